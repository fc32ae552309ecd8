import { elapsed } from "../figures";
import type { CohortRow } from "../live";

/** What is said of somebody who has no canvas open: the next frame has not begun, or there is none. */
export function restWord({ state, lastStrokeAt, submitted, assigned }: CohortRow, now: number): string {
  if (assigned === 0) return "has no frames";
  if (submitted >= assigned) return "all submitted";
  if (!lastStrokeAt) return "has not begun";
  if (state === "drawing") return "between two frames";
  return `${state} ${elapsed(now - Date.parse(lastStrokeAt))}`;
}
