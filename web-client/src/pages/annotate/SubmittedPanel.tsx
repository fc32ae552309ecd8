import type { TaskCard } from "../../api";
import { when } from "../../figures";
import { Button, Icon } from "../../kit";
import { Link, navigate } from "../../shell";
import { DrillDone } from "./DrillDone";
import type { TaskSet } from "./useTaskSet";

/** After the submission: what is so now, what comes, the way on. */
export function SubmittedPanel(props: {
  card: TaskCard;
  set: TaskSet;
  next: TaskCard | null;
  /** Of a project of live work. */
  live: boolean;
}) {
  const { card, set, next, live } = props;
  // Live work has no score; when its review is complete, that is there to read.
  const scored = card.released && typeof card.points === "number";
  const at = `/tasks/${encodeURIComponent(card.id)}`;
  return (
    <section className="section submitted" aria-label="Submission">
      <div className="section__head">
        <Icon name="check" small />
        <h2>Submitted{card.submittedAt ? ` ${when(card.submittedAt, Date.now())}` : ""}</h2>
      </div>
      <p className="dim">
        {scored && "The score is released."}
        {card.released && !scored && "The review is complete. What it disagrees with can be contested once."}
        {!card.released && !live && "The labels are frozen. The score appears here when it is released."}
        {!card.released && live && "The labels are frozen. If they are reviewed, the review appears here."}
      </p>
      <div className="submitted__ways">
        {card.released && (
          <Link className="btn btn--primary" to={scored ? `${at}/score` : `${at}/reading`}>
            {scored ? "See the score" : "Read the review"}
          </Link>
        )}
        {next && (
          <Button keys={["N"]} onClick={() => navigate(`/tasks/${encodeURIComponent(next.id)}`)}>
            {card.drill ? "Next frame of the drill" : "Next task"}
          </Button>
        )}
      </div>
      {set.drilled && <DrillDone cards={set.cards} />}
    </section>
  );
}
