import type {
  Component,
  DisagreementKind,
  ItemKey,
  ObjectScore,
  Offsets,
  ReviewDocument,
  ReviewItem,
} from "../api";
import type { Label } from "../labels/label";
import { type Attribute, classOf, type ObjectClass, type Option } from "../labels/ontology";

/** What one decides about: an object (matched, missed or spurious) or one of the scene's questions. */
export type Item = {
  readonly key: ItemKey;
  readonly outcome: "matched" | "missed" | "spurious" | "scene";
  /** "Flower", "Light". */
  readonly name: string;
  /** 1, 2, 3 … for objects, in the list's order; null for the scene. */
  readonly number: number | null;
  readonly objectClass?: ObjectClass;
  readonly attribute?: Attribute;
  readonly label?: Label;
  readonly truth?: Label;
  readonly score?: ObjectScore;
  readonly components: readonly Component[];
  readonly offsets?: Offsets;
  readonly decision: "agree" | "disagree" | null;
  readonly disagreements: ReviewItem["disagreements"];
  /** What was answered to a question about the scene, in words, where there is no truth beside it. */
  readonly said?: string;
  /** What the reviewer's own correction changes of it already: that is what a disagreement will be about. */
  readonly changes?: readonly { readonly kind: DisagreementKind; readonly skill: string }[];
};

/** All items of a review with what is known about each, objects first in the order they were drawn, missed ones after. */
export function itemsOf(review: ReviewDocument): readonly Item[] {
  const items = review.items.map((item) => itemFrom(review, item));
  const rank = ({ outcome }: Item) => (outcome === "scene" ? 2 : outcome === "missed" ? 1 : 0);
  let number = 0;
  return items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.i - b.i)
    .map(({ item }) => (item.outcome === "scene" ? item : { ...item, number: ++number }));
}

function itemFrom(review: ReviewDocument, { item, decision, disagreements }: ReviewItem): Item {
  const colon = item.indexOf(":");
  const id = item.slice(colon + 1);
  // The server leaves out what is null.
  const filed = { key: item, number: null, decision: decision ?? null, disagreements };
  if (item.startsWith("scene:")) return { ...filed, ...scene(review, id) };
  const side = item.startsWith("label:") ? "label" : "truth";
  const score = review.score.objects.find((each) => each[side] === id);
  const label = review.labels.objects.find((each) => each.id === (side === "label" ? id : score?.label));
  const truth = review.truth.objects.find((each) => each.id === (side === "truth" ? id : score?.truth));
  const classKey = label?.classKey ?? truth?.classKey ?? "";
  const objectClass = classOf(review.ontology, classKey);
  const offsets = label && review.offsets?.[label.id];
  return {
    ...filed,
    outcome: score?.outcome ?? (side === "label" ? "spurious" : "missed"),
    name: objectClass?.name ?? classKey,
    components: score?.components ?? [],
    ...(objectClass && { objectClass }),
    ...(label && { label }),
    ...(truth && { truth }),
    ...(score && { score }),
    ...(offsets && { offsets }),
  };
}

function scene({ ontology, score }: ReviewDocument, path: string) {
  const attribute = attributeAt(ontology.scene, path);
  const components = score.scene.filter((each) => each.path === path);
  return {
    outcome: "scene" as const,
    name: attribute?.name ?? path,
    components,
    ...(attribute && { attribute }),
  };
}

/** The attribute that a path of attribute/option/attribute leads to. */
export function attributeAt(attributes: readonly Attribute[], path: string): Attribute | undefined {
  const [key, optionKey, ...rest] = path.split("/");
  const attribute = attributes.find((each) => each.key === key);
  if (!attribute || optionKey === undefined) return attribute;
  const option: Option | undefined = attribute.options.find((each) => each.key === optionKey);
  return option && rest.length > 0 ? attributeAt(option.attributes, rest.join("/")) : undefined;
}

/** Kinds with the digit that chooses them, the same on every item. */
export const kindKeys: Readonly<Record<DisagreementKind, string>> = {
  missed: "1",
  spurious: "2",
  class: "3",
  attribute: "4",
  boundary: "5",
  identity: "6",
  text: "7",
};

/** What can be wrong with an item. */
export function kindsOf({ outcome, objectClass, attribute, label }: Item): readonly DisagreementKind[] {
  switch (outcome) {
    case "missed":
      return ["missed"];
    case "spurious":
      return ["spurious", "class"];
    case "scene":
      return [attribute?.kind === "text" ? "text" : "attribute"];
    case "matched": {
      const kinds: DisagreementKind[] = ["spurious", "class"];
      if (objectClass?.attributes.length) kinds.push("attribute");
      kinds.push("boundary");
      if (objectClass && hasText(objectClass.attributes)) kinds.push("text");
      if (label?.track) kinds.push("identity");
      return kinds;
    }
  }
}

const hasText = (attributes: readonly Attribute[]): boolean =>
  attributes.some(
    (each) => each.kind === "text" || each.options.some((option) => hasText(option.attributes)),
  );

/** Which of the kinds the correction or the score speaks for: the component that lost the largest share of its points. */
export function suggestedKind(item: Item): DisagreementKind {
  const kinds = kindsOf(item);
  const changed = item.changes?.find(({ kind }) => kinds.includes(kind));
  if (changed) return changed.kind;
  if (item.outcome !== "matched") return kinds[0] as DisagreementKind;
  if (item.score && !item.score.class.correct) return "class";
  const worst = worstOf(item.components);
  return worst && kindOfComponent(worst) === "attribute" && kinds.includes("attribute")
    ? "attribute"
    : "boundary";
}

/** What is wrong when a component earns nothing. */
export function kindOfComponent({ kind }: Component): DisagreementKind {
  switch (kind) {
    case "geometry":
      return "boundary";
    case "class":
    case "spurious":
      return kind;
    case "attribute":
    case "scene":
      return "attribute";
  }
}

const worstOf = (components: readonly Component[]): Component | undefined =>
  components
    .filter(({ points, available }) => available > 0 && points < available)
    .sort((a, b) => a.points / a.available - b.points / b.available)[0];

/** Skills a disagreement of this kind may be about, the most likely first. Never empty while the ontology is known. */
export function skillsFor(item: Item, kind: DisagreementKind): readonly string[] {
  const { objectClass, attribute, components } = item;
  if (item.outcome === "scene") return attribute ? [attribute.skill] : components.map(({ skill }) => skill);
  if (!objectClass) return [...new Set(components.map(({ skill }) => skill))];
  switch (kind) {
    case "missed":
    case "spurious":
    case "class":
      return unique([objectClass.classSkill ?? objectClass.skill, objectClass.skill]);
    case "boundary":
    case "identity":
      return [objectClass.skill];
    case "attribute":
    case "text": {
      const scored = components.filter((each) => kindOfComponent(each) === "attribute");
      const worst = item.changes?.find((each) => each.kind === kind)?.skill ?? worstOf(scored)?.skill;
      return unique([...(worst ? [worst] : []), ...skillsIn(objectClass.attributes)]);
    }
  }
}

const skillsIn = (attributes: readonly Attribute[]): readonly string[] =>
  attributes.flatMap((each) => [
    each.skill,
    ...each.options.flatMap((option) => skillsIn(option.attributes)),
  ]);

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
