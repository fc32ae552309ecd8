import { boxBetween, type Shape, type VertexAt } from "../geometry/shape";
import { turnedAlong } from "../geometry/turned";
import type { ImagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Skeleton } from "../labels/ontology";
import type { Gesture as LiveGesture } from "../live/protocol";
import type { Sketch } from "../stage";
import { placedSoFar } from "./keypointTool";
import { dragged } from "./selectTool";
import type { Gesture } from "./tool";

/** The class that is drawn: its colour, and the skeleton of a class of keypoints. */
export type Drawing = { readonly slot: number; readonly skeleton: Skeleton | undefined };

/** The label that is selected, and what of it is shown. */
export type About = Drawing & {
  readonly label: Label;
  readonly active: VertexAt | null;
  readonly handles: boolean;
  readonly ghost: ImagePoint | null;
};

/** What one's own gesture layer shows: the gesture, or the handles of what is selected. */
export function sketchOf(
  gesture: Gesture,
  frame: Size,
  drawing: Drawing,
  selected: About | null,
): Sketch | null {
  const { slot: colour, skeleton } = drawing;
  switch (gesture.kind) {
    case "box":
      return { colour, shape: { box: boxBetween(gesture.from, gesture.to) }, handles: "none" };
    case "rotated-box": {
      const { from, side, to } = gesture;
      if (!side) return { colour, open: [from.x, from.y], to, line: true };
      return { colour, shape: { "rotated-box": turnedAlong(from, side, to) }, handles: "none" };
    }
    case "polygon":
      return { colour, open: gesture.ring, to: gesture.to, closing: gesture.closing };
    case "polyline":
      return { colour, open: gesture.points, to: gesture.to, line: true };
    case "keypoints":
      return { colour, shape: placedSoFar(gesture), handles: "none", skeleton };
    case "brush":
      return { colour, brush: gesture };
    case "drag": {
      const shape = dragged(gesture, frame);
      const active = gesture.grip.of === "vertex" || gesture.grip.of === "edge" ? gesture.grip.at : null;
      return {
        colour: selected?.slot ?? colour,
        shape,
        handles: handlesOf(shape),
        active,
        skeleton: selected?.skeleton,
      };
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
        skeleton: selected.skeleton,
      };
  }
}

function handlesOf(shape: Shape): NonNullable<Sketch["handles"]> {
  if ("mask" in shape) return "none";
  if ("box" in shape) return "box";
  return "rotated-box" in shape ? "turned" : "vertices";
}

/** The id of the label that the gesture layer draws instead of the labels layer. */
export function liftedBy(gesture: Gesture): string | null {
  if (gesture.kind === "brush") return gesture.stroke.label?.id ?? null;
  return gesture.kind === "drag" ? gesture.grip.label.id : null;
}

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
    case "rotated-box": {
      const { from, side, to } = gesture;
      if (!side) return { pointer: at, classKey, open: [from.x, from.y] };
      return { pointer: at, classKey, shape: { "rotated-box": turnedAlong(from, side, to) } };
    }
    case "polygon":
      return { pointer: at, classKey, open: gesture.ring };
    case "polyline":
      return { pointer: at, classKey, open: gesture.points };
    case "keypoints":
      return { pointer: at, classKey, shape: placedSoFar(gesture) };
    case "brush": {
      const { label, diameter, erases } = gesture.stroke;
      const open = thinned(gesture.path, diameter / 4);
      const live = { pointer: at, classKey: label?.classKey ?? classKey, open, brush: { diameter, erases } };
      return label ? { ...live, label: label.id } : live;
    }
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

/** The server relays gestures of so many vertices. */
const mostVertices = 2_000;

/** A path without the places that are nearer than `apart` px to the one before; the latest of a very long one. */
function thinned(path: readonly number[], apart: number): readonly number[] {
  const kept = path.slice(0, 2);
  for (let i = 2; i + 1 < path.length; i += 2) {
    const [x, y] = [path[i] as number, path[i + 1] as number];
    const far = Math.hypot(x - (kept.at(-2) as number), y - (kept.at(-1) as number)) >= apart;
    if (far || i + 2 === path.length) kept.push(x, y);
  }
  return kept.slice(-2 * mostVertices);
}

const round = (value: number) => Math.round(value * 10) / 10;
