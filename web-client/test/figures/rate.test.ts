import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastRise, trendOf, type Week, wilson } from "../../src/figures";

const weeks = (...counts: readonly (readonly [number, number])[]): Week[] =>
  counts.map(([disagreed, reviewed], i) => ({
    week: `2026-W${40 + i}`,
    reviewed,
    disagreed,
    rate: reviewed ? disagreed / reviewed : 0,
    ...wilson(disagreed, reviewed),
  }));

describe("Wilson's interval", () => {
  test("agrees with the server's golden message: 3 of 24", () => {
    const { low, high } = wilson(3, 24);
    expect(low).toBeCloseTo(0.0434, 3);
    expect(high).toBeCloseTo(0.31, 3);
  });

  test("lies in 0..1 around the rate, and says nothing when nothing was reviewed", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, some) => {
        const k = Math.min(some, n);
        const { low, high } = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(k / n);
        expect(high + 1e-12).toBeGreaterThanOrEqual(k / n);
      }),
    );
  });
});

describe("a trend", () => {
  test("is red when the rise is distinguishable from noise", () => {
    expect(trendOf(weeks([3, 60], [4, 60], [3, 60], [22, 61]))).toBe("bad");
  });

  test("is not red for two more out of twenty", () => {
    expect(trendOf(weeks([1, 20], [1, 20], [3, 20]))).toBe("plain");
  });

  test("is not red for one of four after none of two hundred", () => {
    expect(trendOf(weeks([0, 200], [1, 4]))).toBe("plain");
  });

  test("warns of two rising weeks that noise may explain", () => {
    expect(trendOf(weeks([1, 20], [2, 20], [3, 20]))).toBe("warn");
  });

  test("does not warn of a single disagreement that comes and goes", () => {
    expect(trendOf(weeks([0, 30], [1, 30], [1, 27]))).toBe("plain");
  });

  test("needs a week to compare with, and passes over weeks without reviews", () => {
    expect(trendOf(weeks([20, 20]))).toBe("plain");
    expect(trendOf(weeks([3, 60], [0, 0], [22, 61]))).toBe("bad");
    expect(trendOf([])).toBe("plain");
  });

  test("Newcombe's own example: 56/70 − 48/80 rises by at least 0.0524", () => {
    expect(leastRise(56, 70, 48, 80)).toBeCloseTo(0.0524, 4);
  });
});
