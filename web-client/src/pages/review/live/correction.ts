import { call, type Me, newKey, type Problem, problemOf, type ReviewDocument } from "../../../api";
import { Drawing } from "../../../drawing";
import { toast } from "../../../kit";
import { emptyCanvas } from "../../../labels/canvas";
import { inDatabase } from "../../../outbox";
import { Sight, SketchBoard } from "../../../stage";
import { Workbench } from "../../../workbench";

export type CorrectionSession = {
  readonly drawing: Drawing;
  readonly sight: Sight;
  readonly board: SketchBoard;
  readonly workbench: Workbench;
};

/**
 * What is correct, drawn upon what was submitted with the annotator's tools. A stroke is kept here until the server has it, and
 * sent again under its number and key, as an annotator's is.
 */
export function beginCorrection(review: ReviewDocument, me: Me): CorrectionSession {
  const { task, ontology, labels, correction } = review;
  const at = `/tasks/${encodeURIComponent(task.id)}/review/strokes`;
  const drawing: Drawing = new Drawing({
    send: ({ number, key, change }) => {
      call("POST", at, { body: { number, key, change }, key }).then(
        () => drawing.acknowledged(number, key),
        (error: unknown) => drawing.refused(number, key, problemOf(error)),
      );
      return true;
    },
    unsent: inDatabase(me.person.id, `review.${task.id}`),
    newKey,
    onRefused: sayRefused,
    after: (millis, run) => setTimeout(run, millis),
  });
  drawing.replace(correction ?? [], {
    ...emptyCanvas,
    labels: { objects: labels.objects, scene: labels.scene ?? {} },
  });
  const sight = new Sight(task.frame);
  const board = new SketchBoard();
  const workbench = new Workbench(ontology, task.frame, drawing, sight, board, {
    hint: (fact) => toast({ tone: "warn", fact }),
    gesture: () => {},
  });
  // A reviewer looks first: a click selects, and draws only once a tool is chosen.
  workbench.become({ tool: "select" });
  void drawing.load();
  return { drawing, sight, board, workbench };
}

function sayRefused({ title, detail, remedy }: Problem): void {
  toast({ tone: "warn", fact: `${title}.`, advice: `${detail} ${remedy}`.trim() });
}
