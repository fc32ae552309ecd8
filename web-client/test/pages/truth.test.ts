import { describe, expect, test } from "vitest";
import type { BenchmarkFrame } from "../../src/api";
import { type Labels, noLabels } from "../../src/labels/label";
import { nextOf } from "../../src/pages/truth/next";
import { TruthDrawing } from "../../src/pages/truth/truthDrawing";

const box = (x: number) => ({ box: { x, y: 0, width: 10, height: 10 } });
const draw = (label: string) => ({ draw: { label, classKey: "flower", shape: box(1) } });

/** A keep that holds what was saved last. */
function memory(kept: Labels | null = null) {
  const saved: { labels: Labels | null } = { labels: kept };
  return {
    saved,
    keep: {
      load: () => saved.labels,
      save: (labels: Labels | null) => {
        saved.labels = labels;
      },
    },
  };
}

describe("truth being drawn", () => {
  test("is kept from the first stroke until it is as it was", () => {
    const { keep, saved } = memory();
    const drawing = new TruthDrawing(noLabels, keep);
    expect(drawing.changed).toBe(false);
    drawing.stroke(draw("t1"));
    expect(drawing.changed).toBe(true);
    expect(saved.labels?.objects).toHaveLength(1);
    drawing.stroke({ undo: {} });
    expect(drawing.changed).toBe(false);
    expect(saved.labels).toBeNull();
  });

  test("comes back after a reload, and can be undone to what was proposed", () => {
    const first = memory();
    new TruthDrawing(noLabels, first.keep).stroke(draw("t1"));
    const again = new TruthDrawing(noLabels, first.keep);
    expect(again.state().canvas.labels.objects).toHaveLength(1);
    expect(again.changed).toBe(true);
    again.stroke({ undo: {} });
    expect(again.state().canvas.labels).toEqual(noLabels);
  });

  test("tells whoever listens", () => {
    const drawing = new TruthDrawing(noLabels, memory().keep);
    let told = 0;
    const leave = drawing.subscribe(() => told++);
    drawing.stroke(draw("t1"));
    leave();
    drawing.stroke(draw("t2"));
    expect(told).toBe(1);
  });

  test("is the same whatever the order of its answers", () => {
    const answers = { a: { choice: "x" }, b: { choice: "y" } };
    const proposed: Labels = {
      objects: [{ id: "t1", classKey: "flower", shape: box(1), attributes: answers }],
      scene: {},
    };
    const drawing = new TruthDrawing(proposed, memory().keep);
    drawing.stroke({ "set-attribute": { label: "t1", path: "a", value: null } });
    expect(drawing.changed).toBe(true);
    drawing.stroke({ "set-attribute": { label: "t1", path: "a", value: { choice: "x" } } });
    expect(drawing.changed).toBe(false);
  });
});

describe("the next frame", () => {
  const entry = (id: string, truth: BenchmarkFrame["truth"], by?: string): BenchmarkFrame => ({
    frame: { id, name: id, width: 1, height: 1, mediaType: "image/png", bytes: 1, sha256: "" },
    truth,
    proposedBy: by ? { id: by, name: by, initials: "" } : null,
  });
  const frames = [
    entry("a", "none"),
    entry("b", "reviewed", "me"),
    entry("c", "proposed", "me"),
    entry("d", "proposed", "you"),
  ];

  test("is one that one can do something about, round to the first", () => {
    expect(nextOf(frames, "a", "me")).toBe("d");
    expect(nextOf(frames, "d", "me")).toBe("a");
    expect(nextOf(frames, "a", "you")).toBe("c");
  });

  test("is none when all is done", () => {
    expect(nextOf([entry("b", "reviewed")], "b", "me")).toBeUndefined();
  });
});
