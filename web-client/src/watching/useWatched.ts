import { useEffect, useMemo, useState } from "react";
import { type Loaded, type NoteDocument, type TaskDocument, useLoaded } from "../api";
import { type RoomMessage, useRoom } from "../live";
import { useNames } from "../people";
import { SketchBoard } from "../stage";
import { sketchFrom } from "./sketch";
import { notYet, type Watched, watchedAfter, withNote } from "./watched";

export type Watching = Watched & {
  readonly document: Loaded<TaskDocument> & { reload: () => void };
  /** Gestures in progress, drawn without React. */
  readonly board: SketchBoard;
  /** The label that somebody holds just now: the gesture layer draws it instead. */
  readonly lifted: string | null;
  /** When a gesture was last seen, in ms since 1970; null while nothing moves. */
  readonly moving: boolean;
  /** A note that one wrote oneself, before the room tells of it. */
  readonly put: (note: NoteDocument) => void;
};

/** Listens to a task's canvas, stroke by stroke and gesture by gesture. Null listens to nothing. */
export function useWatched(task: string | null): Watching {
  const document = useLoaded<TaskDocument>(task === null ? null : `/tasks/${encodeURIComponent(task)}`);
  const [kept, setKept] = useState<{ task: string | null; watched: Watched }>({ task, watched: notYet });
  const [gesture, setGesture] = useState<{ lifted: string | null; moving: boolean }>(still);
  const board = useBoard(task);
  const names = useNames();
  const ontology = document.value?.ontology;
  const move = (message: Extract<RoomMessage, { type: "gesture" }>) => {
    const { by, gesture: now } = message;
    board.put(by, now && ontology ? sketchFrom(now, ontology, names(by).name) : null);
    const lifted = (now?.shape && now.label) ?? null;
    setGesture((before) =>
      before.lifted === lifted && before.moving === (now !== null)
        ? before
        : { lifted, moving: now !== null },
    );
  };
  useRoom(task === null ? null : `task/${task}`, (message) => {
    if (message.type === "gesture") move(message);
    else if (message.type === "presence" || message.type !== "resync") {
      setKept((before) => ({
        task,
        watched: watchedAfter(before.task === task ? before.watched : notYet, message),
      }));
    }
  });
  useEffect(() => {
    if (task !== null) setGesture(still);
  }, [task]);
  const watched = kept.task === task ? kept.watched : notYet;
  return {
    ...watched,
    ...gesture,
    document,
    board,
    put: (note) =>
      setKept((before) => ({
        ...before,
        watched: { ...before.watched, notes: withNote(before.watched.notes, note) },
      })),
  };
}

const still = { lifted: null, moving: false };

/** A board of its own for every task: what somebody holds on one canvas is not on the next. */
function useBoard(task: string | null): SketchBoard {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task is another board
  return useMemo(() => new SketchBoard(), [task]);
}
