import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, nearestEdge, pick } from "../../src/geometry/hit";
import { boundsOf, ringsOf, type Shape } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";

const bitmap = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc
      .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels })),
  );

/** Down the columns, beginning with what is outside. */
function runsOf(pixels: readonly boolean[]): number[] {
  const runs = [0];
  let inside = false;
  for (const pixel of pixels) {
    if (pixel !== inside) runs.push(0);
    inside = pixel;
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  }
  return runs;
}

describe("a mask", () => {
  test("is outlined along the edges of its pixels, whatever they are", () => {
    fc.assert(
      fc.property(bitmap, ({ width, height, pixels }) => {
        const shape: Shape = { mask: { width, height, runs: runsOf(pixels) } };
        pixels.forEach((pixel, i) => {
          const middle = imagePoint(Math.floor(i / height) + 0.5, (i % height) + 0.5);
          expect(contains(shape, middle)).toBe(pixel);
        });
      }),
    );
  });

  test("of one rectangle is one ring of four vertices", () => {
    const shape: Shape = { mask: { width: 4, height: 5, runs: [6, 3, 2, 3, 6] } };
    expect(ringsOf(shape).map((ring) => ring.length / 2)).toEqual([4]);
    expect(boundsOf(shape)).toEqual({ x: 1, y: 1, width: 2, height: 3 });
  });
});

describe("what covers no area", () => {
  const line: Shape = { polyline: { points: [0, 0, 100, 0, 100, 50] } };
  const points: Shape = {
    keypoints: {
      points: [
        { x: 10, y: 10, visibility: "visible" },
        { x: 0, y: 0, visibility: "absent" },
        { x: 30, y: 5, visibility: "hidden" },
      ],
    },
  };

  test("has bounds, and an absent keypoint none", () => {
    expect(boundsOf(line)).toEqual({ x: 0, y: 0, width: 100, height: 50 });
    expect(boundsOf(points)).toEqual({ x: 10, y: 5, width: 20, height: 5 });
  });

  test("is picked near it only, and a line does not close", () => {
    expect(nearestEdge(line, imagePoint(50, 2), 4)?.vertex).toBe(0);
    expect(nearestEdge(line, imagePoint(50, 25), 4)).toBeNull();
    const labels = [{ shape: line }, { shape: points }];
    expect(pick(labels, imagePoint(31, 6), 3)?.shape).toBe(points);
    expect(pick(labels, imagePoint(60, 20), 3)).toBeNull();
  });
});
