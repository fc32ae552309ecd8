import type { TaskCard } from "../../api";
import { when } from "../../figures";
import { Button, Icon } from "../../kit";
import { Link, navigate } from "../../shell";

/** After the submission: what is so now, what comes, the way on. */
export function SubmittedPanel({ card, next }: { card: TaskCard; next: TaskCard | null }) {
  return (
    <section className="section submitted" aria-label="Submission">
      <div className="section__head">
        <Icon name="check" small />
        <h2>Submitted{card.submittedAt ? ` ${when(card.submittedAt, Date.now())}` : ""}</h2>
      </div>
      <p className="dim">
        {card.released
          ? "The score is released."
          : "The labels are frozen. The score appears here when it is released."}
      </p>
      <div className="submitted__ways">
        {card.released && (
          <Link className="btn btn--primary" to={`/tasks/${encodeURIComponent(card.id)}/score`}>
            See the score
          </Link>
        )}
        {next && (
          <Button keys={["N"]} onClick={() => navigate(`/tasks/${encodeURIComponent(next.id)}`)}>
            Next task
          </Button>
        )}
      </div>
    </section>
  );
}
