import { endKeypoints, keypointBack } from "./keypointTool";
import { closePolygon } from "./polygonTool";
import { endPolyline } from "./polylineTool";
import { type Gesture, idle, type Outcome, type Surface } from "./tool";

/** Enter: closes the outline, ends the line, leaves out the points that are not set. */
export function finish(gesture: Gesture, surface: Surface): Outcome {
  if (gesture.kind === "polygon") return closePolygon(gesture.ring, surface);
  if (gesture.kind === "polyline") return endPolyline(gesture.points, surface);
  return gesture.kind === "keypoints" ? endKeypoints(gesture, surface) : { gesture };
}

/** Backspace: takes the last vertex or point away; with the first the gesture is gone. */
export function stepBack(gesture: Gesture): Gesture {
  if (gesture.kind === "polygon")
    return gesture.ring.length <= 2 ? idle : { ...gesture, ring: gesture.ring.slice(0, -2), closing: false };
  if (gesture.kind === "polyline")
    return gesture.points.length <= 2 ? idle : { ...gesture, points: gesture.points.slice(0, -2) };
  return gesture.kind === "keypoints" ? keypointBack(gesture) : gesture;
}
