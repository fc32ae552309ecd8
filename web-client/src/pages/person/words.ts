import { count, percent } from "../../figures";
import type { Judged, Run, SkillTrend, Smallest, WeekCount } from "./model";

/** "7 times in 100", "8 times in 10,000": how often something happens by chance. */
export function byChance(p: number): string {
  if (p < 0.00015) return p < 0.0001 ? "less than once in 10,000" : "once in 10,000";
  if (p < 0.00995) return `${Math.round(p * 10_000)} times in 10,000`;
  if (p < 0.015) return "once in 100";
  return p > 0.5 ? "more often than not" : `${Math.round(p * 100)} times in 100`;
}

/** "10 %": small rates to a tenth. */
export const rate = (value: number): string =>
  value > 0 && value < 0.0995 ? `${(value * 100).toFixed(1)} %` : `${percent(value)} %`;

const times = (factor: number): string => `×${factor.toFixed(1)}`;

/** What the present sample can show, and in how long. Computed by the server for this person and skill. */
export function smallestSentence({ objects, rate: own, within }: Smallest): string {
  const [, four] = within;
  const shown = within.flatMap(({ weeks, factor }) =>
    factor === undefined ? [] : [`${times(factor)} in ${weeks} weeks`],
  );
  const least =
    shown.length === 0
      ? "No rise up to tenfold shows 8 times in 10."
      : `The smallest rise that shows 8 times in 10: ${shown.join(", ")}.`;
  const doubling = four
    ? `a doubling of ${rate(own)} shows within ${four.weeks} weeks ${percent(four.doubling)} times in 100`
    : "";
  return `With about ${count(Math.round(objects), "object")} a week, ${doubling}. ${least}`;
}

const of = ({ disagreed, reviewed }: { disagreed: number; reviewed: number }): string =>
  `${disagreed} of ${reviewed}`;

/** The last verdict and what it was held against. */
export function verdictSentence(judged: Judged): string {
  const { verdict, last, earlier } = judged;
  const now = `${of(verdict.count)} in ${verdict.count.week}`;
  if (!last || !earlier) return `${now}. Nothing earlier to hold it against.`;
  const before = `${of(earlier)} in the ${count(earlier.weeks, "week")} before`;
  const chance =
    verdict.p === undefined || judged.rule === "bare"
      ? ""
      : ` As many or more come from that rate ${byChance(verdict.p)}.`;
  return `${of(last as WeekCount)} in ${last.week} and ${now}, against ${before}.${chance}`;
}

export function runValue({ unit, value }: Pick<Run, "unit" | "value">): string {
  return unit === "share"
    ? `${(value * 100).toFixed(1)} %`
    : `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value).toFixed(2)} px`;
}

/** What the calibrations say. */
export function runsSentence(runs: readonly Run[]): string {
  const last = runs.at(-1);
  if (!last) return "";
  const said = `${runValue(last)} on ${count(last.objects, "object")}${last.leftOut > 0 ? `, ${last.leftOut} left out as ${last.leftOut === 1 ? "a slip" : "slips"}` : ""}`;
  if (last.drift)
    return `${said}: moved from where it was since ${last.since}${last.p === undefined ? "" : `, by chance ${byChance(last.p)}`}.`;
  return last.p === undefined
    ? `${said}. Too little before it to hold it against.`
    : `${said}: where it was; as far from it by chance ${byChance(last.p)}.`;
}

export type Standing = { readonly tone: "disagree" | "warn" | "quiet"; readonly word: string };

/** What is so now, in a word; null where nothing is. */
export function standingOf(skill: SkillTrend): Standing | null {
  const back = skill.reshadows.find(({ until }) => until === undefined);
  if (back) return { tone: "disagree", word: `back in shadow since ${back.on}` };
  const open = skill.suspicions.find(({ settled }) => settled === undefined);
  if (open) return { tone: "warn", word: `suspected since ${open.raised}` };
  return skill.verdicts.at(-1)?.verdict.rising ? { tone: "quiet", word: "above their own rate" } : null;
}

/** What needs somebody first stands first, then what somebody learns first: the spec's order. What it does not teach comes last. */
export function inOrder(skills: readonly SkillTrend[], taught: readonly string[]): readonly SkillTrend[] {
  const place = ({ skill }: SkillTrend) => (taught.includes(skill) ? taught.indexOf(skill) : taught.length);
  return [...skills].sort(
    (a, b) => rank(a) - rank(b) || place(a) - place(b) || a.skill.localeCompare(b.skill),
  );
}

const urgency = { disagree: 0, warn: 1, quiet: 2 } as const;

function rank(skill: SkillTrend): number {
  const standing = standingOf(skill);
  return standing ? urgency[standing.tone] : 3;
}
