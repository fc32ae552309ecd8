import { expect, test } from "vitest";
import type { PlaceInSequence } from "../../src/api";
import type { Label, Labels } from "../../src/labels/label";
import { inNewTrack, toContinue } from "../../src/workbench/tracks";

const shape = { box: { x: 1, y: 2, width: 3, height: 4 } };
const label = (id: string, track?: string): Label => ({
  id,
  classKey: "car",
  shape,
  attributes: {},
  ...(track !== undefined && { track }),
});
const here = (...objects: Label[]): Labels => ({ objects, scene: {} });
const sequence: PlaceInSequence = {
  name: "crossing",
  number: 2,
  place: 2,
  of: 3,
  before: [label("a", "1"), label("b"), label("c", "2")],
  freeTrack: 3,
};
const draw = { draw: { label: "n", classKey: "car", shape } };

test("what is drawn on a frame of a sequence is of a track that no other object has", () => {
  expect(inNewTrack(draw, here(), sequence)).toEqual({ draw: { ...draw.draw, track: "3" } });
  expect(inNewTrack(draw, here(label("x", "7"), label("y", "left")), sequence)).toEqual({
    draw: { ...draw.draw, track: "8" },
  });
  expect(inNewTrack(draw, here(), null)).toBe(draw);
  const goesOn = { draw: { ...draw.draw, track: "1" } };
  expect(inNewTrack(goesOn, here(), sequence)).toBe(goesOn);
});

test("what goes on is what has a track and is not here yet", () => {
  expect(toContinue(here(), sequence).map(({ track }) => track)).toEqual(["1", "2"]);
  expect(toContinue(here(label("x", "1")), sequence).map(({ id }) => id)).toEqual(["c"]);
  expect(toContinue(here(), null)).toEqual([]);
});
