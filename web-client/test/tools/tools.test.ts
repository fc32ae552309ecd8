import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonOf } from "../../src/geometry/shape";
import { boxTool, finish, idle, polygonTool, removeVertex, selectTool, stepBack } from "../../src/tools";
import { click, crate, event, flower, frame, play, surface } from "./hand";

describe("The polygon tool", () => {
  const three = [...click(10, 10), ...click(90, 10), ...click(50, 70)];
  const drawn = { draw: { label: "new", classKey: "flower", shape: polygonOf([10, 10, 90, 10, 50, 70]) } };

  it("closes by a click on the first vertex", () => {
    expect(play(polygonTool, [...three, event("move", 12, 12), event("down", 12, 12)])).toMatchObject({
      gesture: idle,
      change: drawn,
      select: "new",
    });
  });

  it("closes by a double click, which sets no vertex twice", () => {
    expect(play(polygonTool, [...three, ...click(50, 70), event("twice", 50, 70)]).change).toEqual(drawn);
  });

  it("closes by Enter, and not with two vertices", () => {
    expect(finish(play(polygonTool, three).gesture, surface()).change).toEqual(drawn);
    const two = finish(play(polygonTool, three.slice(0, 4)).gesture, surface());
    expect(two.change).toBeUndefined();
    expect(two.hint).toContain("three vertices");
  });

  it("does not close vertices on one line", () => {
    const line = [...click(10, 10), ...click(50, 50), ...click(90, 90)];
    expect(finish(play(polygonTool, line).gesture, surface()).hint).toContain("one line");
  });

  it("Backspace takes the last vertex, and with the first the gesture", () => {
    const { gesture } = play(polygonTool, three);
    expect(stepBack(gesture)).toMatchObject({ ring: [10, 10, 90, 10] });
    expect(stepBack(stepBack(stepBack(gesture)))).toEqual(idle);
  });

  it("keeps every vertex inside the frame, on hundredths", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -900, max: 900, noNaN: true }),
            fc.double({ min: -900, max: 900, noNaN: true }),
          ),
          { maxLength: 12 },
        ),
        (places) => {
          const { gesture } = play(
            polygonTool,
            places.flatMap(([x, y]) => click(x, y)),
          );
          if (gesture.kind !== "polygon") return;
          gesture.ring.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(i % 2 === 0 ? frame.width : frame.height);
            expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-6);
          });
        },
      ),
    );
  });

  it("Shift snaps to a neighbour's border and to the frame's", () => {
    expect(play(polygonTool, [event("down", 150, 205, { shift: true })]).gesture).toMatchObject({
      ring: [150, 200],
    });
    expect(play(polygonTool, [event("down", 594, 300, { shift: true })]).gesture).toMatchObject({
      ring: [600, 300],
    });
  });
});

describe("The box tool", () => {
  const box = {
    draw: { label: "new", classKey: "flower", shape: { box: { x: 20, y: 30, width: 100, height: 50 } } },
  };

  it("draws by dragging, from any corner", () => {
    expect(
      play(boxTool, [event("down", 120, 80), event("move", 60, 60), event("up", 20, 30)]).change,
    ).toEqual(box);
  });

  it("draws by two clicks", () => {
    expect(play(boxTool, [...click(20, 30), event("move", 120, 80), event("down", 120, 80)]).change).toEqual(
      box,
    );
  });

  it("draws no box without an area", () => {
    const flat = play(boxTool, [event("down", 20, 30), event("up", 120, 30)]);
    expect(flat.change).toBeUndefined();
    expect(flat.hint).toBeDefined();
  });
});

describe("The select tool", () => {
  it("selects what is clicked, and nothing beside it", () => {
    expect(play(selectTool, click(150, 150)).gesture).toEqual(idle);
    expect(selectTool(idle, event("down", 150, 150), surface())).toMatchObject({ select: "f" });
    expect(selectTool(idle, event("down", 500, 350), surface(flower))).toMatchObject({ select: null });
  });

  it("a click moves nothing", () => {
    expect(
      play(selectTool, [event("down", 150, 150), event("move", 151, 150), event("up", 151, 150)]).change,
    ).toBeUndefined();
  });

  it("moves a label, but not out of the frame", () => {
    const moved = play(selectTool, [event("down", 150, 150), event("move", 170, 150), event("up", 160, 155)]);
    expect(moved.change).toEqual({
      reshape: { label: "f", shape: polygonOf([110, 105, 210, 105, 210, 205, 110, 205]) },
    });
    const pushed = play(selectTool, [
      event("down", 150, 150),
      event("move", -400, 150),
      event("up", -400, 150),
    ]);
    expect(pushed.change).toEqual({
      reshape: { label: "f", shape: polygonOf([0, 100, 100, 100, 100, 200, 0, 200]) },
    });
  });

  it("drags a vertex of what is selected", () => {
    const drag = [event("down", 201, 99), event("move", 230, 80), event("up", 240, 70)];
    expect(play(selectTool, drag, surface(flower)).change).toEqual({
      "move-vertex": { label: "f", part: 0, ring: 0, vertex: 1, x: 240, y: 70 },
    });
  });

  it("pulls a vertex out of an edge, the closing edge too", () => {
    const top = [event("down", 150, 101), event("move", 150, 60), event("up", 150, 50)];
    expect(play(selectTool, top, surface(flower)).change).toEqual({
      "insert-vertex": { label: "f", part: 0, ring: 0, vertex: 1, x: 150, y: 50 },
    });
    const left = [event("down", 100, 150), event("move", 60, 150), event("up", 50, 150)];
    expect(play(selectTool, left, surface(flower)).change).toMatchObject({
      "insert-vertex": { vertex: 4, x: 50 },
    });
  });

  it("Alt takes a vertex away; a triangle keeps its three", () => {
    expect(selectTool(idle, event("down", 200, 100, { alt: true }), surface(flower)).change).toEqual({
      "remove-vertex": { label: "f", part: 0, ring: 0, vertex: 1 },
    });
    const triangle = { ...flower, shape: polygonOf([0, 0, 9, 0, 0, 9]) };
    expect(removeVertex(triangle, { part: 0, ring: 0, vertex: 0 }).hint).toContain("keeps three");
  });

  it("pulls a box by its handle", () => {
    const drag = [event("down", 380, 160), event("move", 400, 190), event("up", 400, 200)];
    expect(play(selectTool, drag, surface(crate)).change).toEqual({
      reshape: { label: "c", shape: { box: { x: 300, y: 100, width: 100, height: 100 } } },
    });
  });
});
