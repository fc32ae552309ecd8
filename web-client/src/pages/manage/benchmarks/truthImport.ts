import type { TruthImport } from "../../../api";
import { count } from "../../../figures";

export const underWay = ({ state }: TruthImport): boolean =>
  state === "waiting" || state === "checking" || state === "proposing";

/** What an import is doing, in a sentence's words. */
export function doing({ state, found, taken }: TruthImport): string {
  switch (state) {
    case "waiting":
      return "Waits for another import to end";
    case "checking":
      return found.frames > 0 ? `Checking: ${count(found.frames, "frame")} so far` : "Checking";
    case "proposing":
      return `All is checked. Proposing: ${taken.proposed + taken.unchanged} of ${count(found.frames, "frame")}`;
    case "done":
      return "Imported";
    case "refused":
      return "Nothing was imported";
    case "broken-off":
      return "Broken off";
  }
}

/** "41 frames proposed · 2 as they were · 318 objects · 3 wrong and left out". */
export function outcome({ state, found, taken }: TruthImport): string {
  const wrong = state === "refused" ? "wrong" : "wrong and left out";
  const parts = [
    state === "done" && `${count(taken.proposed, "frame")} proposed`,
    taken.unchanged > 0 && `${taken.unchanged} as they were`,
    taken.objects > 0 && count(taken.objects, "object"),
    found.wrong > 0 && `${found.wrong} ${wrong}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
