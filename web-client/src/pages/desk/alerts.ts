import { leastRise, trendOf, type Week } from "../../figures";
import type { JudgedWeek } from "../../live";
import type { DeskState } from "./deskState";

/** A rise of somebody's disagreement in a skill, with what shows it. */
export type Alert = {
  /**
   * `back`: a closed week has sent them back to shadow; `suspected`: there is half the evidence for it; `rising`: this week has risen, and noise
   * does not explain it.
   */
  readonly kind: "back" | "suspected" | "rising";
  /** Of the last closed week; null in projects that are not live. */
  readonly judged: JudgedWeek | null;
  /** The week that raised the suspicion; null where there is none. */
  readonly since: string | null;
  readonly person: string;
  readonly skill: string;
  readonly weeks: readonly Week[];
  readonly now: Week;
  /** All told weeks before the last, together. */
  readonly before: { readonly disagreed: number; readonly reviewed: number };
  /** Lower end of the 95 % interval of the rise, 0..1. */
  readonly atLeast: number;
};

/** Who was sent back first, then whoever is suspected, then the certain rises, the greatest first. */
export function alertsOf({ disagreement }: DeskState): readonly Alert[] {
  const alerts = Object.entries(disagreement).flatMap(([person, { skills }]) =>
    skills.flatMap(({ skill, weeks, judged = null, suspected = null }): Alert[] => {
      const kind = judged?.sentBack
        ? "back"
        : suspected
          ? "suspected"
          : trendOf(weeks) === "bad"
            ? "rising"
            : null;
      const told = weeks.filter(({ reviewed }) => reviewed > 0);
      const now = told.at(-1);
      if (!kind || !now) return [];
      const earlier = told.slice(0, -1);
      const before = {
        disagreed: earlier.reduce((sum, week) => sum + week.disagreed, 0),
        reviewed: earlier.reduce((sum, week) => sum + week.reviewed, 0),
      };
      const atLeast =
        before.reviewed > 0
          ? leastRise(now.disagreed, now.reviewed, before.disagreed, before.reviewed)
          : Number.NEGATIVE_INFINITY;
      return [
        { kind, judged, since: suspected?.since ?? null, person, skill, weeks: told, now, before, atLeast },
      ];
    }),
  );
  return alerts.sort((a, b) => order[a.kind] - order[b.kind] || b.atLeast - a.atLeast);
}

const order = { back: 0, suspected: 1, rising: 2 } as const;
