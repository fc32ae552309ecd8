import { useCallback, useMemo, useState } from "react";
import { type TaskCard, useLoaded } from "../../api";
import { toast } from "../../kit";
import { readCard, useRoom } from "../../live";
import { navigate } from "../../shell";
import { inSet, isOpen } from "../../tasksets";

/** The tasks that belong with this one, in order, kept up to date. */
export type TaskSet = {
  readonly cards: readonly TaskCard[];
  /** Place of the current task, from 1; 0 while the set is on its way. */
  readonly place: number;
  readonly of: number;
  readonly submitted: number;
  /** The next task that can still be drawn on. */
  readonly next: TaskCard | null;
  /** Frames to practise on, of which nothing is left to draw. */
  readonly drilled: boolean;
};

/** Of all of one's tasks those that belong with the current one, and where one is in them. */
export function taskSetOf(all: readonly TaskCard[], current: TaskCard): TaskSet {
  const cards = inSet(
    all.map((card) => (card.id === current.id ? current : card)),
    current,
  );
  const index = cards.findIndex(({ id }) => id === current.id);
  const after = [...cards.slice(index + 1), ...cards.slice(0, Math.max(0, index))];
  const submitted = cards.filter((card) => !isOpen(card)).length;
  const { drill } = current;
  return {
    cards,
    place: drill?.place ?? index + 1,
    of: drill?.of ?? cards.length,
    submitted,
    next: after.find(isOpen) ?? null,
    drilled: drill != null && submitted === drill.of,
  };
}

export function useTaskSet(current: TaskCard): TaskSet {
  const loaded = useLoaded<readonly TaskCard[]>("/tasks");
  const [fresh, setFresh] = useState<ReadonlyMap<string, TaskCard>>(new Map());
  const take = useCallback((cards: readonly TaskCard[]) => {
    setFresh((known) => new Map([...known, ...cards.map((card) => [card.id, card] as const)]));
  }, []);
  useRoom("me", (message) => {
    if (message.type === "joined" && message.snapshot?.cards) take(message.snapshot.cards);
    if (message.type === "doc" && message.key.startsWith("card/")) take([readCard(message.value, "/value")]);
  });
  return useMemo(
    () =>
      taskSetOf(
        (loaded.value ?? []).map((card) => fresh.get(card.id) ?? card),
        current,
      ),
    [loaded.value, fresh, current],
  );
}

/** On to the next task of the set; where there is none, what then. */
export function goOn({ next, drilled }: TaskSet): void {
  if (next) navigate(`/tasks/${encodeURIComponent(next.id)}`);
  else if (drilled)
    toast({
      fact: "This was the last frame of the drill.",
      action: { name: "My way", run: () => navigate("/way") },
    });
  else
    toast({
      fact: "This was the last task of the set.",
      advice: "What you submitted is in the task list.",
    });
}
