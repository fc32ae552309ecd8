import type { KeyGroup } from "../../../kit";
import { keyGroups } from "../../../workbench";

const deciding: readonly KeyGroup[] = [
  {
    name: "Deciding",
    keys: [
      { keys: ["[", "]"], does: "The item above, the item below" },
      { keys: ["A"], does: "Agree, and go to the next undecided" },
      { keys: ["D"], does: "Disagree: write why and what is correct" },
      { keys: ["/"], does: "Find a clause" },
      { keys: ["Alt", "1"], does: "A phrasing; Alt 2 to Alt 9 the others" },
      { keys: ["Ctrl", "Enter"], does: "File what is written" },
      { keys: ["Esc"], does: "Leave the text; once more drops it" },
      { keys: ["N"], does: "Complete, and open the next" },
    ],
  },
];

/** Deciding first, then the annotator's tools, with which the correction is drawn. */
export const liveKeyGroups: readonly KeyGroup[] = [
  ...deciding,
  ...keyGroups
    .filter(({ name }) => name !== "A note that has the focus")
    .map((group) => (group.name === "The task" ? { name: "Strokes", keys: group.keys.slice(0, 2) } : group)),
];
