import { leastRise, trendOf, type Week } from "../../figures";
import type { BackInShadow, Disagreement, JudgedWeek, Suspicion } from "../../live";
import type { DeskState } from "./deskState";

/** Something about somebody's skill that somebody has to see to, with what shows it. */
export type Alert = Cause & {
  readonly project: string;
  readonly person: string;
  readonly skill: string;
  /** Weeks in which anything was reviewed. */
  readonly weeks: readonly Week[];
  /** The last of them. */
  readonly now: Week;
};
type Cause =
  /** A closed week or a calibration has sent them back to shadow, and they are there. */
  | { readonly kind: "back"; readonly back: BackInShadow }
  /** A closed week has half the evidence for it, and no later one has settled it. */
  | { readonly kind: "suspected"; readonly suspected: Suspicion; readonly judged: JudgedWeek | null }
  /** In a project that judges no weeks, the last week is above all before it by more than chance explains. */
  | {
      readonly kind: "rising";
      readonly before: { readonly disagreed: number; readonly reviewed: number };
      /** Lower end of the 95 % interval of the rise, 0..1. */
      readonly atLeast: number;
    };
export type AlertOf<K extends Alert["kind"]> = Extract<Alert, { kind: K }>;

/**
 * Who is back in shadow first, the latest before the others, then whoever is suspected, then the certain rises, the greatest first. In a
 * live project weeks are judged when they are closed, by the project's own rule: what an open week looks like is no alert there.
 */
export function alertsOf(project: string, { disagreement }: DeskState, live: boolean): readonly Alert[] {
  const alerts = Object.entries(disagreement).flatMap(([person, { skills }]) =>
    skills.flatMap((known): Alert[] => {
      const weeks = known.weeks.filter(({ reviewed }) => reviewed > 0);
      const now = weeks.at(-1);
      const cause = now && causeOf(known, weeks, now, live);
      return now && cause ? [{ ...cause, project, person, skill: known.skill, weeks, now }] : [];
    }),
  );
  return alerts.sort(byUrgency);
}

function causeOf(
  { judged = null, suspected, back }: Disagreement["skills"][number],
  weeks: readonly Week[],
  now: Week,
  live: boolean,
): Cause | null {
  if (back) return { kind: "back", back };
  if (suspected) return { kind: "suspected", suspected, judged };
  if (live || trendOf(weeks) !== "bad") return null;
  const earlier = weeks.slice(0, -1);
  const before = {
    disagreed: earlier.reduce((sum, week) => sum + week.disagreed, 0),
    reviewed: earlier.reduce((sum, week) => sum + week.reviewed, 0),
  };
  const atLeast = leastRise(now.disagreed, now.reviewed, before.disagreed, before.reviewed);
  return { kind: "rising", before, atLeast };
}

/** Of one project or several. */
export function byUrgency(a: Alert, b: Alert): number {
  if (a.kind === "back" && b.kind === "back") return b.back.position - a.back.position;
  if (a.kind === "suspected" && b.kind === "suspected") return a.suspected.p - b.suspected.p;
  if (a.kind === "rising" && b.kind === "rising") return b.atLeast - a.atLeast;
  return order[a.kind] - order[b.kind];
}

const order = { back: 0, suspected: 1, rising: 2 } as const;

/** How a skill's figures look: in a live project as was decided, elsewhere as the weeks are. */
export function toneOf(known: Disagreement["skills"][number], live: boolean): "plain" | "warn" | "bad" {
  if (known.back) return "bad";
  if (known.suspected) return "warn";
  return live ? "plain" : trendOf(known.weeks as readonly Week[]);
}
