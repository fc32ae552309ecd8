import { polygonOf } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";
import type { Label } from "../../src/labels/label";
import { type Gesture, idle, type Outcome, type Surface, type ToolEvent } from "../../src/tools";

export const frame = { width: 600, height: 400 };
export const flower: Label = {
  id: "f",
  classKey: "flower",
  shape: polygonOf([100, 100, 200, 100, 200, 200, 100, 200]),
  attributes: {},
};
export const crate: Label = {
  id: "c",
  classKey: "crate",
  shape: { box: { x: 300, y: 100, width: 80, height: 60 } },
  attributes: {},
};
export const surface = (selected: Label | null = null, more: Partial<Surface> = {}): Surface => ({
  labels: [flower, crate],
  selected,
  frame,
  reach: 8,
  classKey: "flower",
  skeleton: undefined,
  diameter: 3,
  newId: () => "new",
  ...more,
});

export type Tool = (gesture: Gesture, event: ToolEvent, surface: Surface) => Outcome;
export const event = (
  kind: ToolEvent["do"],
  x: number,
  y: number,
  keys: { shift?: boolean; alt?: boolean } = {},
): ToolEvent => ({
  do: kind,
  at: imagePoint(x, y),
  shift: keys.shift ?? false,
  alt: keys.alt ?? false,
});

export function play(tool: Tool, events: readonly ToolEvent[], on: Surface = surface()): Outcome {
  let outcome: Outcome = { gesture: idle };
  for (const each of events) outcome = tool(outcome.gesture, each, on);
  return outcome;
}
export const click = (x: number, y: number) => [event("down", x, y), event("up", x, y)];
