import type { EdgeCase, Spec, SpecClause, SpecQuestion, TaughtSkill } from "../../../api";

export type Fault = { readonly at: string; readonly detail: string };

/** A version of a spec that is being written; its number is chosen when it is published. */
export type SpecDraft = Omit<Spec, "id" | "version">;

export const emptyDraft: SpecDraft = {
  title: "",
  skills: [{ id: "", name: "", requires: [] }],
  clauses: [{ id: "1", title: "", text: "", skills: [], edgeCases: [] }],
  questions: [],
  test: { questions: 30, passShare: 0.95, readingRequired: true },
};

export const draftOf = ({ title, skills, clauses, questions, test }: Spec): SpecDraft => ({
  title,
  skills,
  clauses,
  questions,
  test,
});

/** The interface knows an edge case by its words alone. */
const withoutOrigin = (edge: EdgeCase): EdgeCase => {
  const { title, text, picture } = edge;
  return picture ? { title, text, picture } : { title, text };
};

/** What is sent: of an edge case its words and its picture, not who proposed it. */
export const sent = (draft: SpecDraft, id: string | null, version: string) => ({
  ...(id !== null && { id }),
  version,
  ...draft,
  clauses: draft.clauses.map((clause) => ({ ...clause, edgeCases: clause.edgeCases.map(withoutOrigin) })),
});

/** The clause after one: 4.2.1 is followed by 4.2.2, and 4 by 4.1. */
export function nextId(after: SpecClause | undefined, taken: readonly string[]): string {
  if (!after) return "1";
  const parts = after.id.split(".");
  const last = Number(parts[parts.length - 1]);
  const base = Number.isInteger(last) && parts.length > 1 ? parts.slice(0, -1) : parts;
  for (let number = base === parts ? 1 : last + 1; ; number++) {
    const id = [...base, number].join(".");
    if (!taken.includes(id)) return id;
  }
}

export const newClause = (after: SpecClause | undefined, clauses: readonly SpecClause[]): SpecClause => ({
  id: nextId(
    after,
    clauses.map(({ id }) => id),
  ),
  title: "",
  text: "",
  skills: after ? after.skills : [],
  edgeCases: [],
});

export const newEdgeCase: EdgeCase = { title: "", text: "" };

/** About a clause, numbered within it: q-4-2-1-3. */
export function newQuestion(clause: SpecClause, questions: readonly SpecQuestion[]): SpecQuestion {
  const stem = `q-${clause.id.replaceAll(".", "-")}`;
  let number = 1;
  while (questions.some(({ id }) => id === `${stem}-${number}`)) number++;
  return {
    id: `${stem}-${number}`,
    clause: clause.id,
    skill: clause.skills[0] ?? "",
    kind: "single-choice",
    text: "",
    options: [
      { text: "", right: true },
      { text: "", right: false },
    ],
    explanation: "",
  };
}

export const newSkill: TaughtSkill = { id: "", name: "", requires: [] };

/** A skill's id made from its name: "Outline boundary" is outline-boundary. */
export const skillId = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");

const steps = { none: 2, patch: 2, minor: 1, major: 0 } as const;

/** The next version by a step: a patch of 1.4.2 is 1.4.3, a minor step 1.5.0. */
export function stepped(version: string, step: keyof typeof steps): string {
  const parts = version.split(".").map(Number);
  return parts.map((part, i) => (i < steps[step] ? part : i === steps[step] ? part + 1 : 0)).join(".");
}

/** The faults under a JSON pointer. */
export const under = (faults: readonly Fault[], at: string) =>
  faults.filter((fault) => fault.at === at || fault.at.startsWith(`${at}/`));
