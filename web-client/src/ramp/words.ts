import type { WorkIn } from "../api";
import { calendarDay, percent, whole } from "../figures";
import { findingWords } from "../findings";
import type { Certificate, Obstacle, SkillCard, SkillState, Stage } from "./documents";

/** How a skill is called; its id where that is not known. */
export type SkillNames = (skill: string) => string;

export const stageWords: Readonly<Record<Stage, string>> = {
  spec: "Spec test",
  graded: "Graded set",
  shadow: "Shadow",
  production: "Production",
  "re-shadow": "Back in shadow",
};

export const stateWords: Readonly<Record<SkillState, string>> = {
  "under-way": "Under way",
  blocked: "Blocked",
  "sent-back": "Sent back",
  certified: "Certified",
  due: "To be renewed",
  expired: "Expired",
};

/** The order in which somebody has to look: the first needs help most. */
export const urgency: readonly SkillState[] = [
  "blocked",
  "sent-back",
  "expired",
  "due",
  "under-way",
  "certified",
];
export const needsSomebody = ({ state }: SkillCard): boolean => urgency.indexOf(state) < 4;

const millisOfDay = 86_400_000;
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / millisOfDay);
/** Whole days from a date to today, both in UTC; below 0 when it is still to come. */
export const daysSince = (date: string, now: number): number =>
  Math.floor(now / millisOfDay) - dayNumber(date);

/** One word or two for a cell of the board: the stage, or what is more urgent. */
export function cellWords({ stage, state }: SkillCard): string {
  switch (state) {
    case "certified":
    case "expired":
    case "sent-back":
      return stateWords[state];
    case "due":
      return "Renew";
    case "blocked":
    case "under-way":
      return stageWords[stage];
  }
}

/** An end that is further away is no news. */
const soonDays = 60;

/** A few words beside it: how far they are at this stage. */
export function progressWords(card: SkillCard, now: number): string {
  const { graded, retest, waiting, shadow, certificate } = card;
  if (card.state === "expired") return certificate ? `since ${calendarDay(certificate.expiresOn)}` : "";
  if (card.state === "due" && certificate?.renewal) {
    const by = `by ${calendarDay(certificate.renewal.until)}`;
    if (retest) return `${whole(retest.submitted)} of ${whole(retest.frames)}, ${by}`;
    return waiting ? `waits for frames, ${by}` : by;
  }
  if (shadow) return shadowProgress(shadow);
  if (graded) return `${whole(graded.submitted)} of ${whole(graded.frames)}`;
  if (waiting && card.state !== "blocked" && card.stage === "graded") return "waits for frames";
  if (card.stage === "production") {
    const ends = certificate && daysSince(certificate.expiresOn, now) > -soonDays;
    return ends ? `until ${calendarDay(holdsUntil(certificate))}` : "";
  }
  const days = Math.max(0, daysSince(card.since, now));
  return days === 0 ? "today" : `${days} d`;
}

/** Once enough was reviewed, what counts is how often reviewers disagreed. */
const shadowProgress = ({ reviewed, needed, disagreed }: NonNullable<SkillCard["shadow"]>): string =>
  reviewed < needed
    ? `${whole(reviewed)} of ${whole(needed)}`
    : `${percent(disagreed / reviewed)} % disagreed`;

/** What exactly is missing for the next stage, a sentence each. */
export function missingWords(card: SkillCard, names: SkillNames, now: number): readonly string[] {
  return [
    ...card.blockedBy.filter((obstacle) => !takesTime(obstacle)).map((each) => obstacleWords(each, names)),
    ...stepWords(card, now),
  ];
}

const takesTime = (obstacle: Obstacle): boolean =>
  Boolean(obstacle["too-early"] ?? obstacle["too-few-reviewed"]);

function stepWords(card: SkillCard, now: number): string[] {
  const { stage, graded, waiting, shadow, certificate, blockedBy } = card;
  switch (stage) {
    case "spec":
      return ["Read the spec and pass its test."];
    case "graded":
      if (graded) {
        return [
          `Label the graded set: ${whole(graded.submitted)} of ${whole(graded.frames)} frames are submitted.`,
        ];
      }
      if (blockedBy.length > 0) return ["Then label a new graded set, on fresh frames."];
      return waiting ? [waitingWords("graded set", waiting)] : ["A graded set comes."];
    case "shadow":
      return shadow ? shadowWords(shadow, now) : [];
    case "re-shadow":
      return [
        "It ends when reviewers disagree no more often than before.",
        ...(shadow ? shadowWords(shadow, now) : []),
      ];
    case "production":
      return certificate ? renewalWords(certificate, card) : [];
  }
}

