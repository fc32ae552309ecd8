import { imagePoint } from "../geometry/units";
import { classOf, type Ontology } from "../labels/ontology";
import type { Gesture } from "../live";
import type { Sketch } from "../stage";

/** Somebody else's gesture as the gesture layer draws it: their outline so far, and where their pointer is. */
export function sketchFrom(gesture: Gesture, ontology: Ontology, name: string): Sketch {
  const [x, y] = gesture.pointer;
  const pointer = imagePoint(x, y);
  const of = gesture.classKey === undefined ? undefined : classOf(ontology, gesture.classKey);
  const { shape, open, brush } = gesture;
  const vertices = shape && ("polygon" in shape || "polyline" in shape);
  return {
    colour: of?.colour ?? 1,
    pointer,
    name,
    skeleton: of?.skeleton,
    ...(shape && { shape, handles: vertices ? "vertices" : "none" }),
    ...(open && !brush && { open, to: pointer, line: of !== undefined && of.shape !== "polygon" }),
    ...(open && brush && { trail: { path: open, ...brush } }),
  };
}
