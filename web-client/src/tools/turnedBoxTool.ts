import { turnedAlong } from "../geometry/turned";
import { snapped, within } from "./snap";
import { type Gesture, idle, type Outcome, type Surface, shapeOfDraw, type ToolEvent } from "./tool";

/** Drag along one side of the object, or click its two ends; then move across it and click. */
export function turnedBoxTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  const at = event.shift
    ? snapped(event.at, surface.labels, surface.frame, surface.reach * 1.5)
    : within(event.at, surface.frame);
  if (gesture.kind !== "rotated-box") {
    return event.do === "down"
      ? { gesture: { kind: "rotated-box", from: at, side: null, to: at } }
      : { gesture: idle };
  }
  const { from, side } = gesture;
  if (event.do === "twice") return { gesture };
  if (event.do === "move") return { gesture: { ...gesture, to: at } };
  if (!side) {
    const short = Math.hypot(at.x - from.x, at.y - from.y) < Math.max(1, surface.reach / 2);
    return { gesture: { ...gesture, side: short ? null : at, to: at } };
  }
  if (event.do === "up") return { gesture };
  const box = turnedAlong(from, side, at);
  if (box.height < 1)
    return { gesture: { ...gesture, to: at }, hint: "Move across the object, then click on its other side." };
  const label = surface.newId();
  return {
    gesture: idle,
    change: shapeOfDraw(label, surface.classKey, { "rotated-box": box }),
    select: label,
  };
}
