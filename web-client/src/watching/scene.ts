import type { Label, Labels } from "../labels/label";
import { classOf, type Ontology } from "../labels/ontology";
import { emptyScene, type Scene, type StageLabel } from "../stage";

/** Labels as they lie on a photograph, numbered as drawn. Without the ontology every class has the first colour. */
export const stageLabels = (objects: readonly Label[], ontology: Ontology | null): readonly StageLabel[] =>
  objects.map(({ id, shape, classKey }, i) => {
    const of = ontology ? classOf(ontology, classKey) : undefined;
    return { id, shape, colour: of?.colour ?? 1, number: i + 1, skeleton: of?.skeleton };
  });

export const sceneOf = (labels: Labels, ontology: Ontology | null, more: Partial<Scene> = {}): Scene => ({
  ...emptyScene,
  labels: stageLabels(labels.objects, ontology),
  ...more,
});
