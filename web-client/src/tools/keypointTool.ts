import type { Keypoint, Shape } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import { absent } from "../geometry/vertices";
import { snapped, within } from "./snap";
import { type Gesture, idle, type Outcome, type Surface, shapeOfDraw, type ToolEvent } from "./tool";

type Placing = Extract<Gesture, { kind: "keypoints" }>;

/** Each click sets the next point of the skeleton; with the last one it is a label. */
export function keypointTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  const at = event.shift
    ? snapped(event.at, surface.labels, surface.frame, surface.reach * 1.5)
    : within(event.at, surface.frame);
  const placing = gesture.kind === "keypoints" ? gesture : none(at);
  if (event.do === "down") return next(placing, { ...at, visibility: placing.next }, at, surface);
  return { gesture: gesture.kind === "keypoints" ? { ...gesture, to: at } : idle };
}

/** Says of the next point whether it can be seen. One that is not there is left out at once. */
export function markNext(
  gesture: Gesture,
  visibility: Keypoint["visibility"],
  at: ImagePoint,
  surface: Surface,
): Outcome {
  const placing = gesture.kind === "keypoints" ? gesture : none(at);
  return visibility === "absent"
    ? next(placing, absent, at, surface)
    : { gesture: { ...placing, next: visibility } };
}

/** What is not set is not there. */
export function endKeypoints({ points, to }: Placing, surface: Surface): Outcome {
  const size = surface.skeleton?.points.length ?? 0;
  if (points.every(({ visibility }) => visibility === "absent")) {
    const kept = points.slice(0, size - 1);
    return {
      gesture: { kind: "keypoints", points: kept, to, next: "visible" },
      hint: "Set at least one point.",
    };
  }
  const label = surface.newId();
  const all = [...points, ...Array<Keypoint>(size - points.length).fill(absent)];
  const shape: Shape = { keypoints: { points: all } };
  return { gesture: idle, change: shapeOfDraw(label, surface.classKey, shape), select: label };
}

export function keypointBack(gesture: Placing): Gesture {
  return gesture.points.length <= 1
    ? idle
    : { ...gesture, points: gesture.points.slice(0, -1), next: "visible" };
}

/** What it would be if the next point were set where the pointer is. */
export const placedSoFar = ({ points, to, next: visibility }: Placing): Shape => ({
  keypoints: { points: [...points, { ...to, visibility }] },
});

function next(placing: Placing, point: Keypoint, to: ImagePoint, surface: Surface): Outcome {
  const size = surface.skeleton?.points.length ?? 0;
  if (size === 0) return { gesture: idle, hint: "The class has no points to set." };
  const gesture: Placing = { ...placing, points: [...placing.points, point], to, next: "visible" };
  return gesture.points.length < size ? { gesture } : endKeypoints(gesture, surface);
}

const none = (to: ImagePoint): Placing => ({ kind: "keypoints", points: [], to, next: "visible" });
