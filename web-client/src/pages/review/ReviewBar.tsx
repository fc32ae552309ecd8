import type { ReactNode } from "react";
import type { ReviewDocument } from "../../api";
import { Button } from "../../kit";
import { TopBar } from "../../shell";
import { queuePath } from "./find";
import { Progress } from "./Progress";
import { Saved } from "./Saved";
import type { Others } from "./useOthers";

/** Where one is in reviewing, whether it is saved, and the way on. */
export function ReviewBar(props: {
  review: ReviewDocument;
  others: Others;
  facts?: ReactNode;
  busy: boolean;
  drafts: number;
  mine: boolean;
  frozen: boolean;
  /** What is left to do before the review can be completed. */
  missing: readonly string[];
  onComplete: () => void;
}) {
  const { review, others, facts, missing, frozen } = props;
  const { task, annotator } = review;
  return (
    <TopBar
      crumbs={[
        { name: "Desk", to: `/desk/${encodeURIComponent(task.project)}` },
        { name: "Review", to: queuePath(others.find) },
        { name: annotator.name },
        { name: task.frame.name },
      ]}
      facts={facts}
    >
      <Progress done={others.done} waiting={others.waiting} />
      <span className="topbar__rule" />
      <Saved review={review} busy={props.busy} drafts={props.drafts} mine={props.mine} />
      <Button
        variant={missing.length === 0 ? "primary" : "plain"}
        keys={["N"]}
        disabled={!frozen && missing.length > 0}
        title={missing.length > 0 ? `Before that: ${missing.join("; ")}.` : undefined}
        onClick={props.onComplete}
      >
        {frozen ? "Next review" : "Complete review"}
      </Button>
    </TopBar>
  );
}
