import { useCallback, useMemo, useState } from "react";
import { type TaskCard, useLoaded } from "../../api";
import { toast } from "../../kit";
import { readCard, useRoom } from "../../live";
import { navigate } from "../../shell";

/** The tasks that belong with this one, in order, kept up to date. */
export type TaskSet = {
  readonly cards: readonly TaskCard[];
  /** Place of the current task, from 1; 0 while the set is on its way. */
  readonly place: number;
  readonly submitted: number;
  /** The next task that can still be drawn on. */
  readonly next: TaskCard | null;
  readonly goNext: () => void;
};

const open = (card: TaskCard) => card.state === "assigned" || card.state === "drawing";

export function useTaskSet(project: string, current: TaskCard): TaskSet {
  const loaded = useLoaded<readonly TaskCard[]>("/tasks");
  const [fresh, setFresh] = useState<ReadonlyMap<string, TaskCard>>(new Map());
  const take = useCallback((cards: readonly TaskCard[]) => {
    setFresh((known) => new Map([...known, ...cards.map((card) => [card.id, card] as const)]));
  }, []);
  useRoom("me", (message) => {
    if (message.type === "joined" && message.snapshot?.cards) take(message.snapshot.cards);
    if (message.type === "doc" && message.key.startsWith("card/")) take([readCard(message.value, "/value")]);
  });
  const cards = useMemo(
    () =>
      (loaded.value ?? [])
        .filter((card) => card.project === project)
        .map((card) => (card.id === current.id ? current : (fresh.get(card.id) ?? card))),
    [loaded.value, project, fresh, current],
  );
  const index = cards.findIndex(({ id }) => id === current.id);
  const after = [...cards.slice(index + 1), ...cards.slice(0, Math.max(0, index))];
  const next = after.find(open) ?? null;
  const goNext = () => {
    if (next) navigate(`/tasks/${encodeURIComponent(next.id)}`);
    else
      toast({
        fact: "This was the last task of the set.",
        advice: "What you submitted is in the task list.",
      });
  };
  return { cards, place: index + 1, submitted: cards.filter((card) => !open(card)).length, next, goNext };
}
