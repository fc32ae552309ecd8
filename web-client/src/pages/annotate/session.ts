import { type Me, newKey, type Problem, type TaskDocument } from "../../api";
import { Drawing } from "../../drawing";
import { toast } from "../../kit";
import { type Gesture, live, TaskRoom } from "../../live";
import { inDatabase } from "../../outbox";
import { Sight, SketchBoard } from "../../stage";
import { Workbench } from "../../workbench";
import { throttled } from "./throttle";

/** All that belongs to one open task: its strokes, its room, what of it is seen, and the tools. */
export type AnnotateSession = {
  readonly task: TaskDocument;
  readonly drawing: Drawing;
  readonly room: TaskRoom;
  readonly sight: Sight;
  readonly board: SketchBoard;
  readonly workbench: Workbench;
  readonly stop: () => void;
};

/** At most 25 gestures a second go out; the server takes 30. */
const gestureMillis = 40;

export function beginSession(task: TaskDocument, me: Me): AnnotateSession {
  const { id } = task.card;
  const drawing = new Drawing({
    send: ({ number, key, change }) => live.send({ type: "stroke", task: id, number, key, change }),
    unsent: inDatabase(me.person.id, id),
    newKey,
    onRefused: sayRefused,
    after: (millis, run) => setTimeout(run, millis),
  });
  const room = new TaskRoom({
    replace: (strokes) => drawing.replace(strokes),
    resumed: () => drawing.resumed(),
    stroke: (number, key, change) => drawing.heard(number, key, change),
  });
  const sight = new Sight(task.frame);
  const board = new SketchBoard();
  const sendGesture = throttled<Gesture | null>(gestureMillis, (gesture) => {
    live.send({ type: "gesture", task: id, gesture });
  });
  const hooks = {
    hint: (fact: string) => toast({ tone: "warn", fact }),
    gesture: (gesture: Gesture | null) => {
      if (room.state().people.some(({ person }) => person.id !== me.person.id)) sendGesture(gesture);
    },
  };
  const { ontology, frame, sequence } = task;
  const workbench = new Workbench(ontology, frame, drawing, sight, board, hooks, sequence ?? null);
  const stops = [
    drawing.subscribe(() => workbench.refresh()),
    live.onDirect((message) => {
      if (message.type === "ack" && message.task === id) drawing.acknowledged(message.number, message.key);
      if (
        message.type === "refused" &&
        message.task === id &&
        message.number !== undefined &&
        message.key !== undefined
      ) {
        drawing.refused(message.number, message.key, message.problem);
      }
    }),
    live.subscribeLine(() => {
      if (live.line().state !== "online") drawing.interrupted();
    }),
    live.join(`task/${id}`, (message) => room.receive(message)),
    () => sendGesture.cancel(),
  ];
  void drawing.load();
  const stop = () => {
    for (const each of stops) each();
  };
  return { task, drawing, room, sight, board, workbench, stop };
}

function sayRefused(problem: Problem, lost: number): void {
  const what =
    lost === 0 ? problem.title : lost === 1 ? "A stroke was not taken." : `${lost} strokes were not taken.`;
  toast({ tone: "warn", fact: what, advice: `${problem.detail} ${problem.remedy}`.trim() });
}
