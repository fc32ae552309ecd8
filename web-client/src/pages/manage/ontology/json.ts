import type { ShapeKind } from "../../../geometry/shape";
import type { Attribute, ObjectClass, Option, Skeleton } from "../../../labels/ontology";
import type { Fault, OntologyDraft } from "./draft";
import { unknownSigma } from "./skeleton";

export type ReadJson = { readonly draft: OntologyDraft } | { readonly fault: Fault };

const shapes: readonly ShapeKind[] = ["box", "rotated-box", "polygon", "polyline", "mask", "keypoints"];
const kinds: readonly Attribute["kind"][] = ["radio", "checklist", "text", "number"];

/** The draft as JSON, to be read, kept and pasted. */
export const toJson = (draft: OntologyDraft): string => JSON.stringify(draft, null, 2);

/** Reads what was typed or pasted. The first thing that is not what it must be is named with its place. */
export function fromJson(text: string): ReadJson {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return {
      fault: { at: "", detail: `This is not JSON: ${error instanceof Error ? error.message : error}.` },
    };
  }
  try {
    const all = object("", given);
    return {
      draft: {
        name: string("/name", all.name ?? ""),
        classes: list("/classes", all.classes ?? [], objectClass),
        scene: list("/scene", all.scene ?? [], attribute),
      },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: { at: error.at, detail: error.message } };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(
    readonly at: string,
    detail: string,
  ) {
    super(detail);
  }
}

function objectClass(at: string, given: unknown): ObjectClass {
  const each = object(at, given);
  const skill = string(`${at}/skill`, each.skill ?? "");
  return {
    key: string(`${at}/key`, each.key),
    name: string(`${at}/name`, each.name ?? each.key),
    shape: oneOf(`${at}/shape`, each.shape, shapes),
    colour: number(`${at}/colour`, each.colour),
    skill,
    classSkill: string(`${at}/classSkill`, each.classSkill ?? skill),
    attributes: list(`${at}/attributes`, each.attributes ?? [], attribute),
    ...(each.skeleton !== undefined && { skeleton: skeleton(`${at}/skeleton`, each.skeleton) }),
  };
}

function skeleton(at: string, given: unknown): Skeleton {
  const each = object(at, given);
  return {
    points: list(`${at}/points`, each.points, (here, point) => {
      const { name, sigma } = object(here, point);
      return { name: string(`${here}/name`, name), sigma: number(`${here}/sigma`, sigma ?? unknownSigma) };
    }),
    edges: list(`${at}/edges`, each.edges ?? [], (here, edge) => {
      const { from, to } = object(here, edge);
      return { from: number(`${here}/from`, from), to: number(`${here}/to`, to) };
    }),
  };
}

function attribute(at: string, given: unknown): Attribute {
  const each = object(at, given);
  return {
    key: string(`${at}/key`, each.key),
    name: string(`${at}/name`, each.name ?? each.key),
    kind: oneOf(`${at}/kind`, each.kind, kinds),
    required: each.required === true,
    skill: string(`${at}/skill`, each.skill ?? ""),
    options: list(`${at}/options`, each.options ?? [], option),
  };
}

function option(at: string, given: unknown): Option {
  const each = object(at, given);
  return {
    key: string(`${at}/key`, each.key),
    name: string(`${at}/name`, each.name ?? each.key),
    attributes: list(`${at}/attributes`, each.attributes ?? [], attribute),
  };
}

function object(at: string, given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new Unreadable(at, "Here must be an object.");
  return given as Readonly<Record<string, unknown>>;
}

function list<T>(at: string, given: unknown, read: (at: string, each: unknown) => T): readonly T[] {
  if (!Array.isArray(given)) throw new Unreadable(at, "Here must be a list.");
  return given.map((each, i) => read(`${at}/${i}`, each));
}

function string(at: string, given: unknown): string {
  if (typeof given !== "string") throw new Unreadable(at, "Here must be text.");
  return given;
}

function number(at: string, given: unknown): number {
  if (typeof given !== "number") throw new Unreadable(at, "Here must be a number.");
  return given;
}

function oneOf<T extends string>(at: string, given: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === given);
  if (!found) throw new Unreadable(at, `Here must be one of ${words.join(", ")}.`);
  return found;
}
