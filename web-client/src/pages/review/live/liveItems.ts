import type { DisagreementKind, ItemKey, ReviewDocument, ReviewItem } from "../../../api";
import type { Labels } from "../../../labels/label";
import { type Attribute, classOf, type Ontology } from "../../../labels/ontology";

/** What a review of live work decides: a label, what the reviewer drew as missed, or one of the scene's answers. */
export type LiveItem = {
  readonly key: ItemKey;
  readonly title: string;
  /** The label on the canvas that it is about; null for the scene. */
  readonly label: string | null;
  readonly kinds: readonly DisagreementKind[];
  readonly skills: readonly string[];
  readonly decision: ReviewItem["decision"];
  readonly disagreements: ReviewItem["disagreements"];
};

const ofLabels: readonly DisagreementKind[] = [
  "boundary",
  "class",
  "attribute",
  "spurious",
  "identity",
  "text",
];

/** In the server's order, from what is drawn now: what the reviewer draws is an item before the server has it. */
export function liveItems(review: ReviewDocument, correction: Labels): readonly LiveItem[] {
  const { ontology, labels } = review;
  const known = new Map(review.items.map((item) => [item.item, item]));
  const filed = (key: ItemKey) => ({
    decision: known.get(key)?.decision ?? null,
    disagreements: known.get(key)?.disagreements ?? [],
  });
  const submitted = labels.objects.map(({ id, classKey }, i): LiveItem => {
    const key = `label:${id}`;
    const title = `${nameOf(ontology, classKey)} ${i + 1}`;
    return { key, title, label: id, kinds: ofLabels, skills: skillsOf(ontology, classKey), ...filed(key) };
  });
  const before = new Set(labels.objects.map(({ id }) => id));
  const drawn = correction.objects
    .filter(({ id }) => !before.has(id))
    .map(({ id, classKey }): LiveItem => {
      const key = `drawn:${id}`;
      const title = `${nameOf(ontology, classKey)}, missed`;
      return {
        key,
        title,
        label: id,
        kinds: ["missed"],
        skills: skillsOf(ontology, classKey),
        ...filed(key),
      };
    });
  const paths = new Set([...Object.keys(labels.scene ?? {}), ...Object.keys(correction.scene)]);
  const scene = [...paths].map((path): LiveItem => {
    const key = `scene:${path}`;
    const attribute = attributeAt(ontology.scene, path);
    return {
      key,
      title: attribute?.name ?? path,
      label: null,
      kinds: ["attribute", "text"],
      skills: attribute ? [attribute.skill] : [],
      ...filed(key),
    };
  });
  return [...submitted, ...drawn, ...scene];
}

const nameOf = (ontology: Ontology, classKey: string) => classOf(ontology, classKey)?.name ?? classKey;

function skillsOf(ontology: Ontology, classKey: string): readonly string[] {
  const of = classOf(ontology, classKey);
  if (!of) return [];
  return [...new Set([of.skill, of.classSkill ?? of.skill, ...within(of.attributes)])];
}

const within = (attributes: readonly Attribute[]): readonly string[] =>
  attributes.flatMap(({ skill, options }) => [skill, ...options.flatMap((each) => within(each.attributes))]);

/** `species/dahlia/colour` is attribute, option, attribute. */
function attributeAt(attributes: readonly Attribute[], path: string): Attribute | undefined {
  const [key, option, ...rest] = path.split("/");
  const found = attributes.find((each) => each.key === key);
  if (option === undefined || !found) return found;
  const opened = found.options.find((each) => each.key === option)?.attributes ?? [];
  return attributeAt(opened, rest.join("/"));
}
