import { boxBetween, type VertexAt } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Gesture as LiveGesture } from "../live/protocol";
import type { Sketch } from "../stage";
import { dragged } from "./selectTool";
import type { Gesture } from "./tool";

/** What one's own gesture layer shows: the gesture, or the handles of what is selected. */
export function sketchOf(
  gesture: Gesture,
  frame: Size,
  drawSlot: number,
  selected: {
    label: Label;
    slot: number;
    active: VertexAt | null;
    handles: boolean;
    ghost: ImagePoint | null;
  } | null,
): Sketch | null {
  switch (gesture.kind) {
    case "box":
      return { colour: drawSlot, shape: { box: boxBetween(gesture.from, gesture.to) }, handles: "none" };
    case "polygon":
      return { colour: drawSlot, open: gesture.ring, to: gesture.to, closing: gesture.closing };
    case "drag": {
      const shape = dragged(gesture, frame);
      const active = gesture.grip.of === "vertex" || gesture.grip.of === "edge" ? gesture.grip.at : null;
      return { colour: selected?.slot ?? drawSlot, shape, handles: handlesOf(shape), active };
    }
    case "idle":
    case "press":
      if (!selected) return null;
      return {
        colour: selected.slot,
        shape: selected.label.shape,
        handles: selected.handles ? handlesOf(selected.label.shape) : "none",
        active: selected.active,
        ghost: selected.ghost,
        bare: true,
      };
  }
}

const handlesOf = (shape: Label["shape"]) =>
  "box" in shape ? "box" : "polygon" in shape ? "vertices" : "none";

/** The id of the label that the gesture layer draws instead of the labels layer. */
export const liftedBy = (gesture: Gesture): string | null =>
  gesture.kind === "drag" ? gesture.grip.label.id : null;

/** The gesture as watchers get it: where the pointer is and what the label will be. */
export function liveGestureOf(
  gesture: Gesture,
  frame: Size,
  classKey: string,
  pointer: { x: number; y: number },
): LiveGesture {
  const at: LiveGesture["pointer"] = [round(pointer.x), round(pointer.y)];
  switch (gesture.kind) {
    case "box":
      return { pointer: at, classKey, shape: { box: boxBetween(gesture.from, gesture.to) } };
    case "polygon":
      return { pointer: at, classKey, open: gesture.ring };
    case "drag":
      return {
        pointer: at,
        label: gesture.grip.label.id,
        classKey: gesture.grip.label.classKey,
        shape: dragged(gesture, frame),
      };
    case "idle":
    case "press":
      return { pointer: at };
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
