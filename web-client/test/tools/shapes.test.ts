import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";
import type { Label } from "../../src/labels/label";
import {
  brushTool,
  eraserTool,
  finish,
  idle,
  keypointTool,
  markNext,
  type Outcome,
  polylineTool,
  removeVertex,
  selectTool,
  stepBack,
  turnedBoxTool,
} from "../../src/tools";
import { click, event, play, surface } from "./hand";

const labelOf = (shape: Shape, classKey = "flower"): Label => ({
  id: "own",
  classKey,
  shape,
  attributes: {},
});
const having = (label: Label, more = {}) => surface(label, { labels: [label], ...more });
const drawn = (shape: Shape) => ({ draw: { label: "new", classKey: "flower", shape } });

describe("The line tool", () => {
  const two = [...click(10, 10), ...click(90, 10)];
  const line = drawn({ polyline: { points: [10, 10, 90, 10] } });

  it("ends by Enter and by a double click, which sets no vertex twice, and stays open", () => {
    expect(finish(play(polylineTool, two).gesture, surface()).change).toEqual(line);
    expect(play(polylineTool, [...two, ...click(90, 10), event("twice", 90, 10)]).change).toEqual(line);
  });

  it("needs two vertices; Backspace takes the last, and with the first the gesture", () => {
    const one = play(polylineTool, click(10, 10));
    expect(finish(one.gesture, surface())).toMatchObject({ hint: expect.stringContaining("two vertices") });
    expect(stepBack(play(polylineTool, two).gesture)).toMatchObject({ points: [10, 10] });
    expect(stepBack(one.gesture)).toEqual(idle);
  });

  it("its vertices are dragged, set and taken away afterwards", () => {
    const label = labelOf({ polyline: { points: [10, 10, 90, 10, 90, 80] } });
    const reshaped = (points: number[]) => ({ reshape: { label: "own", shape: { polyline: { points } } } });
    const drag = (...path: readonly [number, number][]) =>
      play(
        selectTool,
        path.map(([x, y], i) => event(i === 0 ? "down" : i + 1 === path.length ? "up" : "move", x, y)),
        having(label),
      ).change;
    expect(drag([90, 10], [95, 20], [100, 30])).toEqual(reshaped([10, 10, 100, 30, 90, 80]));
    expect(drag([50, 11], [50, 30], [50, 40])).toEqual(reshaped([10, 10, 50, 40, 90, 10, 90, 80]));
    expect(removeVertex(label, { part: 0, ring: 0, vertex: 1 }).change).toEqual(reshaped([10, 10, 90, 80]));
    const short = labelOf({ polyline: { points: [10, 10, 90, 10] } });
    expect(removeVertex(short, { part: 0, ring: 0, vertex: 0 }).hint).toContain("keeps two");
    // Nothing closes it: there is no edge from its end to its beginning.
    expect(selectTool(idle, event("down", 50, 45), having(label))).toMatchObject({ select: null });
  });
});

describe("The turned box tool", () => {
  const box = { cx: 100, cy: 110, width: 100, height: 20, angleDegrees: 0 };

  it("is drawn along one side, by dragging or by two clicks, and then across", () => {
    const across = [event("move", 90, 120), event("down", 80, 120)];
    const dragged = [event("down", 50, 100), event("move", 120, 100), event("up", 150, 100)];
    expect(play(turnedBoxTool, [...dragged, ...across]).change).toEqual(drawn({ "rotated-box": box }));
    const clicked = [...click(50, 100), ...click(150, 100)];
    expect(play(turnedBoxTool, [...clicked, ...across]).change).toEqual(drawn({ "rotated-box": box }));
    expect(play(turnedBoxTool, [...clicked, event("down", 80, 100)]).hint).toContain("other side");
  });

  it("is pulled by its handles and turned about its centre, with Shift by 15°", () => {
    const upright = labelOf({ "rotated-box": { ...box, angleDegrees: 90 } });
    const pulled = [event("down", 100, 160), event("move", 100, 170), event("up", 100, 180)];
    expect(play(selectTool, pulled, having(upright)).change).toEqual({
      reshape: {
        label: "own",
        shape: { "rotated-box": { cx: 100, cy: 120, width: 120, height: 20, angleDegrees: 90 } },
      },
    });
    const turned = (to: number[], shift: boolean) =>
      play(
        selectTool,
        [
          event("down", 100, 76),
          event("move", 150, 80),
          event("up", to[0] as number, to[1] as number, { shift }),
        ],
        having(labelOf({ "rotated-box": box })),
      ).change;
    expect(turned([200, 110], false)).toMatchObject({
      reshape: { shape: { "rotated-box": { angleDegrees: 90 } } },
    });
    expect(turned([200, 100], true)).toMatchObject({
      reshape: { shape: { "rotated-box": { angleDegrees: 90 } } },
    });
  });
});

