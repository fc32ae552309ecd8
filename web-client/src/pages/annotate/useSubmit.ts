import { useState } from "react";
import { post, problemOf, type TaskCard } from "../../api";
import type { DrawingState } from "../../drawing";
import { toast } from "../../kit";
import { obstaclesOf } from "../../labels/obstacles";
import { live } from "../../live";
import { select } from "../../workbench";
import type { AnnotateSession } from "./session";

export type Submit = {
  readonly now: () => void;
  readonly busy: boolean;
  /** How often a submit was held up by what is missing: the line that says so draws attention again each time. */
  readonly tried: number;
};

/** Submits once every stroke is durable and nothing required is missing; otherwise goes to what is missing. */
export function useSubmit(session: AnnotateSession, drawn: DrawingState): Submit {
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(0);
  const { task, drawing, room, workbench } = session;
  const now = () => {
    if (busy || !drawn.ready || drawn.closed) return;
    if (live.line().state !== "online") {
      toast({
        tone: "warn",
        fact: "Not submitted: there is no connection.",
        advice: "Your strokes are kept here; submit when the line is back.",
      });
      return;
    }
    const obstacle = obstaclesOf(drawn.canvas.labels, task.ontology)[0];
    if (obstacle || workbench.bench().drawing) {
      if (obstacle?.label) select(workbench, obstacle.label, { show: false });
      setTried((count) => count + 1);
      return;
    }
    setBusy(true);
    submitWhenSaved()
      .catch((error: unknown) => {
        const problem = problemOf(error);
        toast({
          tone: "warn",
          fact: `Not submitted: ${problem.title}.`,
          advice: `${problem.detail} ${problem.remedy}`,
        });
      })
      .finally(() => setBusy(false));
  };
  const submitWhenSaved = async () => {
    await saved(drawing);
    const card = await post<TaskCard>(`/tasks/${encodeURIComponent(task.card.id)}/submission`, {
      lastStroke: drawing.state().saved,
    });
    room.card(card);
    toast({ fact: `${task.frame.name} submitted.` });
  };
  return { now, busy, tried };
}

/** Resolves when no stroke waits any more, or after two seconds: then the server says what is missing. */
function saved(drawing: AnnotateSession["drawing"]): Promise<void> {
  if (drawing.state().unsent === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(finish, 2_000);
    const stop = drawing.subscribe(() => {
      if (drawing.state().unsent === 0) finish();
    });
  });
}
