import type { TaskCard } from "../api";

/** It can still be drawn on. */
export const isOpen = ({ state }: TaskCard): boolean => state === "assigned" || state === "drawing";

/** Together are the frames of a drill, and what else there is of a project. */
const keyOf = ({ project, drill }: TaskCard): string => (drill ? `drill/${drill.id}` : project);

const place = ({ drill }: TaskCard): number => drill?.place ?? 0;

/** The tasks that belong with this one: a drill in its own order, the rest as they come. */
export const inSet = (cards: readonly TaskCard[], current: TaskCard): readonly TaskCard[] =>
  cards.filter((card) => keyOf(card) === keyOf(current)).sort((a, b) => place(a) - place(b));

export const isDrill = (cards: readonly TaskCard[]): boolean => cards[0]?.drill != null;

/** Tasks by what they belong to, as they come; the drills of a project that are finished are one. */
export function bySet(cards: readonly TaskCard[]): readonly [string, readonly TaskCard[]][] {
  const sets = new Map<string, readonly TaskCard[]>();
  for (const card of cards) {
    if (sets.has(keyOf(card))) continue;
    sets.set(keyOf(card), inSet(cards, card));
  }
  const joined = new Map<string, readonly TaskCard[]>();
  for (const [key, set] of sets) {
    const finished = isDrill(set) && !set.some(isOpen);
    const at = finished ? `drilled/${set[0]?.project}` : key;
    joined.set(at, [...(joined.get(at) ?? []), ...set]);
  }
  return [...joined];
}
