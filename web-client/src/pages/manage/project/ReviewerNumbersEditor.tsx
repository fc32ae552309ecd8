import { type Project, put, useLoaded } from "../../../api";
import { Skeleton } from "../../../kit";
import { Link, ProblemNote } from "../../../shell";
import { NumbersForm, type ShownGroup } from "./NumbersForm";
import { faultOf, type ReviewerNumbers, reviewerGroups, shownOf, withValue } from "./reviewerNumbers";

type Answer = { readonly numbers: ReviewerNumbers };

/** What the project asks of its reviewers: nothing where it follows no spec. */
export function ReviewerNumbersView({ project }: { project: Project }) {
  const path = `/projects/${encodeURIComponent(project.id)}`;
  const asked = useLoaded<Answer>(project.spec ? `${path}/reviewers` : null);
  if (!project.spec)
    return <p className="faint">A project that follows no spec asks nothing of its reviewers.</p>;
  if (asked.state === "refused") return <ProblemNote problem={asked.problem} onAgain={asked.reload} />;
  if (!asked.value) return <Skeleton />;
  const { numbers } = asked.value;
  return (
    <NumbersForm
      key={JSON.stringify(numbers)}
      saved={numbers}
      groups={shown}
      onSave={async (next) => asked.set(await put<Answer>(`${path}/reviewer-numbers`, next))}
      head={
        <Link to={`/reviewers/${encodeURIComponent(project.id)}`}>Who reviews here, and what is missing</Link>
      }
    />
  );
}

const shown = (numbers: ReviewerNumbers): readonly ShownGroup<ReviewerNumbers>[] =>
  reviewerGroups.map(({ title, about, fields }) => ({
    title,
    about,
    fields: fields.map((each) => {
      const value = shownOf(numbers, each);
      return {
        key: each.key,
        label: each.label,
        unit: each.unit,
        at: `/${each.key}`,
        value,
        fault: faultOf(each, value),
        set: (next: number) => withValue(numbers, each, next),
      };
    }),
  }));
