import { isPassing, type Problem } from "../api";

/**
 * What becomes of a refused stroke: it only needs another number; it can never be taken and goes, the ones after it stay; the
 * server cannot just now; or the whole task takes no more.
 */
export type Fate = "renumber" | "drop" | "retry" | "close";

export function fateOf(problem: Problem): Fate {
  switch (problem.code) {
    case "stroke-number-taken":
    case "stroke-out-of-order":
      return "renumber";
    case "task-submitted":
    case "task-unknown":
    case "assignment-withdrawn":
    case "another-ontology":
    case "not-your-review":
    case "truth-is-there":
    case "review-already-closed":
      return "close";
    default:
      return isPassing(problem) ? "retry" : "drop";
  }
}