function shadowWords(shadow: NonNullable<SkillCard["shadow"]>, now: number): string[] {
  const words = [];
  if (daysSince(shadow.until, now) < 0) words.push(`It lasts until ${calendarDay(shadow.until)} at least.`);
  if (shadow.reviewed < shadow.needed) {
    words.push(`${whole(shadow.needed - shadow.reviewed)} more objects are to be reviewed.`);
  }
  if (shadow.reviewed > 0 && shadow.disagreed / shadow.reviewed > shadow.highest) {
    words.push(
      `Reviewers disagree with ${percent(shadow.disagreed / shadow.reviewed)} %; at most ${percent(shadow.highest)} % lead on.`,
    );
  }
  return words;
}

/** What renews a certificate, in the order in which it is done. */
export function renewalWords(certificate: Certificate, of?: Pick<SkillCard, "retest" | "waiting">): string[] {
  const { renewal, state } = certificate;
  if (!renewal) return state === "expired" ? ["It ended: ask for a re-test."] : [];
  const { open, clauses, version } = renewal;
  return [
    ...(open.includes("delta-test")
      ? [`Read what version ${version} changed: ${clauses.join(", ")}.`, "Take the test of what changed."]
      : []),
    ...(open.includes("retest") ? [retestWords(of)] : []),
    `It holds until ${calendarDay(holdsUntil(certificate))}.`,
  ];
}

function retestWords(of: Pick<SkillCard, "retest" | "waiting"> | undefined): string {
  if (of?.waiting) return waitingWords("graded re-test", of.waiting);
  const { submitted, frames } = of?.retest ?? { submitted: 0, frames: 0 };
  const far = submitted > 0 ? `: ${whole(submitted)} of ${whole(frames)} frames are submitted` : "";
  return `Label the graded re-test${far}.`;
}

/** What is due and not drawn: by itself it is drawn once, and not where there were too few fresh frames. */
export const waitingWords = (what: string, { project, frames }: NonNullable<SkillCard["waiting"]>): string =>
  project
    ? `The ${what} is not drawn yet: it needs ${whole(frames)} frames that were never seen before.`
    : `The ${what} waits for a graded project of this spec; a manager makes one.`;

/** The last day on which a certificate holds, whatever ends it: its term, or a change of the spec that is not renewed in time. */
export function holdsUntil({ expiresOn, renewal }: Certificate): string {
  const last = new Date(Date.parse(`${expiresOn}T00:00:00Z`) - millisOfDay).toISOString().slice(0, 10);
  return renewal && renewal.until < last ? renewal.until : last;
}

export function obstacleWords(obstacle: Obstacle, names: SkillNames): string {
  const {
    "below-threshold": below,
    "systematic-error": error,
    "too-early": early,
    "too-few-reviewed": few,
    "disagreement-rises": rises,
    "disagreement-too-high": high,
    "skill-required": required,
  } = obstacle;
  if (below) {
    const what = below.measure === "iou" ? "Mean overlap" : "Share of points";
    return `${what} ${below.reached.toFixed(3)}; ${below.needed.toFixed(2)} is needed.`;
  }
  if (error)
    return `Again and again: ${findingWords(error.finding, null)}. It has to be gone on fresh frames.`;
  if (early) return `It lasts until ${calendarDay(early.until)} at least.`;
  if (few) return `${whole(few.reviewed)} of ${whole(few.needed)} objects are reviewed.`;
  if (rises) {
    return `Reviewers disagree more often of late: ${percent(rises.later)} % after ${percent(rises.earlier)} %.`;
  }
  if (high)
    return `Reviewers disagree with ${percent(high.rate)} %; at most ${percent(high.highest)} % lead on.`;
  if (required) return `${names(required.skill)} has to be certified first.`;
  return "Something that this page does not know yet; reload it.";
}

/** What of a skill stands between a person and real work, as they are told it. */
export const lackWords: Readonly<Record<WorkIn["missing"][number]["missing"], string>> = {
  enrolment: "you have not begun with its spec",
  "spec-test": "the spec's test comes first",
  "graded-set": "the graded set comes first",
  certificate: "its certificate is missing",
  renewal: "its certificate has to be renewed",
};

export const causeWords = (cause: string): string =>
  ({
    "rate-rose": "Disagreement rose",
    "skill-drifted": "The skill drifted",
  })[cause] ?? cause.replaceAll("-", " ");
