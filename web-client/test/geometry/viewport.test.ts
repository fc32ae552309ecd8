import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imagePoint, screenPoint } from "../../src/geometry/units";
import {
  fitInto,
  keepInSight,
  panBy,
  rulerStep,
  toImage,
  toScreen,
  zoomAt,
} from "../../src/geometry/viewport";

const coordinate = fc.double({ min: -4000, max: 4000, noNaN: true });
const view = fc.record({
  scale: fc.double({ min: 0.05, max: 40, noNaN: true }),
  dx: coordinate,
  dy: coordinate,
});

describe("The viewport", () => {
  it("to the screen and back is the same place", () => {
    fc.assert(
      fc.property(view, coordinate, coordinate, (v, x, y) => {
        const back = toImage(v, toScreen(v, imagePoint(x, y)));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it("zooming keeps the image point under the pointer where it is, at the limits too", () => {
    fc.assert(
      fc.property(
        view,
        coordinate,
        coordinate,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (v, x, y, factor) => {
          const pointer = screenPoint(x, y);
          const before = toImage(v, pointer);
          const after = toScreen(zoomAt(v, pointer, factor), before);
          expect(after.x).toBeCloseTo(x, 5);
          expect(after.y).toBeCloseTo(y, 5);
        },
      ),
    );
  });

  it("fitted, the whole frame is inside the view and in its middle", () => {
    const size = fc.record({
      width: fc.integer({ min: 200, max: 3000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    });
    fc.assert(
      fc.property(size, size, (frame, room) => {
        const v = fitInto(frame, room);
        const left = toScreen(v, { x: 0, y: 0 });
        const right = toScreen(v, { x: frame.width, y: frame.height });
        expect(left.x).toBeGreaterThanOrEqual(6.99);
        expect(left.y).toBeGreaterThanOrEqual(6.99);
        expect(left.x + right.x).toBeCloseTo(room.width, 6);
        expect(left.y + right.y).toBeCloseTo(room.height, 6);
      }),
    );
  });

  it("the frame cannot be lost by panning", () => {
    const frame = { width: 640, height: 480 };
    const room = { width: 900, height: 700 };
    fc.assert(
      fc.property(view, coordinate, coordinate, (v, dx, dy) => {
        const kept = keepInSight(panBy(v, dx, dy), frame, room);
        const right = toScreen(kept, { x: frame.width, y: frame.height });
        expect(right.x).toBeGreaterThan(59.9);
        expect(kept.dx).toBeLessThan(room.width - 59.9);
      }),
    );
  });

  it("ruler ticks are 1, 2 or 5 times a power of ten, and never closer than 70 screen px", () => {
    expect(rulerStep(1.25)).toBe(100);
    expect(rulerStep(40)).toBe(2);
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 40, noNaN: true }), (scale) => {
        const step = rulerStep(scale);
        expect(step * scale).toBeGreaterThanOrEqual(Math.min(70, scale) - 1e-9);
        expect(["1", "2", "5"]).toContain(String(step)[0]);
      }),
    );
  });
});
