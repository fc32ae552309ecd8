import { type ProjectSummary, useLoaded } from "../../api";
import { Empty, Skeleton } from "../../kit";
import { Draws } from "../../ramp";
import { ProblemNote } from "../../shell";

/** What was drawn for review in every live project, and whether each draw is as promised. */
export function DrawsOfProjects() {
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  if (projects.state === "refused")
    return <ProblemNote problem={projects.problem} onAgain={projects.reload} />;
  const live = projects.value?.filter(({ purpose }) => purpose === "live");
  if (live?.length === 0)
    return (
      <div className="page__center">
        <Empty title="Whose history?">Choose a person on the left. No project is of live work yet.</Empty>
      </div>
    );
  return (
    <div className="audit__draws">
      <p className="faint">
        Of live work a sample is reviewed, drawn with a seed that is committed to before and told when the
        week is over. <code>ops/plumbline audit draws</code> checks the same from the log alone, and names the
        position of whatever is not as promised.
      </p>
      {live ? live.map((each) => <Draws key={each.id} project={each} title={each.name} />) : <Skeleton />}
    </div>
  );
}
