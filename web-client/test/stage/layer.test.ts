import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toScreen, type Viewport } from "../../src/geometry/viewport";
import { Layer } from "../../src/stage/layer";

const size = { width: 800, height: 600 };
const view: Viewport = { scale: 2, dx: 31.5, dy: -120.25 };
const margin = 200;

/** As much of a canvas as a layer touches. */
function canvas(): HTMLCanvasElement {
  const pen = { setTransform: () => {}, clearRect: () => {} };
  return { width: 0, height: 0, style: {}, getContext: () => pen } as unknown as HTMLCanvasElement;
}

function painted(ratio = 1) {
  const element = canvas();
  const layer = new Layer(element);
  const look = layer.begin({ view, size, ratio }, margin);
  const place = () => {
    const [scale, , , , dx, dy] = (element.style.transform.match(/-?[\d.e-]+/gu) ?? []).map(Number);
    return { scale: scale as number, dx: dx as number, dy: dy as number };
  };
  return { element, layer, look, place };
}

const other = fc.record({
  scale: fc.double({ min: 1, max: 4, noNaN: true }),
  dx: fc.double({ min: -400, max: 400, noNaN: true }),
  dy: fc.double({ min: -500, max: 300, noNaN: true }),
});

describe("A layer", () => {
  it("carries its picture to where the view has every image point, and only as far as it fills what is seen", () => {
    let carriedOn = 0;
    fc.assert(
      fc.property(other, fc.double({ min: -500, max: 500, noNaN: true }), (moved, x) => {
        const { layer, look, place } = painted();
        if (!layer.carry({ view: moved, size, ratio: 1 })) return;
        carriedOn++;
        const at = place();
        const there = toScreen(at, toScreen(look.view, { x, y: -x }));
        const wanted = toScreen(moved, { x, y: -x });
        expect(there.x).toBeCloseTo(wanted.x, 6);
        expect(there.y).toBeCloseTo(wanted.y, 6);
        expect(Math.max(at.dx, at.dy)).toBeLessThanOrEqual(0);
        expect(at.dx + look.size.width * at.scale).toBeGreaterThanOrEqual(size.width);
        expect(at.dy + look.size.height * at.scale).toBeGreaterThanOrEqual(size.height);
      }),
      { numRuns: 500 },
    );
    expect(carriedOn).toBeGreaterThan(20);
  });

  it("is carried as far as its margin and no further", () => {
    const { layer } = painted();
    const panned = (dx: number) => layer.carry({ view: { ...view, dx: view.dx + dx }, size, ratio: 1 });
    expect([panned(margin), panned(-margin), panned(margin + 1), panned(-margin - 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("is not stretched until its lines are coarse", () => {
    const { layer } = painted();
    expect(
      layer.carry({ view: { scale: 4, dx: view.dx * 2 - 400, dy: view.dy * 2 - 300 }, size, ratio: 1 }),
    ).toBe(false);
  });

  it.each([1, 1.25, 1.5, 2])(
    "lies on whole device px where nothing has moved, at %s device px per px",
    (ratio) => {
      const { element, place } = painted(ratio);
      expect(place().scale).toBe(1);
      expect((place().dx * ratio) % 1).toBeCloseTo(0, 9);
      expect(element.width / ratio).toBeCloseTo(Number.parseFloat(element.style.width), 9);
    },
  );

  it("knows when it shows exactly what is seen and nothing around it", () => {
    const { layer } = painted();
    expect(layer.isOf({ view, size, ratio: 1 })).toBe(false);
    layer.begin({ view, size, ratio: 1 }, 0);
    expect(layer.isOf({ view, size, ratio: 1 })).toBe(true);
    expect(layer.isOf({ view: { ...view, dx: 32 }, size, ratio: 1 })).toBe(false);
  });
});
