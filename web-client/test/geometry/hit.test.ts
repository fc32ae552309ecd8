import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestHandle, pull } from "../../src/geometry/handles";
import { contains, nearestEdge, nearestVertex, pick } from "../../src/geometry/hit";
import { polygonOf, type Shape, translate } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";

const square: Shape = polygonOf([10, 10, 110, 10, 110, 110, 10, 110]);
const ring: Shape = {
  polygon: {
    parts: [{ exterior: [0, 0, 100, 0, 100, 100, 0, 100], holes: [[40, 40, 60, 40, 60, 60, 40, 60]] }],
  },
};

describe("Hit testing", () => {
  it("inside is inside, a hole is outside", () => {
    expect(contains(ring, imagePoint(20, 20))).toBe(true);
    expect(contains(ring, imagePoint(50, 50))).toBe(false);
    expect(contains(ring, imagePoint(120, 50))).toBe(false);
  });

  it("a bow-tie means what the even-odd rule says", () => {
    const tie = polygonOf([0, 0, 100, 100, 100, 0, 0, 100]);
    expect(contains(tie, imagePoint(90, 50))).toBe(true);
    expect(contains(tie, imagePoint(50, 10))).toBe(false);
  });

  it("moves with the shape", () => {
    const place = fc.integer({ min: -50, max: 200 });
    fc.assert(
      fc.property(place, place, place, place, (x, y, dx, dy) => {
        expect(contains(translate(ring, dx, dy), imagePoint(x + 0.25 + dx, y + 0.25 + dy))).toBe(
          contains(ring, imagePoint(x + 0.25, y + 0.25)),
        );
      }),
    );
  });

  it("finds the nearest vertex and no vertex out of reach", () => {
    expect(nearestVertex(square, imagePoint(108, 13), 5)).toEqual({ part: 0, ring: 0, vertex: 1 });
    expect(nearestVertex(square, imagePoint(60, 60), 5)).toBeNull();
    expect(nearestVertex(ring, imagePoint(41, 59), 5)).toEqual({ part: 0, ring: 1, vertex: 3 });
  });

  it("finds the nearest place on an edge, the closing edge too", () => {
    const hit = nearestEdge(square, imagePoint(8, 60), 5);
    expect(hit).toMatchObject({ vertex: 3, at: { x: 10, y: 60 }, distance: 2 });
  });

  it("picks the line under the pointer before the area, and the smaller area before the larger", () => {
    const large = { id: "large", shape: polygonOf([0, 0, 400, 0, 400, 400, 0, 400]) };
    const small = { id: "small", shape: square };
    expect(pick([small, large], imagePoint(60, 60), 4)?.id).toBe("small");
    expect(pick([small, large], imagePoint(300, 300), 4)?.id).toBe("large");
    expect(pick([small, large], imagePoint(1, 60), 4)?.id).toBe("large");
    expect(pick([small, large], imagePoint(500, 60), 4)).toBeNull();
  });
});

describe("A box's handles", () => {
  const box = { x: 10, y: 10, width: 100, height: 50 };

  it("a corner wins over a side", () => {
    expect(nearestHandle(box, imagePoint(12, 12), 8)).toBe("nw");
    expect(nearestHandle(box, imagePoint(60, 9), 8)).toBe("n");
    expect(nearestHandle(box, imagePoint(60, 35), 8)).toBeNull();
  });

  it("pulled across the other side it turns over", () => {
    expect(pull(box, "w", imagePoint(150, 0))).toEqual({ x: 110, y: 10, width: 40, height: 50 });
    expect(pull(box, "se", imagePoint(60, 30))).toEqual({ x: 10, y: 10, width: 50, height: 20 });
  });
});
