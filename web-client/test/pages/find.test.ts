import { describe, expect, it } from "vitest";
import type { QueueEntry } from "../../src/api";
import { findIn, fitting, queuePath, reviewPath } from "../../src/pages/review/find";

const names = (ref: unknown) => ({ name: ref === "p-okafor" ? "A. Okafor" : "J. Whitcombe" });
const entry = (task: string, annotator: string, frame: string): QueueEntry => ({
  task,
  annotator,
  frame: { id: frame, name: frame, width: 10, height: 10 },
  submittedAt: "2026-11-22T10:00:00Z",
  objects: 1,
});
const queue = [
  entry("t1", "p-okafor", "meadow.jpg"),
  entry("t2", "p-whitcombe", "meadow.jpg"),
  entry("t3", "p-okafor", "cat.jpg"),
];

describe("What somebody works through", () => {
  it.each([
    ["", ["t1", "t2", "t3"]],
    ["okaf", ["t1", "t3"]],
    [" MEADOW ", ["t1", "t2"]],
    ["cat.jpg", ["t3"]],
    ["nobody", []],
  ])("of %j is %j", (find, tasks) => {
    expect(fitting(queue, find, names).map(({ task }) => task)).toEqual(tasks);
  });

  it.each(["A. Okafor", "a&b=c d?", ""])("stays in the address from one review to the next: %j", (find) => {
    const at = new URL(reviewPath("t/1", find), "http://plumbline.test");
    expect(at.pathname).toBe("/review/t%2F1");
    expect(findIn(at.searchParams)).toBe(find);
    expect(findIn(new URL(queuePath(find), at).searchParams)).toBe(find);
  });
});
