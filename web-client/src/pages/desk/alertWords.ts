import { calendarDay, interval, percent, type Week, wilson } from "../../figures";
import type { BackInShadow, JudgedWeek } from "../../live";
import type { Alert, AlertOf } from "./alerts";

/** What an alert is, in a few words. */
export function pillWords(alert: Alert): string {
  switch (alert.kind) {
    case "back":
      return backWords[alert.back.cause] ?? "back in shadow";
    case "suspected":
      return "suspected";
    case "rising":
      return "rising";
  }
}

const backWords: Readonly<Record<string, string>> = {
  "rate-rose": "back in shadow: disagreement rose",
  "skill-drifted": "back in shadow: drift",
};

/** What it is about. */
export const aboutWords = (alert: Alert, name: string): string =>
  alert.kind === "back" && alert.back.cause === "skill-drifted"
    ? `${name}: ${alert.skill} has moved`
    : `${name}: ${percent(alert.now.rate)} % disagreement on ${alert.skill} in ${alert.now.week}`;

/** What was decided, when, on what grounds, and what follows from it. A sentence or two each. */
export function groundsOf(alert: Alert): readonly [string, string] {
  switch (alert.kind) {
    case "back":
      return [alert.back.because, backFollows(alert.back)];
    case "suspected":
      return suspectedGrounds(alert);
    case "rising":
      return risingGrounds(alert);
  }
}

function backFollows({ on, cause, evidence }: BackInShadow): string {
  const until =
    cause === "skill-drifted"
      ? "until a calibration is back where the skill was and the weekly rate is back"
      : "until the rate is back";
  return `So they are back in shadow since ${calendarDay(on)}, for this skill only: all of it is reviewed ${until}. ${evidence} events of the log prove it.`;
}

function suspectedGrounds({ suspected, judged }: AlertOf<"suspected">): readonly [string, string] {
  const follows = "half the evidence. More of their work is reviewed until it is settled either way.";
  const raised = `Raised by ${suspected.since}, ${chance(suspected.p)}: ${follows}`;
  if (!judged) return [raised, ""];
  return judged.count.week === suspected.since
    ? [judgedWords(judged), `That is ${follows}`]
    : [`Last closed week: ${judgedWords(judged)}`, raised];
}

/** The two weeks that a closed week was judged by, and what they were held against. */
function judgedWords({ count, last, earlier, p }: JudgedWeek): string {
  const weeks = last
    ? `${of(last)} in ${last.week}, ${of(count)} in ${count.week}`
    : `${of(count)} in ${count.week}`;
  const against = earlier ? `, against ${of(earlier)} before` : "";
  return `${weeks}${against}${typeof p === "number" ? `; ${chance(p)}` : ""}.`;
}

function risingGrounds({ now, before, atLeast }: AlertOf<"rising">): readonly [string, string] {
  const { low, high } = wilson(before.disagreed, before.reviewed);
  return [
    `${of(now)} reviewed in ${now.week}, 95 % interval ${interval(now.low, now.high)} %. Before: ${of(before)}, ${interval(low, high)} %.`,
    `With 95 % confidence the rise is at least ${percent(atLeast)} points. Nothing is decided by it in this project.`,
  ];
}

/** One line, beside others. */
export function lineOf(alert: Alert): string {
  switch (alert.kind) {
    case "back":
      return `${alert.skill}, ${pillWords(alert)}, since ${calendarDay(alert.back.on)}. ${alert.back.because}`;
    case "suspected":
      return `${alert.skill} ${ratesOf(alert.weeks)}; suspected since ${alert.suspected.since}, ${chance(alert.suspected.p)}.`;
    case "rising":
      return `${alert.skill} ${ratesOf(alert.weeks)} (${of(alert.now)} in ${alert.now.week}), at least ${percent(alert.atLeast)} points up.`;
  }
}

const ratesOf = (weeks: readonly Week[]): string =>
  `${weeks
    .slice(-3)
    .map((week) => percent(week.rate))
    .join(", ")} %`;
const of = ({ disagreed, reviewed }: { disagreed: number; reviewed: number }): string =>
  `${disagreed} of ${reviewed}`;
const chance = (p: number): string => `p = ${p.toPrecision(2)}`;
