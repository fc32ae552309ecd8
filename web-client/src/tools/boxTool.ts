import { boxBetween } from "../geometry/shape";
import { snapped, within } from "./snap";
import { type Gesture, idle, type Outcome, type Surface, shapeOfDraw, type ToolEvent } from "./tool";

/** Drag from corner to corner, or click one corner and then the other. */
export function boxTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  const at = event.shift
    ? snapped(event.at, surface.labels, surface.frame, surface.reach * 1.5)
    : within(event.at, surface.frame);
  if (gesture.kind !== "box") {
    return event.do === "down" ? { gesture: { kind: "box", from: at, to: at } } : { gesture: idle };
  }
  switch (event.do) {
    case "move":
      return { gesture: { ...gesture, to: at } };
    case "up":
    case "down": {
      const box = boxBetween(gesture.from, at);
      if (Math.max(box.width, box.height) < surface.reach / 2) return { gesture: { ...gesture, to: at } };
      if (Math.min(box.width, box.height) < 1) {
        return { gesture: idle, hint: "The box was less than a pixel wide. Drag it open." };
      }
      const label = surface.newId();
      return { gesture: idle, change: shapeOfDraw(label, surface.classKey, { box }), select: label };
    }
    case "twice":
      return { gesture };
  }
}
