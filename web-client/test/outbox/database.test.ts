import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { inDatabase, inMemory, tasksWithUnsent, type Unsent, type UnsentStrokes } from "../../src/outbox";

const stroke = (order: number): Unsent => ({
  key: `k-${order}`,
  order,
  number: order + 1,
  change: { undo: {} },
});

/** What every place for unsent strokes promises. */
function contract(name: string, open: (task: string) => UnsentStrokes): void {
  describe(`Unsent strokes ${name}`, () => {
    it("come back in the order they were drawn, whatever order they were kept in", async () => {
      const strokes = open("order");
      for (const order of [2, 0, 1]) await strokes.keep(stroke(order));
      expect(await strokes.load()).toEqual([stroke(0), stroke(1), stroke(2)]);
    });

    it("are replaced when one is kept again under its key, and gone when dropped", async () => {
      const strokes = open("replace");
      await strokes.keep(stroke(0));
      await strokes.keep({ ...stroke(0), number: 9 });
      await strokes.keep(stroke(1));
      await strokes.drop(["k-1", "k-unknown"]);
      expect(await strokes.load()).toEqual([{ ...stroke(0), number: 9 }]);
    });

    it("are gone when dropped right after they were kept, without waiting for it", async () => {
      const strokes = open("race");
      const kept = strokes.keep(stroke(5));
      await strokes.drop(["k-5"]);
      await kept;
      expect(await strokes.load()).toEqual([]);
    });
  });
}

contract("in memory", () => inMemory());
contract("in the database", (task) => inDatabase("p-1", task));

describe("Unsent strokes in the database", () => {
  it("belong to one person and one task", async () => {
    await inDatabase("p-ada", "t-1").keep({ ...stroke(0), key: "of-ada" });
    expect(await inDatabase("p-rio", "t-1").load()).toEqual([]);
    expect(await inDatabase("p-ada", "t-2").load()).toEqual([]);
    expect(await tasksWithUnsent("p-ada")).toEqual(["t-1"]);
    expect(await tasksWithUnsent("p-rio")).toEqual([]);
  });
});
