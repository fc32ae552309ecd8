import type { Attribute, ObjectClass, Ontology, Option } from "../../../labels/ontology";
import { faultsOfSkeleton, newSkeleton } from "./skeleton";

/** What is published: an ontology without the id and version that the server gives. */
export type OntologyDraft = Pick<Ontology, "name" | "classes" | "scene">;
/** A fault where it is, as a JSON pointer into the draft: `/classes/0/key`. */
export type Fault = { readonly at: string; readonly detail: string };

const keyPattern = /^[a-z0-9][a-z0-9._-]{0,59}$/u;
const keyLength = 60;
export const colourSlots = 10;

export const emptyDraft: OntologyDraft = { name: "", classes: [], scene: [] };

/** A key from a name, unlike its siblings': "Seed head" is `seed-head`, a second one `seed-head-2`. */
export function keyFrom(name: string, siblings: readonly string[]): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, keyLength - 3);
  const base = plain || "unnamed";
  let key = base;
  for (let i = 2; siblings.includes(key); i++) key = `${base}-${i}`;
  return key;
}

/**
 * A thing under its new name. The key follows the name while it is still made from it; a published key stays for ever,
 * because labels name it.
 */
export function renamed<T extends { readonly key: string; readonly name: string }>(
  thing: T,
  name: string,
  siblings: readonly string[],
  published: boolean,
): T {
  const follows =
    !published &&
    (thing.name.trim() === "" || thing.key === keyFrom(thing.name, without(siblings, thing.key)));
  return { ...thing, name, ...(follows && { key: keyFrom(name, without(siblings, thing.key)) }) };
}

const without = (keys: readonly string[], key: string): readonly string[] => {
  const at = keys.indexOf(key);
  return at < 0 ? keys : [...keys.slice(0, at), ...keys.slice(at + 1)];
};

export const keysOf = (things: readonly { readonly key: string }[]): readonly string[] =>
  things.map(({ key }) => key);

/** A class to begin with: the first colour that no other has. */
export function newClass(classes: readonly ObjectClass[]): ObjectClass {
  const used = new Set(classes.map(({ colour }) => colour));
  const free = Array.from({ length: colourSlots }, (_, i) => i + 1).find((slot) => !used.has(slot));
  const key = keyFrom("class", keysOf(classes));
  return { key, name: "", shape: "polygon", colour: free ?? 1, skill: "", classSkill: "", attributes: [] };
}

/** How each shape is called here, the usual ones first. */
export const shapeNames: Readonly<Record<ObjectClass["shape"], string>> = {
  polygon: "polygon",
  mask: "mask",
  box: "box",
  "rotated-box": "turned box",
  polyline: "line",
  keypoints: "keypoints",
};

/** A class of another shape: keypoints have a skeleton and nothing else has. */
export function ofShape(objectClass: ObjectClass, shape: ObjectClass["shape"]): ObjectClass {
  const skeleton = shape === "keypoints" ? (objectClass.skeleton ?? newSkeleton) : undefined;
  return { ...objectClass, shape, skeleton };
}

export function newAttribute(attributes: readonly Attribute[], skill: string): Attribute {
  const key = keyFrom("question", keysOf(attributes));
  return { key, name: "", kind: "radio", required: true, skill, options: [newOption([])] };
}

export const newOption = (options: readonly Option[]): Option => ({
  key: keyFrom("option", keysOf(options)),
  name: "",
  attributes: [],
});

/** An attribute of another kind: what is written has no options, what is chosen has at least one. */
export function ofKind(attribute: Attribute, kind: Attribute["kind"]): Attribute {
  const chosen = kind === "radio" || kind === "checklist";
  const options = chosen ? (attribute.options.length > 0 ? attribute.options : [newOption([])]) : [];
  return { ...attribute, kind, options };
}

/** Every skill that the draft names, so that the same word is offered again. */
export function skillsOf({ classes, scene }: OntologyDraft): readonly string[] {
  const within = (attributes: readonly Attribute[]): readonly string[] =>
    attributes.flatMap(({ skill, options }) => [
      skill,
      ...options.flatMap((each) => within(each.attributes)),
    ]);
  const all = [
    ...classes.flatMap((each) => [each.skill, each.classSkill ?? "", ...within(each.attributes)]),
    ...within(scene),
  ];
  return [...new Set(all.filter(Boolean))].sort();
}

/** Where published keys stand: `classes/flower/species/dahlia/colour`. */
export function publishedPaths({ classes, scene }: OntologyDraft): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (attributes: readonly Attribute[], above: string) => {
    for (const attribute of attributes) {
      const path = `${above}/${attribute.key}`;
      paths.add(path);
      for (const option of attribute.options) {
        paths.add(`${path}/${option.key}`);
        walk(option.attributes, `${path}/${option.key}`);
      }
    }
  };
  for (const each of classes) {
    paths.add(`classes/${each.key}`);
    walk(each.attributes, `classes/${each.key}`);
  }
  walk(scene, "scene");
  return paths;
}

/** All that keeps the draft from being published; the same rules as `domain.ontology.OntologyCheck` on the server. */
export function faultsOf(draft: OntologyDraft): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (at: string, detail: string) => faults.push({ at, detail });
  const named = (at: string, thing: { key: string; name: string }, siblings: readonly string[]) => {
    if (!keyPattern.test(thing.key))
      add(`${at}/key`, `A key is 1 to 60 characters of a-z 0-9 . _ -, not "${thing.key}".`);
    else if (siblings.filter((key) => key === thing.key).length > 1)
      add(`${at}/key`, `The key ${thing.key} stands here twice.`);
    if (thing.name.trim() === "") add(`${at}/name`, "It needs a name.");
  };
  const skilled = (at: string, skill: string | undefined) => {
    if (!skill?.trim()) add(at, "Name the skill that it exercises.");
  };
  const attributes = (at: string, all: readonly Attribute[]) => {
    for (const [i, attribute] of all.entries()) {
      named(`${at}/${i}`, attribute, keysOf(all));
      skilled(`${at}/${i}/skill`, attribute.skill);
      const chosen = attribute.kind === "radio" || attribute.kind === "checklist";
      if (chosen && attribute.options.length === 0)
        add(`${at}/${i}/options`, "There is nothing to choose from.");
      for (const [o, option] of attribute.options.entries()) {
        named(`${at}/${i}/options/${o}`, option, keysOf(attribute.options));
        attributes(`${at}/${i}/options/${o}/attributes`, option.attributes);
      }
    }
  };
  if (draft.name.trim() === "") add("/name", "An ontology has a name.");
  if (draft.classes.length === 0 && draft.scene.length === 0)
    add("/classes", "There is nothing to label: add a class or a scene question.");
  for (const [i, each] of draft.classes.entries()) {
    named(`/classes/${i}`, each, keysOf(draft.classes));
    skilled(`/classes/${i}/skill`, each.skill);
    attributes(`/classes/${i}/attributes`, each.attributes);
    if (each.skeleton) faultsOfSkeleton(`/classes/${i}/skeleton`, each.skeleton, add);
    else if (each.shape === "keypoints")
      add(`/classes/${i}/shape`, "Keypoints need the points that they have.");
  }
  attributes("/scene", draft.scene);
  return faults;
}

/** The draft as the server takes it: a class without a class skill of its own is told apart by the same skill. */
export const published = (draft: OntologyDraft): OntologyDraft => ({
  name: draft.name.trim(),
  classes: draft.classes.map((each) => ({ ...each, classSkill: each.classSkill || each.skill })),
  scene: draft.scene,
});
