import type { TaskCard } from "../../api";

/** It can still be drawn on. */
export const isOpen = ({ state }: TaskCard): boolean => state === "assigned" || state === "drawing";

/** Tasks by project, both in the order they come. */
export function byProject(cards: readonly TaskCard[]): readonly [string, readonly TaskCard[]][] {
  const projects = [...new Set(cards.map(({ project }) => project))];
  return projects.map((each) => [each, cards.filter(({ project }) => project === each)]);
}

/** What to go on with: what is begun first, then the first that is not; null when all is submitted. */
export const nextOf = (cards: readonly TaskCard[]): TaskCard | null =>
  cards.find(({ state }) => state === "drawing") ?? cards.find(isOpen) ?? null;

/** The cards with some that are newer; one that was not there yet comes at the end, one that was withdrawn goes. */
export function withCards(cards: readonly TaskCard[], fresh: readonly TaskCard[]): readonly TaskCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  for (const card of fresh) byId.set(card.id, card);
  return [...byId.values()].filter(({ state }) => state !== "withdrawn");
}
