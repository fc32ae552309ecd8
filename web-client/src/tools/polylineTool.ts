import type { Ring } from "../geometry/shape";
import { isLast, last } from "./line";
import { snapped, within } from "./snap";
import { type Gesture, idle, type Outcome, type Surface, shapeOfDraw, type ToolEvent } from "./tool";

/** Each click sets a vertex. Ended by a double click or Enter; it stays open, and which end was first does not matter. */
export function polylineTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  const at = event.shift
    ? snapped(event.at, surface.labels, surface.frame, surface.reach * 1.5)
    : within(event.at, surface.frame);
  if (gesture.kind !== "polyline") {
    return event.do === "down"
      ? { gesture: { kind: "polyline", points: [at.x, at.y], to: at } }
      : { gesture: idle };
  }
  const { points } = gesture;
  switch (event.do) {
    case "move":
      return { gesture: { ...gesture, to: at } };
    case "down":
      if (isLast(points, at, surface.reach / 4)) return { gesture: { ...gesture, to: at } };
      return { gesture: { kind: "polyline", points: [...points, at.x, at.y], to: at } };
    case "up":
      return { gesture };
    case "twice":
      return endPolyline(points, surface);
  }
}

export function endPolyline(points: Ring, surface: Surface): Outcome {
  if (points.length < 4) {
    return {
      gesture: { kind: "polyline", points, to: last(points) },
      hint: "A line needs two vertices. Set one more.",
    };
  }
  const label = surface.newId();
  return {
    gesture: idle,
    change: shapeOfDraw(label, surface.classKey, { polyline: { points } }),
    select: label,
  };
}
