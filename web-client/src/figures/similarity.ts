import { kindOf, type Shape } from "../geometry/shape";
import { iou } from "./number";

/** How alike a pair's shapes are, with the name of what is measured: "IoU 0.957" where both cover an area, "OKS 0.932" of keypoints. */
export function similarity(shape: Shape | undefined, value: number): string {
  const kind = shape && kindOf(shape);
  const measure = kind === "keypoints" ? "OKS" : kind === "polyline" ? "similarity" : "IoU";
  return `${measure} ${iou(value)}`;
}
