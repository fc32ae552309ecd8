import type { Labels } from "../labels/label";
import { classOf, type Ontology } from "../labels/ontology";
import { emptyScene, type Scene } from "../stage";
import type { Bench } from "./bench";

/** What lies on the photograph while one works on it: all labels but the hidden ones, numbered as drawn. */
export function sceneFrom(labels: Labels, ontology: Ontology, bench: Bench): Scene {
  const seen = bench.allHidden ? [] : labels.objects.map((label, i) => ({ label, number: i + 1 }));
  return {
    ...emptyScene,
    labels: seen
      .filter(({ label }) => !bench.hidden.has(label.id))
      .map(({ label, number }) => ({
        id: label.id,
        shape: label.shape,
        colour: classOf(ontology, label.classKey)?.colour ?? 1,
        number,
      })),
    selected: bench.selected,
    hovered: bench.hovered,
    lifted: bench.lifted,
  };
}
