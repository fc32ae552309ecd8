import type { SpecClause } from "../../api";

/** 500 words a minute: faster than anybody reads with care, so nobody waits who has read it. */
const wordsPerSecond = 500 / 60;
const least = 2;
const most = 25;
const secondsPerPicture = 1.5;

/** How long a clause is before the eyes until it counts as read, in seconds. */
export function secondsToRead(clause: Pick<SpecClause, "title" | "text" | "edgeCases">): number {
  const words = [clause.title, clause.text, ...clause.edgeCases.flatMap(({ title, text }) => [title, text])]
    .join(" ")
    .split(/\s+/u)
    .filter(Boolean).length;
  const pictures = clause.edgeCases.filter(({ picture }) => picture).length;
  return Math.min(most, Math.max(least, words / wordsPerSecond + pictures * secondsPerPicture));
}
