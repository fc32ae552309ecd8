import type { ItemKey, ReviewDocument } from "../../../api";
import type { Label, Labels } from "../../../labels/label";
import { classOf, type Ontology } from "../../../labels/ontology";
import { inWords } from "../../../labels/values";
import { attributeAt, type Item } from "../../../reviewing/item";

/**
 * What a review of live work decides, from what is drawn now: what the reviewer draws is an item before the server has it. Labels as they
 * were submitted, then what was missed, then the scene's answers.
 */
export function liveItems(review: ReviewDocument, correction: Labels): readonly Item[] {
  const { ontology, labels } = review;
  const known = new Map(review.items.map((item) => [item.item, item]));
  const filed = (key: ItemKey) => ({
    key,
    components: [],
    decision: known.get(key)?.decision ?? null,
    disagreements: known.get(key)?.disagreements ?? [],
  });
  const now = new Map(correction.objects.map((label) => [label.id, label]));
  const before = new Set(labels.objects.map(({ id }) => id));
  const submitted = labels.objects.map((label, i): Item => {
    return {
      ...filed(`label:${label.id}`),
      ...ofLabel(label, ontology),
      outcome: "matched",
      number: i + 1,
      changes: changesOf(label, now.get(label.id), ontology),
    };
  });
  const drawn = correction.objects
    .filter(({ id }) => !before.has(id))
    .map(
      (label, i): Item => ({
        ...filed(`drawn:${label.id}`),
        ...ofLabel(label, ontology),
        outcome: "missed",
        number: submitted.length + i + 1,
      }),
    );
  const paths = new Set([...Object.keys(labels.scene ?? {}), ...Object.keys(correction.scene)]);
  const scene = [...paths].map((path): Item => {
    const attribute = attributeAt(ontology.scene, path);
    const value = labels.scene?.[path];
    return {
      ...filed(`scene:${path}`),
      outcome: "scene",
      name: attribute?.name ?? path,
      number: null,
      said: attribute && value ? inWords(attribute, value) : "no answer",
      ...(attribute && { attribute }),
      changes: same(value, correction.scene[path])
        ? []
        : [{ kind: attribute?.kind === "text" ? "text" : "attribute", skill: attribute?.skill ?? "" }],
    };
  });
  return [...submitted, ...drawn, ...scene];
}

function ofLabel(label: Label, ontology: Ontology) {
  const objectClass = classOf(ontology, label.classKey);
  return { name: objectClass?.name ?? label.classKey, label, ...(objectClass && { objectClass }) };
}

/** What a correction says is wrong with a label, the gravest first; nothing while it leaves it as it is. */
function changesOf(
  before: Label,
  after: Label | undefined,
  ontology: Ontology,
): NonNullable<Item["changes"]> {
  if (before === after) return [];
  const of = classOf(ontology, before.classKey);
  const skill = of?.skill ?? "";
  if (!after) return [{ kind: "spurious", skill: of?.classSkill ?? skill }];
  const paths = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  const answers = [...paths].filter((path) => !same(before.attributes[path], after.attributes[path]));
  return [
    ...(after.classKey === before.classKey
      ? []
      : [{ kind: "class" as const, skill: of?.classSkill ?? skill }]),
    ...(same(before.shape, after.shape) ? [] : [{ kind: "boundary" as const, skill }]),
    ...answers.map((path) => ({
      kind: "attribute" as const,
      skill: attributeAt(of?.attributes ?? [], path)?.skill ?? skill,
    })),
    ...(before.track === after.track ? [] : [{ kind: "identity" as const, skill }]),
  ];
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The label on the canvas that an item is about; null for the scene. */
export const labelOf = ({ key }: Item): string | null =>
  key.startsWith("scene:") ? null : key.slice(key.indexOf(":") + 1);

/** What of a correction keeps the review from being completed, beside what is not decided. */
export function correctionMissing(items: readonly Item[], unsent: number): readonly string[] {
  const named = (found: readonly Item[]) => found.map((each) => titled(each)).join(", ");
  const undrawn = items.filter(
    ({ disagreements, changes = [] }) =>
      disagreements.some(({ kind }) => kind === "boundary") &&
      !changes.some(({ kind }) => kind === "boundary"),
  );
  const silent = items.filter(({ decision, changes = [] }) => decision === "agree" && changes.length > 0);
  return [
    ...(undrawn.length > 0 ? [`draw the correct outline of ${named(undrawn)}`] : []),
    ...(silent.length > 0 ? [`disagree on what you changed, or undo it: ${named(silent)}`] : []),
    ...(unsent > 0 ? [`wait for ${unsent} of your strokes to be sent`] : []),
  ];
}

const titled = ({ name, number }: Item) => (number === null ? name : `${name} ${number}`);
