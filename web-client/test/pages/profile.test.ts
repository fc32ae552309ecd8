import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OffsetPoint } from "../../src/api";
import { at, meanOf, nearTo, span, ticksBetween, unroll } from "../../src/pages/review/profile";

/** A circle of 100 points, radius 100 around (200, 200), clockwise from `from` as a share of the dial. */
const circle = (from = 0, px: (turn: number) => number = () => -2): OffsetPoint[] =>
  Array.from({ length: 100 }, (_, i) => {
    const turn = (i / 100 + from) % 1;
    const nx = Math.sin(turn * 2 * Math.PI);
    const ny = -Math.cos(turn * 2 * Math.PI);
    return { x: 200 + 100 * nx, y: 200 + 100 * ny, nx, ny, px: px(turn) };
  });

describe("an unrolled contour", () => {
  test("begins at 12 o'clock wherever the outline began, and runs clockwise", () => {
    const { points, length, hours } = unroll(circle(0.37));
    expect(points[0]?.x).toBeCloseTo(200, 6);
    expect(points[0]?.y).toBeCloseTo(100, 6);
    expect(points[1]?.x).toBeGreaterThan(200);
    expect(length).toBeCloseTo(2 * Math.PI * 100, 0);
    expect(hours.map(({ hour, along }) => [hour, Math.round((along / length) * 100)])).toEqual([
      [12, 0],
      [3, 25],
      [6, 50],
      [9, 75],
    ]);
  });

  test("runs clockwise for an outline that was drawn the other way round", () => {
    expect(unroll(circle().reverse()).points[1]?.x).toBeGreaterThan(200);
  });

  test("keeps every point with its offset: nothing is smoothed away", () => {
    const spike = unroll(circle(0.5, (turn) => (Math.abs(turn - 0.62) < 0.001 ? -14 : -1)));
    expect(Math.min(...spike.points.map((point) => point.px))).toBe(-14);
    expect(spike.points).toHaveLength(100);
  });

  test("of less than three points is empty", () => {
    expect(unroll(circle().slice(0, 2))).toEqual({ points: [], rings: [], length: 0, hours: [] });
  });

  test("of an outline with a hole is two lines one after the other", () => {
    const hole = circle(0.2).map((point) => ({
      ...point,
      x: 100 + point.x / 2,
      y: 100 + point.y / 2,
      ring: 1,
    }));
    const { points, rings, length, hours } = unroll([...circle(0.3), ...hole]);
    expect(points).toHaveLength(200);
    expect(rings.map((ring) => ring.length)).toEqual([100, 100]);
    expect(length).toBeCloseTo(2 * Math.PI * 150, -1);
    expect(hours.map(({ along }) => Math.round(along / (2 * Math.PI)))).toEqual([0, 100]);
  });

  test("finds the point at a place on the line and at a place on the photograph", () => {
    const profile = unroll(circle());
    expect(at(profile, 0)).toBe(profile.points[0]);
    expect(at(profile, profile.length * 2)).toBe(profile.points[99]);
    const quarter = at(profile, profile.length / 4);
    expect(quarter?.x).toBeCloseTo(300, 0);
    expect(nearTo(profile, 310, 200)?.point).toBe(quarter);
    expect(nearTo(profile, 310, 200)?.distance).toBeCloseTo(10, 1);
    expect(at(unroll([]), 3)).toBeUndefined();
  });

  test("the place found is the nearest, for any place", () => {
    const profile = unroll(circle(0.1));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 700, noNaN: true }), (along) => {
        const least = Math.min(...profile.points.map((point) => Math.abs(point.along - along)));
        expect(Math.abs((at(profile, along)?.along ?? Number.NaN) - along)).toBeCloseTo(least, 9);
      }),
    );
  });
});

describe("the mean offset", () => {
  test("of independent points has the interval of the textbook", () => {
    const noise = pseudoNormal(400, 7).map((value) => -3 + value);
    const { mean, low, high } = meanOf(noise);
    expect(mean).toBeCloseTo(-3, 0);
    expect((high - low) / 2).toBeGreaterThan(0.07);
    expect((high - low) / 2).toBeLessThan(0.16);
  });

  test("of points that copy their neighbours is less certain", () => {
    const independent = pseudoNormal(100, 11);
    const copied = independent.flatMap((value) => [value, value, value, value]);
    const width = (values: readonly number[]) => meanOf(values).high - meanOf(values).low;
    expect(width(copied)).toBeGreaterThan(width(pseudoNormal(400, 11)) * 1.4);
  });

  test("of equal offsets is exact, of none is nothing", () => {
    expect(meanOf([-2, -2, -2])).toEqual({ mean: -2, low: -2, high: -2 });
    expect(meanOf([])).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe("the chart", () => {
  test("holds the data, the truth and the tolerance", () => {
    const { low, high } = span([-8.4, 1.2], 1);
    expect(low).toBeLessThan(-8.4);
    expect(high).toBeGreaterThan(2);
  });

  test("has round ticks and leaves zero to the truth", () => {
    expect(ticksBetween(-9, 3)).toEqual([-8, -6, -4, -2, 2]);
    expect(ticksBetween(-30, 12)).toEqual([-30, -20, -10, 10]);
  });
});

/** Repeatable standard normal values (Box–Muller over a linear congruential generator). */
function pseudoNormal(n: number, seed: number): number[] {
  let state = seed;
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 1) / 4294967297;
  };
  return Array.from(
    { length: n },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}
