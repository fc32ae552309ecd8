import { brushCentre } from "../geometry/brush";
import type { ImagePoint } from "../geometry/units";
import { nearestPoint } from "../geometry/vertices";
import type { Label } from "../labels/label";
import { classOf, type Ontology } from "../labels/ontology";
import type { Sketch } from "../stage";
import type { Gesture } from "../tools";
import type { Bench } from "./bench";

/** What goes along with the pointer: the brush's circle, the name of the keypoint that comes next or that it is on. */
export function cursorOf(
  bench: Bench,
  gesture: Gesture,
  ontology: Ontology,
  selected: Label | null,
  pointer: ImagePoint,
  reach: number,
): Pick<Sketch, "circle" | "caption"> | null {
  const { tool, diameter } = bench;
  if (tool === "brush" || tool === "eraser") {
    const erases = gesture.kind === "brush" ? gesture.stroke.erases : tool === "eraser";
    return { circle: { at: brushCentre(pointer, diameter), diameter, erases } };
  }
  if (tool === "keypoints") {
    const next = nextPoint(bench, ontology);
    if (!next) return null;
    return { caption: { at: pointer, text: bench.hides ? `${next}, hidden` : next } };
  }
  if (tool !== "select" || !selected || gesture.kind === "drag") return null;
  const near = "keypoints" in selected.shape && nearestPoint(selected.shape, pointer, reach);
  const point = near && classOf(ontology, selected.classKey)?.skeleton?.points[near.vertex];
  return point ? { caption: { at: pointer, text: point.name } } : null;
}

/** "left eye, 2 of 17"; null when the class has no skeleton. */
export function nextPoint({ classKey, drawing }: Bench, ontology: Ontology): string | null {
  const points = classOf(ontology, classKey)?.skeleton?.points ?? [];
  const set = drawing?.kind === "keypoints" ? drawing.vertices : 0;
  const next = points[set];
  return next ? `${next.name}, ${set + 1} of ${points.length}` : null;
}
