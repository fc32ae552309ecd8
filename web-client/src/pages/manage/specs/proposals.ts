import {
  type EdgeCase,
  type FrameRef,
  get,
  type Person,
  type ProjectSummary,
  post,
  problemOf,
} from "../../../api";
import type { SpecDraft } from "./draft";

/** An edge case that somebody proposed for the spec and nobody settled. */
export type Proposal = {
  readonly id: string;
  /** In which it was proposed, and in which it is settled. */
  readonly project: string;
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly frame?: FrameRef;
  readonly by: Person;
  readonly state: "open" | "taken" | "declined";
};

/** An edge case of the draft that was a proposal. It may be reworded, moved and thrown out like any other. */
export type TakenCase = EdgeCase & { readonly from: Pick<Proposal, "id" | "project"> };

const isTaken = (edge: EdgeCase): edge is TakenCase => "from" in edge;

export const takenInto = ({ clauses }: SpecDraft): readonly TakenCase[] =>
  clauses.flatMap(({ edgeCases }) => edgeCases.filter(isTaken));

export const taken = ({ id, project, title, text }: Proposal): TakenCase => ({
  title,
  text,
  from: { id, project },
});

/** What waits, those for the clause first; what the draft took in waits no longer. */
export function waitingFor(
  clause: string,
  proposals: readonly Proposal[],
  draft: SpecDraft,
): readonly Proposal[] {
  const into = new Set(takenInto(draft).map(({ from }) => from.id));
  const waiting = proposals.filter(({ id, state }) => state === "open" && !into.has(id));
  return [
    ...waiting.filter((each) => each.clause === clause),
    ...waiting.filter((each) => each.clause !== clause),
  ];
}

/** Proposals belong to the spec, whichever of its projects is asked; a spec without projects has none. */
export async function readProposals(spec: string): Promise<readonly Proposal[]> {
  const projects = await get<readonly ProjectSummary[]>("/projects");
  const one = projects.find((project) => project.spec === spec);
  return one ? get<readonly Proposal[]>(`/projects/${encodeURIComponent(one.id)}/edge-cases`) : [];
}

/** Records that the published version settled what it took in; says in a sentence what of it was refused. */
export async function settle(draft: SpecDraft, version: string): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { from, title } of takenInto(draft)) {
    const path = `/projects/${encodeURIComponent(from.project)}/edge-cases/${encodeURIComponent(from.id)}/take`;
    try {
      await post(path, { version, title });
    } catch (error) {
      refused.push(problemOf(error).detail);
    }
  }
  return refused;
}
