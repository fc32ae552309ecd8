import type { NoteDocument, TaskCard } from "../api/model";
import type { Change } from "../labels/stroke";
import { readCard } from "./decode";
import type { Gesture, Presence, RoomMessage } from "./protocol";

/** What is known of a task's room besides its strokes. */
export type TaskRoomState = {
  readonly card: TaskCard | null;
  readonly notes: readonly NoteDocument[];
  readonly people: readonly Presence[];
};

export type TaskRoomHooks = {
  /** All strokes so far. */
  readonly replace: (strokes: readonly { readonly number: number; readonly change: Change }[]) => void;
  /** Nothing is known to be missing: what was missed follows as strokes. */
  readonly resumed: () => void;
  readonly stroke: (number: number, key: string, change: Change) => void;
  readonly gesture?: (by: string, gesture: Gesture | null) => void;
};

/** Keeps a task's room: give it the room's messages, read its state, hear of strokes and gestures by the hooks. */
export class TaskRoom {
  #state: TaskRoomState = { card: null, notes: [], people: [] };
  readonly #listeners = new Set<() => void>();

  constructor(readonly hooks: TaskRoomHooks) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): TaskRoomState => this.#state;

  receive(message: RoomMessage): void {
    switch (message.type) {
      case "joined":
        if (message.snapshot) {
          const { card, notes, people, strokes } = message.snapshot;
          this.#become({ card: card ?? this.#state.card, notes: notes ?? [], people: people ?? [] });
          this.hooks.replace(strokes ?? []);
        } else this.hooks.resumed();
        return;
      case "stroke":
        this.hooks.stroke(message.number, message.key, message.change);
        return;
      case "note":
        this.note(message.note);
        return;
      case "doc":
        if (message.key === "card") this.card(readCard(message.value, "/value"));
        return;
      case "presence":
        this.#become({ people: message.people });
        return;
      case "gesture":
        this.hooks.gesture?.(message.by, message.gesture);
        return;
      case "feed":
      case "resync":
        return;
    }
  }

  /** Takes a note as it is now: new, answered, opened, resolved. */
  note(note: NoteDocument): void {
    const { notes } = this.#state;
    const index = notes.findIndex(({ id }) => id === note.id);
    this.#become({ notes: index < 0 ? [...notes, note] : notes.with(index, note) });
  }

  card(card: TaskCard): void {
    this.#become({ card });
  }

  #become(change: Partial<TaskRoomState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
