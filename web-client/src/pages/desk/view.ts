import { useEffect, useState } from "react";
import { get, type Person, type Project, type ProjectSummary } from "../../api";
import type { Ontology } from "../../labels/ontology";
import type { PersonRef } from "../../people";
import type { CohortEntry } from "./Cohort";
import { type DeskState, skillsOf } from "./deskState";

/** Columns that fit. The others are on the person's canvas and in the project's progress. */
export const mostSkills = 5;
/** Below this the interval of a week is so wide that it would flatten every other curve. */
const tellingReviews = 15;

/** The skills that a desk has columns for: those with the most reviewed, in the order the documents name them. */
export function shownSkills(desk: DeskState): readonly string[] {
  const all = skillsOf(desk);
  if (all.length <= mostSkills) return all;
  const reviewed = (skill: string) =>
    Object.values(desk.disagreement).reduce(
      (sum, { skills }) => sum + (skills.find((each) => each.skill === skill)?.now.reviewed ?? 0),
      0,
    );
  const most = new Set([...all].sort((a, b) => reviewed(b) - reviewed(a)).slice(0, mostSkills));
  return all.filter((skill) => most.has(skill));
}

/** The rate at the upper edge of a desk's curves: high enough for every rate and interval of a week that says something. */
export function topOf(desk: DeskState): number {
  const weeks = Object.values(desk.disagreement).flatMap(({ skills }) =>
    skills.flatMap(({ weeks }) => weeks),
  );
  const told = weeks.filter(({ reviewed }) => reviewed >= tellingReviews);
  return Math.min(1, Math.max(0.2, ...told.map(({ high }) => high)));
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
