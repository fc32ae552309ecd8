import type { ReviewDocument } from "../../api";
import { Icon } from "../../kit";

/** Whether all that was decided is filed, or whose review it is when it is not one's own. */
export function Saved(props: { review: ReviewDocument; busy: boolean; drafts: number; mine: boolean }) {
  const { review } = props;
  if (review.state === "done") return <span className="dim saved">reviewed by {review.reviewer?.name}</span>;
  if (!props.mine) {
    return (
      <span className="dim saved">
        {review.reviewer ? `${review.reviewer.name} reviews this` : "not claimed"}
      </span>
    );
  }
  return (
    <span className="dim saved" role="status">
      {props.busy ? <Icon name="clock" small /> : <Icon name="check" small />}
      {props.busy ? "Filing" : props.drafts > 0 ? "Draft kept here" : "All filed"}
    </span>
  );
}
