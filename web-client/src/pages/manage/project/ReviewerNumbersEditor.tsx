import { type Project, put, useLoaded } from "../../../api";
import { Button, Skeleton, toast } from "../../../kit";
import { Link, ProblemNote, useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { faultOf, type ReviewerNumbers, reviewerGroups, shownOf, withValue } from "./reviewerNumbers";
import { Part, PointsField } from "./scoringFields";

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
    <ReviewerNumbersEditor
      key={JSON.stringify(numbers)}
      project={project.id}
      numbers={numbers}
      onSave={async (next) => asked.set(await put<Answer>(`${path}/reviewer-numbers`, next))}
    />
  );
}

function ReviewerNumbersEditor(props: {
  project: string;
  numbers: ReviewerNumbers;
  onSave: (next: ReviewerNumbers) => Promise<void>;
}) {
  const { now: numbers, edit, undo, redo } = useHistory<ReviewerNumbers>(props.numbers);
  const { busy, problem, run } = useWrite("The numbers were not saved");
  const fine = reviewerGroups.every(({ fields }) =>
    fields.every((each) => !faultOf(each, shownOf(numbers, each))),
  );
  const changed = JSON.stringify(numbers) !== JSON.stringify(props.numbers);
  const save = () =>
    run(async () => {
      await props.onSave(numbers);
      toast({ fact: "Numbers saved.", advice: "They decide from now on; what was decided stays." });
    });
  useKeys({
    "Ctrl+Enter": () => changed && fine && !busy && void save(),
    "Ctrl+Z": undo,
    "Ctrl+Shift+Z": redo,
  });
  return (
    <form
      className="scoring"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && fine && !busy) void save();
      }}
    >
      <header className="scoring__head">
        <Link to={`/reviewers/${encodeURIComponent(props.project)}`}>
          Who reviews here, and what is missing
        </Link>
        <span className="grow" />
        <Button type="submit" variant="primary" disabled={!changed || !fine || busy} keys={["Ctrl", "Enter"]}>
          Save the numbers
        </Button>
      </header>
      <div className="ramp__cols">
        {reviewerGroups.map((group) => (
          <Part key={group.title} title={group.title}>
            <p className="faint">{group.about}</p>
            {group.fields.map((each) => (
              <PointsField
                key={each.key}
                label={each.label}
                note={` ${each.unit}`}
                value={shownOf(numbers, each)}
                fault={faultOf(each, shownOf(numbers, each)) ?? saidOf(problem, `/${each.key}`)}
                onChange={(value) => edit(withValue(numbers, each, value), each.key)}
              />
            ))}
          </Part>
        ))}
      </div>
    </form>
  );
}
