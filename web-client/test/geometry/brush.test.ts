import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brushCentre, brushed, covered } from "../../src/geometry/brush";
import { areaOfMask, combined, type Mask, stretchesOf } from "../../src/geometry/mask";
import { imagePoint } from "../../src/geometry/units";
import { golden } from "../wire";

const frame = { width: 12, height: 9 };
const pen = (diameter: number, erases = false, fills = false) => ({ diameter, erases, fills });
const pixelsOf = (mask: Mask) => {
  const pixels = Array<boolean>(mask.width * mask.height).fill(false);
  for (const { column, top, bottom } of stretchesOf(mask))
    pixels.fill(true, column * mask.height + top, column * mask.height + bottom);
  return pixels;
};

describe("A brush", () => {
  it("of one px is the pixel under the pointer, of two px the four that meet nearest", () => {
    expect(brushCentre(imagePoint(3.05, 4.95), 1)).toEqual({ x: 3.5, y: 4.5 });
    expect(brushCentre(imagePoint(3.05, 4.95), 2)).toEqual({ x: 3, y: 5 });
    const dab = (diameter: number) => {
      const { x, y } = brushCentre(imagePoint(6.2, 4.2), diameter);
      return areaOfMask(brushed(null, [x, y], pen(diameter), frame));
    };
    expect([1, 2, 3, 4, 5].map(dab)).toEqual([1, 4, 9, 12, 21]);
  });

  it("covers each pixel whose middle is within half its width of the way, and no other", () => {
    const place = fc.tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: -3, max: 12 }));
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 7 }), (a, b, diameter) => {
        const from = brushCentre(imagePoint(...a), diameter);
        const to = brushCentre(imagePoint(...b), diameter);
        const hit = new Set<string>();
        covered(from, to, diameter, frame, (column, top, bottom) => {
          for (let row = top; row < bottom; row++) hit.add(`${column},${row}`);
        });
        for (let column = 0; column < frame.width; column++) {
          for (let row = 0; row < frame.height; row++) {
            const apart = distance(column + 0.5, row + 0.5, from, to);
            if (Math.abs(apart - diameter / 2) < 1e-6) continue;
            expect(hit.has(`${column},${row}`)).toBe(apart < diameter / 2);
          }
        }
      }),
    );
  });

  it("fills what it goes around, by the middles of the pixels and whichever way round", () => {
    const around = [2.5, 1.5, 8.5, 1.5, 8.5, 6.5, 2.5, 6.5];
    const filled = brushed(null, around, pen(1, false, true), frame);
    expect(areaOfMask(filled)).toBe(7 * 6);
    expect(areaOfMask(brushed(null, around, pen(1), frame))).toBeLessThan(7 * 6);
    const back = [2.5, 6.5, 8.5, 6.5, 8.5, 1.5, 2.5, 1.5];
    expect(brushed(null, back, pen(1, false, true), frame)).toEqual(filled);
    expect(areaOfMask(brushed(filled, around, pen(1, true, true), frame))).toBe(0);
  });

  it("keeps runs as the server does: all pixels of the frame, none but the first empty", () => {
    const path = fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(path, path, fc.boolean(), (first, second, erases) => {
        const even = (numbers: number[]) =>
          numbers.slice(0, numbers.length & ~1).map((each) => each / 10 + 0.5);
        const before = brushed(null, even(first), pen(3), frame);
        const after = brushed(before, even(second), pen(3, erases), frame);
        expect(after.runs.reduce((sum, each) => sum + each, 0)).toBe(frame.width * frame.height);
        expect(after.runs.slice(1).every((each) => each > 0)).toBe(true);
        const stroke = pixelsOf(brushed(null, even(second), pen(3), frame));
        expect(pixelsOf(after)).toEqual(
          pixelsOf(before).map((was, i) => (erases ? was && !stroke[i] : was || stroke[i])),
        );
      }),
    );
  });
});

describe("The mask of the golden messages", () => {
  it("is what a brush of one px makes of the same pixels", () => {
    const { text } = golden("change").find(({ name }) => name === "draw-mask.json") ?? { text: "{}" };
    const { mask } = (JSON.parse(text) as { draw: { shape: { mask: Mask } } }).draw.shape;
    const path = stretchesOf(mask).map(({ column, top, bottom }) => [column, top, column, bottom - 1]);
    const painted = path.reduce<Mask | null>(
      (now, places) =>
        brushed(
          now,
          places.map((each) => each + 0.5),
          pen(1),
          mask,
        ),
      null,
    );
    expect(painted).toEqual(mask);
  });
});

describe("Two masks", () => {
  it("are combined run by run", () => {
    expect(combined([2, 3, 4], [4, 3, 2], (a, b) => a || b)).toEqual([2, 5, 2]);
    expect(combined([2, 3, 4], [4, 3, 2], (a, b) => a && !b)).toEqual([2, 2, 5]);
    expect(combined([0, 9], [4, 3, 2], (a, b) => a && !b)).toEqual([0, 4, 3, 2]);
  });
});

function distance(x: number, y: number, a: { x: number; y: number }, b: { x: number; y: number }): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * (b.x - a.x), y - a.y - t * (b.y - a.y));
}
