import type { NoteDocument, TaskCard } from "../api";
import { apply, type Canvas, emptyCanvas, fold } from "../labels/canvas";
import type { Presence, RoomMessage } from "../live";

/** What a watcher knows of a task's canvas: a pure fold of the room `task/ID`. Gestures are not in it; they go to the sketch board. */
export type Watched = {
  readonly joined: boolean;
  readonly card: TaskCard | null;
  readonly canvas: Canvas;
  /** Number of the last stroke that is folded in. */
  readonly stroke: number;
  readonly notes: readonly NoteDocument[];
  readonly people: readonly Presence[];
};

export const notYet: Watched = {
  joined: false,
  card: null,
  canvas: emptyCanvas,
  stroke: 0,
  notes: [],
  people: [],
};

export function watchedAfter(watched: Watched, message: RoomMessage): Watched {
  switch (message.type) {
    case "joined": {
      if (!message.snapshot) return { ...watched, joined: true };
      const { card = null, strokes = [], notes = [], people = [] } = message.snapshot;
      const canvas = fold(strokes.map(({ change }) => change));
      return { joined: true, card, canvas, stroke: strokes.at(-1)?.number ?? 0, notes, people };
    }
    case "stroke":
      if (message.number <= watched.stroke) return watched;
      return { ...watched, canvas: apply(watched.canvas, message.change), stroke: message.number };
    case "note":
      return { ...watched, notes: withNote(watched.notes, message.note) };
    case "doc":
      return message.key === "card" ? { ...watched, card: message.value as TaskCard } : watched;
    case "presence":
      return { ...watched, people: message.people };
    case "feed":
    case "gesture":
    case "resync":
      return watched;
  }
}

/** The notes with one that is new or has changed, in the order they were given. */
export function withNote(notes: readonly NoteDocument[], note: NoteDocument): readonly NoteDocument[] {
  return notes.some(({ id }) => id === note.id)
    ? notes.map((each) => (each.id === note.id ? note : each))
    : [...notes, note];
}
