import { useEffect, useState, useSyncExternalStore } from "react";
import { get, type Person, type Project, type ProjectSummary } from "../../api";
import type { Attribute, Ontology } from "../../labels/ontology";
import type { Finding } from "../../live";
import type { PersonRef } from "../../people";
import type { CohortEntry } from "./Cohort";
import { type DeskState, skillsOf } from "./deskState";

/** Columns that fit beside the rest of a row, in wide windows and in narrow ones. The others are in the project's progress. */
const mostSkills = 6;
const mostSkillsNarrow = 3;
const narrow = "(max-width: 1180px)";
/** Below this the interval of a week is so wide that it would flatten every other curve. */
const tellingReviews = 15;

/**
 * The skills that a desk has columns for: those somebody disagreed about, then those that the ontology exercises most. They
 * stand in the ontology's order, so that columns stay where they are while reviews come in; without the ontology, in the order
 * the documents name them.
 */
export function shownSkills(
  desk: DeskState,
  ontology: Ontology | null,
  most: number = mostSkills,
): readonly string[] {
  const named = skillsOf(desk);
  const uses = ontology ? usesOf(ontology) : new Map<string, number>();
  const order = [...uses.keys(), ...named];
  const rank = (skill: string) => order.indexOf(skill);
  const byUse = [...named].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || rank(a) - rank(b));
  const wrong = disagreedOn(desk);
  const shown = [...byUse].sort((a, b) => Number(wrong.has(b)) - Number(wrong.has(a))).slice(0, most);
  return byUse.filter((skill) => shown.includes(skill));
}

/** The skills that a disagreement of the last weeks was about. */
function disagreedOn({ disagreement }: DeskState): ReadonlySet<string> {
  const skills = Object.values(disagreement).flatMap((each) => each.skills);
  return new Set(
    skills.filter(({ weeks }) => weeks.some(({ disagreed }) => disagreed > 0)).map(({ skill }) => skill),
  );
}

/** How many skills have a column in this window. */
export const useSkillColumns = (): number =>
  useSyncExternalStore(whenNarrowed, () => (matchMedia(narrow).matches ? mostSkillsNarrow : mostSkills));

function whenNarrowed(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** How often an ontology names each skill, in the order it names them. */
function usesOf({ classes, scene }: Ontology): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (skill: string | undefined, times = 1) =>
    skill && uses.set(skill, (uses.get(skill) ?? 0) + times);
  const within = (attributes: readonly Attribute[], times = 1) => {
    for (const { skill, options } of attributes) {
      count(skill, times);
      for (const option of options) within(option.attributes, times);
    }
  };
  for (const { skill, classSkill, attributes } of classes) {
    count(skill);
    count(classSkill);
    within(attributes);
  }
  // The scene is asked about on every frame, a class only where there is one.
  within(scene, classes.length);
  return uses;
}

/** The rate at the upper edge of a desk's curves: high enough for every rate, and for every interval of a week that says something. */
export function topOf(desk: DeskState): number {
  const weeks = Object.values(desk.disagreement).flatMap(({ skills }) =>
    skills.flatMap(({ weeks }) => weeks),
  );
  const ends = weeks.map(({ reviewed, rate, high }) => (reviewed >= tellingReviews ? high : rate));
  return Math.min(1, Math.max(0.2, ...ends));
}

/** The people of a desk by name, so that rows keep their order while somebody reads; those who fit the search. */
export function entriesOf(
  project: string,
  desk: DeskState,
  names: (ref: PersonRef) => Person,
  ontology: Ontology | null,
  query: string,
): readonly CohortEntry[] {
  const wanted = query.trim().toLowerCase();
  return Object.entries(desk.cohort)
    .map(([id, row]) => ({
      project,
      person: names(id),
      row,
      disagreement: desk.disagreement[id],
      scoreboard: desk.scoreboard[id],
      findings: desk.findings[id],
      miniature: row.task ? desk.miniature[row.task.id] : undefined,
      ontology,
    }))
    .filter(
      ({ person, row }) =>
        wanted === "" ||
        person.name.toLowerCase().includes(wanted) ||
        row.task?.frame.name.toLowerCase().includes(wanted),
    )
    .sort((a, b) => a.person.name.localeCompare(b.person.name));
}

/** The ontologies of the projects shown, for the colours of the miniatures. */
export function useOntologies(projects: readonly ProjectSummary[]): Readonly<Record<string, Ontology>> {
  const [known, setKnown] = useState<Readonly<Record<string, Ontology>>>({});
  useEffect(() => {
    const abort = new AbortController();
    for (const { id } of projects) {
      get<Project>(`/projects/${encodeURIComponent(id)}`, abort.signal)
        .then(({ ontology, ontologyVersion }) =>
          get<Ontology>(
            `/ontologies/${encodeURIComponent(ontology)}/versions/${ontologyVersion}`,
            abort.signal,
          ),
        )
        .then(
          (ontology) => setKnown((now) => ({ ...now, [id]: ontology })),
          () => {
            // Without it the miniatures are drawn in one colour.
          },
        );
    }
    return () => abort.abort();
  }, [projects]);
  return known;
}

/** Something that somebody of a desk gets wrong again and again. */
export type Found = { readonly entry: CohortEntry; readonly finding: Finding };

/** Everybody's findings: what is wrong with outlines first, the one on most objects before the others. */
export function foundOf(entries: readonly CohortEntry[]): readonly Found[] {
  return entries
    .flatMap((entry) => (entry.findings?.findings ?? []).map((finding) => ({ entry, finding })))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || b.finding.objects - a.finding.objects);
}

const order: readonly Finding["kind"][] = [
  "boundary",
  "scale",
  "shift",
  "class",
  "identity",
  "missed-small",
  "attribute",
  "drift",
];
const rank = ({ kind }: Finding): number => order.indexOf(kind);
