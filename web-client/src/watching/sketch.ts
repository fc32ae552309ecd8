import { imagePoint } from "../geometry/units";
import { classOf, type Ontology } from "../labels/ontology";
import type { Gesture } from "../live";
import type { Sketch } from "../stage";

/** Somebody else's gesture as the gesture layer draws it: their outline so far, and where their pointer is. */
export function sketchFrom(gesture: Gesture, ontology: Ontology, name: string): Sketch {
  const [x, y] = gesture.pointer;
  const pointer = imagePoint(x, y);
  const colour = (gesture.classKey && classOf(ontology, gesture.classKey)?.colour) || 1;
  return {
    colour,
    pointer,
    name,
    ...(gesture.shape && { shape: gesture.shape, handles: "polygon" in gesture.shape ? "vertices" : "none" }),
    ...(gesture.open && { open: gesture.open, to: pointer }),
  };
}
