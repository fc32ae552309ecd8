import { leastRise, trendOf, type Week } from "../../figures";
import type { DeskState } from "./deskState";

/** A rise of somebody's disagreement in a skill that noise does not explain, with what shows it. */
export type Alert = {
  readonly person: string;
  readonly skill: string;
  readonly weeks: readonly Week[];
  readonly now: Week;
  /** All told weeks before the last, together. */
  readonly before: { readonly disagreed: number; readonly reviewed: number };
  /** Lower end of the 95 % interval of the rise, 0..1. */
  readonly atLeast: number;
};

/** The certain rises, the greatest first. */
export function alertsOf({ disagreement }: DeskState): readonly Alert[] {
  const alerts = Object.entries(disagreement).flatMap(([person, { skills }]) =>
    skills.flatMap(({ skill, weeks }): Alert[] => {
      if (trendOf(weeks) !== "bad") return [];
      const told = weeks.filter(({ reviewed }) => reviewed > 0);
      const now = told.at(-1) as Week;
      const earlier = told.slice(0, -1);
      const before = {
        disagreed: earlier.reduce((sum, week) => sum + week.disagreed, 0),
        reviewed: earlier.reduce((sum, week) => sum + week.reviewed, 0),
      };
      const atLeast = leastRise(now.disagreed, now.reviewed, before.disagreed, before.reviewed);
      return [{ person, skill, weeks: told, now, before, atLeast }];
    }),
  );
  return alerts.sort((a, b) => b.atLeast - a.atLeast);
}
