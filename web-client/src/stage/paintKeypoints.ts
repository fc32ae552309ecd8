import type { Keypoint, Keypoints } from "../geometry/shape";
import type { Viewport } from "../geometry/viewport";
import type { Skeleton } from "../labels/ontology";
import { inImage, line, type Pen, trace } from "./paint";

/** Screen px from a point's middle to its rim. */
const radius = 4;

/** Keypoints as dots whatever the zoom, what is hidden as a ring; the skeleton's edges between those that are there. In image px. */
export function paintKeypoints(
  pen: Pen,
  { points }: Keypoints,
  colour: string,
  look: { view: Viewport; ratio: number; casing: string; skeleton: Skeleton | undefined; raised?: boolean },
): void {
  const { view, ratio, casing, skeleton, raised = false } = look;
  inImage(pen, view, ratio);
  const there = (i: number): Keypoint | null => {
    const point = points[i];
    return point && point.visibility !== "absent" ? point : null;
  };
  const edges = new Path2D();
  for (const { from, to } of skeleton?.edges ?? []) {
    const [a, b] = [there(from), there(to)];
    if (a && b) trace(edges, [a.x, a.y, b.x, b.y], false);
  }
  line(pen, edges, colour, { scale: view.scale, casing, width: raised ? 2.2 : 1.6, caseWidth: 3.4 });
  for (const point of points) {
    if (point.visibility === "absent") continue;
    dot(pen, point, colour, (raised ? radius + 0.8 : radius) / view.scale, 1.5 / view.scale);
  }
}

function dot(pen: Pen, { x, y, visibility }: Keypoint, colour: string, size: number, rim: number): void {
  pen.beginPath();
  pen.arc(x, y, size + rim, 0, 2 * Math.PI);
  pen.fillStyle = "rgb(8 10 12 / .8)";
  pen.fill();
  pen.beginPath();
  pen.arc(x, y, visibility === "hidden" ? size - rim / 2 : size, 0, 2 * Math.PI);
  pen.lineWidth = rim;
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  if (visibility === "hidden") pen.stroke();
  else pen.fill();
}
