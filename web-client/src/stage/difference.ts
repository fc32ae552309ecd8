import { combined } from "../geometry/mask";
import type { Shape } from "../geometry/shape";
import type { Overlay } from "./scene";

/** What of a pair's difference is drawn besides the ribbon along outlines: pixels of masks, shifts of keypoints. */
export function differenceOf(truth: Shape, label: Shape): readonly Overlay[] {
  if ("mask" in truth && "mask" in label) {
    const { runs } = truth.mask;
    const only = (a: readonly number[], b: readonly number[]): Shape => ({
      mask: { ...truth.mask, runs: combined(a, b, (inA, inB) => inA && !inB) },
    });
    return [{ kind: "pixels", lacking: only(runs, label.mask.runs), beyond: only(label.mask.runs, runs) }];
  }
  if ("keypoints" in truth && "keypoints" in label)
    return [{ kind: "shifts", truth: truth.keypoints, label: label.keypoints }];
  return [];
}

/** A true line with the corridor that counts as the same, where that is how lines are compared. */
export const corridorOf = (
  truth: Shape,
  lines: { readonly corridor?: { readonly tolerancePx: number } } | undefined,
): readonly Overlay[] =>
  "polyline" in truth && lines?.corridor
    ? [{ kind: "corridor", shape: truth, px: lines.corridor.tolerancePx }]
    : [];