describe("The keypoint tool", () => {
  const skeleton = {
    points: ["nose", "left eye", "right eye"].map((name) => ({ name, sigma: 0.05 })),
    edges: [{ from: 0, to: 1 }],
  };
  const on = surface(null, { skeleton });
  const at = imagePoint(0, 0);
  const visible = (x: number, y: number) => ({ x, y, visibility: "visible" as const });
  const absent = { x: 0, y: 0, visibility: "absent" as const };

  it("sets the points in order, each visible, hidden or not there", () => {
    const { gesture } = play(keypointTool, click(10, 20), on);
    const hides = markNext(gesture, "hidden", at, on).gesture;
    expect(keypointTool(hides, event("down", 30, 40), on).gesture).toMatchObject({ next: "visible" });
    const without = markNext(keypointTool(hides, event("down", 30, 40), on).gesture, "absent", at, on);
    const points = [visible(10, 20), { x: 30, y: 40, visibility: "hidden" as const }, absent];
    expect(without).toEqual({ gesture: idle, change: drawn({ keypoints: { points } }), select: "new" });
  });

  it("Enter leaves out what is not set, but not all of it; Backspace takes the last point back", () => {
    const begun = markNext(idle, "absent", at, on).gesture;
    expect(begun).toMatchObject({ points: [absent] });
    const second = keypointTool(begun, event("down", 10, 20), on).gesture;
    expect(finish(second, on).change).toEqual(
      drawn({ keypoints: { points: [absent, visible(10, 20), absent] } }),
    );
    expect(stepBack(second)).toMatchObject({ points: [absent] });
    expect(stepBack(stepBack(second))).toEqual(idle);
    const none = [1, 2, 3].reduce<Outcome>((now) => markNext(now.gesture, "absent", at, on), {
      gesture: idle,
    });
    expect(none).toMatchObject({ hint: expect.stringContaining("at least one") });
  });

  it("drags one afterwards, whatever is not there in between", () => {
    const label = labelOf({ keypoints: { points: [visible(10, 20), absent, visible(80, 20)] } });
    const drag = [event("down", 80, 20), event("move", 90, 30), event("up", 100, 40)];
    expect(play(selectTool, drag, having(label)).change).toEqual({
      reshape: {
        label: "own",
        shape: { keypoints: { points: [visible(10, 20), absent, visible(100, 40)] } },
      },
    });
  });
});

describe("The brush", () => {
  const frame = { width: 8, height: 6 };
  const on = (label: Label | null, more = {}) =>
    surface(label, { labels: label ? [label] : [], frame, diameter: 1, reach: 0.5, ...more });
  const mask = (...runs: number[]): Shape => ({ mask: { ...frame, runs } });
  const stroke = (...path: readonly [number, number][]) =>
    path.map(([x, y], i) => event(i === 0 ? "down" : i + 1 === path.length ? "up" : "move", x, y));
  const across = stroke([1.2, 2.7], [3.9, 2.1], [3.9, 2.1]);

  it("paints whole pixels, down the columns as the server counts them", () => {
    // Row 2 of the columns 1, 2 and 3, of six rows each.
    expect(play(brushTool, across, on(null))).toEqual({
      gesture: idle,
      change: drawn(mask(8, 1, 5, 1, 5, 1, 27)),
      select: "new",
    });
  });

  it("goes the whole way that a fast hand went between two moves", () => {
    const fast = {
      ...event("move", 1.5, 4.5),
      way: [imagePoint(1.5, 0.5), imagePoint(5.5, 0.5), imagePoint(5.5, 4.5)],
    };
    const { gesture } = play(brushTool, [event("down", 1.5, 0.5), fast], on(null));
    expect(gesture).toMatchObject({ path: [1.5, 0.5, 5.5, 0.5, 5.5, 4.5, 1.5, 4.5] });
  });

  it("goes on with the selected mask of the class in the hand, and begins another without one", () => {
    const own = labelOf(mask(8, 1, 39));
    const down = stroke([1.5, 3.5], [1.5, 3.5]);
    expect(play(brushTool, down, on(own)).change).toEqual({
      reshape: { label: "own", shape: mask(8, 2, 38) },
    });
    expect(play(brushTool, down, on(own, { classKey: "stem" })).change).toHaveProperty("draw");
    // What is covered already is no stroke.
    expect(play(brushTool, stroke([1.5, 2.5], [1.5, 2.5]), on(own))).toEqual({ gesture: idle });
  });

  it("the eraser takes from the mask under it, and with the last pixel the label", () => {
    const own = labelOf(mask(8, 2, 38));
    const one = on(null, { labels: [own] });
    expect(play(eraserTool, stroke([1.5, 3.5], [1.5, 3.5]), one).change).toEqual({
      reshape: { label: "own", shape: mask(8, 1, 39) },
    });
    const all = play(eraserTool, stroke([1.5, 2.5], [1.5, 3.5]), on(own));
    expect(all).toEqual({ gesture: idle, change: { delete: { label: "own" } }, select: null });
    expect(play(eraserTool, stroke([6, 5], [6, 5]), on(null)).gesture).toEqual(idle);
    expect(eraserTool(idle, event("down", 6, 5), on(null)).hint).toContain("no mask here");
  });

  it("what it painted is not moved by the select tool, which says so", () => {
    const drag = stroke([1.5, 2.5], [4, 3], [6, 4]);
    const moved = play(selectTool, drag, on(labelOf(mask(8, 1, 39))));
    expect(moved.change).toBeUndefined();
    expect(moved.hint).toContain("B paints it");
  });

  it("the same stroke made twice is one, and erased there is nothing left of it", () => {
    const places = fc.array(
      fc.tuple(fc.double({ min: -2, max: 10, noNaN: true }), fc.double({ min: -2, max: 8, noNaN: true })),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 5 }), (path, diameter) => {
        const painted = play(brushTool, stroke(...path), on(null, { diameter })).change;
        if (!painted || !("draw" in painted)) return;
        const own = labelOf(painted.draw.shape);
        expect(play(brushTool, stroke(...path), on(own, { diameter })).change).toBeUndefined();
        expect(play(eraserTool, stroke(...path), on(own, { diameter })).change).toEqual({
          delete: { label: "own" },
        });
      }),
    );
  });
});
