import { describe, expect, it } from "vitest";
import type { TaskCard } from "../../src/api";
import { byNeed, shownOf } from "../../src/pages/tasks/sets";

const card = (id: number, more: Partial<TaskCard> = {}): TaskCard =>
  ({
    id: `t${id}`,
    project: "p",
    state: "submitted",
    openNotes: 0,
    submittedAt: `2026-11-${String(id).padStart(2, "0")}T08:00:00Z`,
    ...more,
  }) as TaskCard;
const days = (count: number) => Array.from({ length: count }, (_, i) => card(i + 1));

describe("An annotator's tasks", () => {
  it("are shown whole, in their order, while few are finished", () => {
    const { shown, hidden } = shownOf(days(12));
    expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(hidden).toBe(0);
  });

  it("of half a year begin with what is to be done, then what is to be read, then what was finished last", () => {
    const cards = [
      card(1, { openNotes: 2 }),
      ...days(28).slice(1),
      card(29, { state: "assigned" }),
      card(30, { state: "drawing" }),
    ];
    const { shown, hidden } = shownOf(cards);
    expect(shown.slice(0, 4).map(({ number }) => number)).toEqual([29, 30, 1, 28]);
    expect(shown).toHaveLength(3 + 12);
    expect(hidden).toBe(15);
  });

  it("come first from the project in which there is something to draw", () => {
    const sets = [
      ["done", days(2)],
      ["to read", [card(1, { openNotes: 1 })]],
      ["to draw", [card(1), card(2, { state: "assigned" })]],
    ] as const;
    expect(byNeed(sets).map(([project]) => project)).toEqual(["to draw", "to read", "done"]);
  });
});
