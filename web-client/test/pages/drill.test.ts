import { describe, expect, it } from "vitest";
import type { TaskCard } from "../../src/api";
import { wentWords } from "../../src/pages/annotate/DrillDone";
import { taskSetOf } from "../../src/pages/annotate/useTaskSet";
import { bySet } from "../../src/tasksets";

const card = (id: string, more: Partial<TaskCard> = {}): TaskCard =>
  ({ id, project: "training", state: "assigned", released: false, ...more }) as TaskCard;
const drilled = (id: string, place: number, more: Partial<TaskCard> = {}, drill = "d1"): TaskCard =>
  card(id, { drill: { id: drill, place, of: 3 }, ...more });

/** As the server lists them: in the order they were opened, among the rest of the project. */
const all = [card("x"), drilled("a", 3), card("y"), drilled("b", 1), drilled("c", 2)];

describe("The frames beside a frame of a drill", () => {
  it("are those of the drill, in the drill's order", () => {
    const set = taskSetOf(all, drilled("b", 1));
    expect(set.cards.map(({ id }) => id)).toEqual(["b", "c", "a"]);
    expect([set.place, set.of, set.next?.id]).toEqual([1, 3, "c"]);
  });

  it("go on with the next that is open, and never leave the drill", () => {
    const cards = all.map((each) => (each.id === "c" ? { ...each, state: "submitted" as const } : each));
    expect(taskSetOf(cards, drilled("b", 1)).next?.id).toBe("a");
    const done = all.map((each) => (each.drill ? { ...each, state: "submitted" as const } : each));
    const last = taskSetOf(done, drilled("a", 3, { state: "submitted" }));
    expect([last.next, last.drilled]).toEqual([null, true]);
  });

  it("say where one is before the list of tasks is there", () => {
    const set = taskSetOf([], drilled("a", 3));
    expect([set.place, set.of, set.drilled]).toEqual([3, 3, false]);
  });

  it("are not among the rest of the project", () => {
    expect(taskSetOf(all, card("x")).cards.map(({ id }) => id)).toEqual(["x", "y"]);
  });
});

describe("The task list", () => {
  it("has an open drill by itself and finished ones together", () => {
    const finished = (id: string, drill: string) => drilled(id, 1, { state: "submitted" }, drill);
    const sets = bySet([...all, finished("e", "d2"), finished("f", "d3")]);
    expect(sets.map(([key, set]) => [key, set.map(({ id }) => id).join(" ")])).toEqual([
      ["training", "x y"],
      ["drill/d1", "b c a"],
      ["drilled/training", "e f"],
    ]);
  });
});

describe("A drill that is done", () => {
  it("tells what share of the points was earned, as far as that is released", () => {
    const scored = { state: "submitted", released: true, points: 80, available: 100 } as const;
    expect(wentWords([drilled("a", 1, scored), drilled("b", 2, { ...scored, points: 40 })])).toEqual({
      share: "60 % of the points on 2 frames.",
      scored: 2,
    });
    expect(wentWords([drilled("a", 1, { ...scored, released: false })]).share).toBeNull();
  });
});
