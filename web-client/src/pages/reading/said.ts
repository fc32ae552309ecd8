import type { ItemKey, Reading } from "../../api";
import type { Label, Values } from "../../labels/label";
import { classOf, type Ontology } from "../../labels/ontology";
import { askedOf, inWords } from "../../labels/values";

type Disagreed = Reading["items"][number]["disagreements"][number];

/** One disagreement of a review, with what it is about. */
export type Said = Disagreed & {
  readonly item: ItemKey;
  /** "Flower 1", "Flower, missed", "Light". */
  readonly about: string;
  /** The label that it is about; null for the scene. */
  readonly label: string | null;
  /** Answers that are otherwise in what is correct. */
  readonly answers: readonly { readonly question: string; readonly said: string; readonly correct: string }[];
};

/** All that a review disagrees with, in the order of the submission. */
export function saidOf({ items, labels, reading, ontology }: Reading): readonly Said[] {
  return items.flatMap(({ item, disagreements }): readonly Said[] => {
    const id = item.slice(item.indexOf(":") + 1);
    if (item.startsWith("scene:")) {
      const about = askedOf(ontology.scene, labels.scene ?? {}).find(({ path }) => path === id);
      const answers = otherwise(ontology.scene, labels.scene ?? {}, reading.scene ?? {}).filter(
        ({ path }) => path === id,
      );
      const name = about?.attribute.name ?? id;
      return disagreements.map((each) => ({ ...each, item, about: name, label: null, answers }));
    }
    const place = labels.objects.findIndex((label) => label.id === id);
    const before = labels.objects[place];
    const after = reading.objects.find((label) => label.id === id);
    const name = nameOf(ontology, before ?? after);
    const about = before ? `${name} ${place + 1}` : `${name}, missed`;
    const answers = before && after ? answersOf(ontology, before, after) : [];
    return disagreements.map((each) => ({ ...each, item, about, label: id, answers }));
  });
}

const nameOf = (ontology: Ontology, label: Label | undefined): string =>
  (label && classOf(ontology, label.classKey)?.name) ?? label?.classKey ?? "";

function answersOf(ontology: Ontology, before: Label, after: Label) {
  const asked = classOf(ontology, after.classKey)?.attributes ?? [];
  const classes =
    before.classKey === after.classKey
      ? []
      : [{ path: "", question: "Class", said: nameOf(ontology, before), correct: nameOf(ontology, after) }];
  return [...classes, ...otherwise(asked, before.attributes, after.attributes)];
}

function otherwise(attributes: Parameters<typeof askedOf>[0], before: Values, after: Values) {
  return askedOf(attributes, after)
    .map(({ attribute, path }) => {
      const words = (values: Values) => {
        const value = values[path];
        return value ? inWords(attribute, value) : "no answer";
      };
      return { path, question: attribute.name, said: words(before), correct: words(after) };
    })
    .filter(({ said, correct }) => said !== correct);
}

/** What is drawn otherwise in what is correct: labels that were moved, and those that were missed. */
export function redrawn({ labels, reading }: Reading): readonly Label[] {
  const before = new Map(labels.objects.map((label) => [label.id, label]));
  return reading.objects.filter(({ id, shape }) => {
    const submitted = before.get(id);
    return !submitted || JSON.stringify(submitted.shape) !== JSON.stringify(shape);
  });
}
