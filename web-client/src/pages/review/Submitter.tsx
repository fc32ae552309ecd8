import type { ReviewDocument } from "../../api";
import { clock } from "../../figures";
import { Avatar, Button } from "../../kit";

/** Whose submission it is, and the way to their canvas. */
export function Submitter(props: {
  review: ReviewDocument;
  drawing: boolean;
  /** The key that does it; null where that is a tool's. */
  watchKey?: string | null;
  onWatch: () => void;
}) {
  const { watchKey = "W" } = props;
  const { annotator, task } = props.review;
  return (
    <section className="section reviewed">
      <Avatar name={annotator.name} size="large" live={props.drawing} />
      <p className="grow">
        <b>{annotator.name}</b>
        <br />
        <span className="dim small">
          {task.submittedAt ? `submitted ${clock(task.submittedAt)}` : "submitted"}
          {props.drawing ? " · drawing again" : ""}
        </span>
      </p>
      <Button size="small" {...(watchKey && { keys: [watchKey] })} onClick={props.onWatch}>
        Watch
      </Button>
    </section>
  );
}
