import type { KeyGroup } from "../../kit";

export const keyGroups: readonly KeyGroup[] = [
  {
    name: "Objects",
    keys: [
      { keys: ["↑"], does: "The object above" },
      { keys: ["↓"], does: "The object below" },
      { keys: ["A"], does: "Agree, and go to the next undecided" },
      { keys: ["D"], does: "Disagree: write why" },
      { keys: ["Del"], does: "Take the decision back" },
    ],
  },
  {
    name: "Disagreement",
    keys: [
      { keys: ["1"], does: "Kind: missed; 2 spurious, 3 class, 4 attribute, 5 boundary" },
      { keys: ["/"], does: "Find a clause" },
      { keys: ["Alt", "1"], does: "A phrasing; Alt 2 to Alt 9 the others" },
      { keys: ["Ctrl", "Enter"], does: "File it" },
      { keys: ["Esc"], does: "Leave the text; once more drops it" },
    ],
  },
  {
    name: "Photograph",
    keys: [
      { keys: ["T"], does: "Truth" },
      { keys: ["S"], does: "Submission" },
      { keys: ["O"], does: "Offset between them" },
      { keys: ["X"], does: "Offset drawn once, three or six times" },
      { keys: ["←"], does: "Back along the contour; → forth" },
      { keys: ["F"], does: "Fit the photograph" },
    ],
  },
  {
    name: "Review",
    keys: [
      { keys: ["N"], does: "Complete, and open the next" },
      { keys: ["W"], does: "Watch what they draw now" },
      { keys: ["?"], does: "This list" },
    ],
  },
];
