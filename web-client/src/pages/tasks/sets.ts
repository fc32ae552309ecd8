import type { TaskCard } from "../../api";
import { isOpen } from "../../tasksets";

/** A review of it is there to read, or a note to answer. */
export const toRead = ({ openNotes }: TaskCard): boolean => openNotes > 0;

/** How many of a set's finished tasks are shown before somebody asks for all. */
const mostDone = 12;

/** A task with its place in the set, from 1. */
export type Placed = { readonly card: TaskCard; readonly number: number };

/**
 * What of a set is shown first: what can be drawn on, then what is to be read, then what was finished last. A set that
 * somebody has worked on for half a year is not shown whole: `hidden` is how many are left out.
 */
export function shownOf(cards: readonly TaskCard[]): { shown: readonly Placed[]; hidden: number } {
  const placed = cards.map((card, i) => ({ card, number: i + 1 }));
  const done = placed.filter(({ card }) => !isOpen(card) && !toRead(card));
  if (done.length <= mostDone) return { shown: placed, hidden: 0 };
  const latest = [...done].sort((a, b) => submittedAt(b.card).localeCompare(submittedAt(a.card)));
  const read = placed.filter(({ card }) => !isOpen(card) && toRead(card));
  return {
    shown: [...placed.filter(({ card }) => isOpen(card)), ...read, ...latest.slice(0, mostDone)],
    hidden: done.length - mostDone,
  };
}

const submittedAt = (card: TaskCard): string => card.submittedAt ?? "";

/** Sets in which there is something to draw come first, then those with something to read; the others as they come. */
export function byNeed(
  sets: readonly (readonly [string, readonly TaskCard[]])[],
): readonly (readonly [string, readonly TaskCard[]])[] {
  const rank = (cards: readonly TaskCard[]) => (cards.some(isOpen) ? 0 : cards.some(toRead) ? 1 : 2);
  return [...sets].sort(([, a], [, b]) => rank(a) - rank(b));
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
