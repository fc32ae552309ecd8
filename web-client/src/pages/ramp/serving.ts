import type { Person } from "../../api";
import type { SkillNames } from "../../ramp";

/** What a person lacks in a skill to be served work that needs it. */
export type Missing = "enrolment" | "spec-test" | "graded-set" | "certificate" | "renewal";
export type Lack = { readonly skill: string; readonly missing: Missing };
export type Served = {
  readonly person: string;
  /** To the project; who is not is given nothing there. */
  readonly assigned: boolean;
  readonly lacks: readonly Lack[];
  readonly given: number;
  readonly submitted: number;
};
export type Serving = { readonly skills: readonly string[]; readonly people: readonly Served[] };

const words: Readonly<Record<Missing, string>> = {
  enrolment: "not begun",
  "spec-test": "spec test",
  "graded-set": "graded set",
  certificate: "no certificate that holds",
  renewal: "certificate not renewed in time",
};

/** "Bloom boundary, Petal count: graded set; Bloom class: spec test." What is missing, each with its skills. */
export function whyNot(lacks: readonly Lack[], names: SkillNames): string {
  const by = new Map<Missing, string[]>();
  for (const { skill, missing } of lacks) by.set(missing, [...(by.get(missing) ?? []), names(skill)]);
  return [...by].map(([missing, skills]) => `${skills.join(", ")}: ${words[missing]}`).join("; ");
}

export const isServed = ({ assigned, lacks }: Pick<Served, "assigned" | "lacks">) =>
  assigned && lacks.length === 0;

/** Who is served first, then who would be if they were assigned, then who lacks least. */
export function servedFirst(
  { people }: Serving,
  names: (id: string) => Person,
): readonly (Omit<Served, "person"> & { readonly person: Person })[] {
  return people
    .map((each) => ({ ...each, person: names(each.person) }))
    .sort(
      (a, b) =>
        Number(isServed(b)) - Number(isServed(a)) ||
        a.lacks.length - b.lacks.length ||
        a.person.name.localeCompare(b.person.name),
    );
}
