import { type Draw, type ProjectSummary, useLoaded } from "../api";
import { percentTenths, useNow, when } from "../figures";
import { Pill } from "../kit";
import { ProblemNote } from "../shell";

const states: Record<Draw["state"], { says: string; tone: "plain" | "agree" | "warn" | "disagree" }> = {
  open: { says: "seed secret", tone: "plain" },
  verified: { says: "every draw follows from the seed", tone: "agree" },
  wrong: { says: "draws do not follow from the seed", tone: "disagree" },
  lost: { says: "seed lost, cannot be checked", tone: "warn" },
};

/** What of a live project's work was drawn for review, week by week, and whether the draws hold. */
export function Draws({ project, title }: { project: ProjectSummary; title?: string }) {
  const draws = useLoaded<readonly Draw[]>(`/projects/${encodeURIComponent(project.id)}/draws`);
  const now = useNow();
  if (draws.state === "refused") return <ProblemNote problem={draws.problem} onAgain={draws.reload} />;
  return (
    <section aria-label={`Draws for review, ${project.name}`}>
      <h2>{title ?? "Drawn for review"}</h2>
      <table className="table">
        <thead>
          <tr>
            <th>Week</th>
            <th>Submitted</th>
            <th>Reviewed</th>
            <th>Share</th>
            <th>Committed</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {draws.value?.map(({ week, round, drawn, chosen, commitment, committedAt, state }) => (
            <tr key={`${week}/${round}`}>
              <td>
                {week}
                {round > 1 && `, round ${round}`}
              </td>
              <td>{drawn}</td>
              <td>{chosen}</td>
              <td>{drawn > 0 ? `${percentTenths(chosen / drawn)} %` : ""}</td>
              <td title={commitment}>{when(committedAt, now)}</td>
              <td>
                <Pill tone={states[state].tone}>{states[state].says}</Pill>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
