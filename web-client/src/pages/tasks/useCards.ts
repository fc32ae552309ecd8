import { useMemo, useState } from "react";
import { type Problem, type TaskCard, useLoaded } from "../../api";
import { readCard, useRoom } from "../../live";
import { withCards } from "./sets";

/** One's own tasks in order, kept up to date by the room `me`. */
export function useCards(): {
  cards: readonly TaskCard[];
  loading: boolean;
  problem: Problem | undefined;
  reload: () => void;
} {
  const loaded = useLoaded<readonly TaskCard[]>("/tasks");
  const [fresh, setFresh] = useState<readonly TaskCard[]>([]);
  useRoom("me", (message) => {
    if (message.type === "joined" && message.snapshot?.cards) setFresh(message.snapshot.cards);
    if (message.type === "doc" && message.key.startsWith("card/")) {
      const card = readCard(message.value, "/value");
      setFresh((known) => withCards(known, [card]));
    }
  });
  const cards = useMemo(() => withCards(loaded.value ?? [], fresh), [loaded.value, fresh]);
  return {
    cards,
    loading: loaded.state === "loading" && fresh.length === 0,
    problem: loaded.problem,
    reload: loaded.reload,
  };
}
