import type { PassVerdict, WhatIf, WhatIfPart, WhatIfPerson } from "../../../../api";
import { count, decimal } from "../../../../figures";

/** A part that moves the score by less than this is not worth a word. */
const leastMoved = 0.0005;
const most = 3;

/** "+1.2", "−4.1", "0.0": by how many per cent points a score moves. */
export function movedBy(change: number): string {
  const text = decimal(change * 100);
  return change * 100 >= 0.05 ? `+${text}` : text;
}

/** What is said about everybody in one sentence. */
export function sentenceOf({ people }: WhatIf): string {
  if (people.length === 0) return "Nothing is submitted yet, so nobody’s score would change.";
  const fails = countOf(people, "newly-fails");
  const passes = countOf(people, "newly-passes");
  const some = [
    fails > 0 ? `${count(fails, "person", "people")} would newly fail` : "",
    passes > 0 ? `${count(passes, "person", "people")} would newly pass` : "",
  ].filter((each) => each !== "");
  if (some.length > 0) return `${some.join(", and ")}.`;
  return people.some(({ change }) => change !== 0)
    ? "Scores would move, but nobody would change sides."
    : "No score would change.";
}

export const countOf = (people: readonly WhatIfPerson[], verdict: PassVerdict): number =>
  people.filter((person) => person.verdict === verdict).length;

export const changesSides = ({ verdict }: WhatIfPerson): boolean =>
  verdict === "newly-fails" || verdict === "newly-passes";

/** The parts that move a person's score most, the most first. */
export const reasonsOf = ({ components }: WhatIfPerson): readonly WhatIfPart[] =>
  components
    .filter(({ moved }) => Math.abs(moved) >= leastMoved)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, most);

/** What a component is called on this page: the editor above says outline. */
export const nameOf = ({ name }: { name: string }): string => (name === "geometry" ? "outline" : name);

/** From where to where the chart goes: all scores and pass marks, in whole tenths, 1 at the right. */
export function rangeOf({ people, passMark }: WhatIf): readonly [number, number] {
  const all = people.flatMap(({ before, after }) => [before.score ?? 1, after.score ?? 1]);
  const least = Math.min(passMark.before, passMark.after, ...all);
  return [Math.min(0.8, Math.max(0, Math.floor(least * 10 - 0.2) / 10)), 1];
}

/** Tenths in a range, not more than six of them. */
export function ticksOf([from, to]: readonly [number, number]): readonly number[] {
  const tenths = Math.round((to - from) * 10);
  const step = tenths > 5 ? 2 : 1;
  return Array.from({ length: Math.floor(tenths / step) + 1 }, (_, i) => from + (i * step) / 10);
}
