import type { Labels } from "./label";
import { classOf, type Ontology } from "./ontology";
import { missingOf } from "./values";

/** Something that stands between this canvas and its submission, and the label it is about (null: the scene). */
export type Obstacle = { readonly label: string | null; readonly name: string; readonly path: string };

/** Required answers that are missing, the scene's first. The server's own check decides; this one says it beforehand. */
export function obstaclesOf(labels: Labels, ontology: Ontology): readonly Obstacle[] {
  const scene = missingOf(ontology.scene, labels.scene).map(({ attribute, path }) => ({
    label: null,
    name: attribute.name,
    path,
  }));
  const objects = labels.objects.flatMap((label) =>
    missingOf(classOf(ontology, label.classKey)?.attributes ?? [], label.attributes).map(
      ({ attribute, path }) => ({
        label: label.id,
        name: attribute.name,
        path,
      }),
    ),
  );
  return [...scene, ...objects];
}

/** An object that is still being drawn: "Flower 9", and what is asked about it and not answered yet. */
export type Open = {
  readonly name: string;
  readonly missing: readonly string[];
  /** "close" an outline, "finish" what stays open. */
  readonly how?: "close" | "finish";
};

/** What blocks a submit, in one line: "close Flower 9, set its occlusion" or "set the scene, colour of Flower 2 and 3 more". */
export function obstacleLine(
  obstacles: readonly Obstacle[],
  labels: Labels,
  ontology: Ontology,
  open: Open | null,
): string | null {
  const own = open?.missing.map((name) => `its ${name.toLocaleLowerCase()}`) ?? [];
  const others = obstacles.map(({ label, name }) => subject(label, name, labels, ontology));
  const unset = [...own, ...others];
  const said = [
    ...(open ? [`${open.how ?? "close"} ${open.name}`] : []),
    ...(unset.length > 0 ? [`set ${unset.slice(0, 2).join(", ")}`] : []),
  ];
  if (said.length === 0) return null;
  return said.join(", ") + (unset.length > 2 ? ` and ${unset.length - 2} more` : "");
}

function subject(label: string | null, name: string, labels: Labels, ontology: Ontology): string {
  if (label === null) return `the ${name.toLocaleLowerCase()}`;
  return `${name.toLocaleLowerCase()} of ${nameOf(labels, ontology, label)}`;
}

/** "Flower 9": the class and the label's place in the drawing order. */
export function nameOf(labels: Labels, ontology: Ontology, id: string): string {
  const index = labels.objects.findIndex((each) => each.id === id);
  const label = labels.objects[index];
  if (!label) return "a deleted label";
  return `${classOf(ontology, label.classKey)?.name ?? label.classKey} ${index + 1}`;
}
