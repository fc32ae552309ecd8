import { describe, expect, it } from "vitest";
import type { ReviewDocument } from "../../src/api";
import { apply, emptyCanvas } from "../../src/labels/canvas";
import { correctionMissing, liveItems } from "../../src/pages/review/live/liveItems";
import { suggestedKind } from "../../src/reviewing/item";

const box = { box: { x: 1, y: 1, width: 9, height: 9 } } as const;
const review = {
  labels: { objects: [{ id: "a", classKey: "flower", shape: box, attributes: {} }], scene: {} },
  items: [{ item: "label:a", decision: "agree", disagreements: [] }],
  ontology: {
    id: "blooms",
    name: "Blooms",
    version: 1,
    classes: [
      {
        key: "flower",
        name: "Flower",
        shape: "box",
        colour: 1,
        skill: "edge",
        classSkill: "kind",
        attributes: [],
      },
    ],
    scene: [],
  },
} as unknown as ReviewDocument;
const submitted = { ...emptyCanvas, labels: { objects: review.labels.objects, scene: {} } };

describe("R5: what a review of live work decides", () => {
  it("is every label, with what the server knows of it", () => {
    const [flower] = liveItems(review, submitted.labels);
    expect(flower).toMatchObject({
      key: "label:a",
      name: "Flower",
      number: 1,
      outcome: "matched",
      decision: "agree",
      changes: [],
    });
  });

  it("is what the reviewer drew as missed too, before the server has it, and no more once it is taken back", () => {
    const drawn = apply(submitted, { draw: { label: "b", classKey: "flower", shape: box } });
    expect(liveItems(review, drawn.labels)[1]).toMatchObject({
      key: "drawn:b",
      outcome: "missed",
      number: 2,
      decision: null,
    });
    expect(liveItems(review, apply(drawn, { undo: {} }).labels)).toHaveLength(1);
  });

  it("is suggested to be wrong in what the correction changes", () => {
    const moved = { box: { x: 3, y: 1, width: 9, height: 9 } } as const;
    const [reshaped] = liveItems(review, apply(submitted, { reshape: { label: "a", shape: moved } }).labels);
    expect(reshaped?.changes).toEqual([{ kind: "boundary", skill: "edge" }]);
    expect(reshaped && suggestedKind(reshaped)).toBe("boundary");
    const [gone] = liveItems(review, apply(submitted, { delete: { label: "a" } }).labels);
    expect(gone && suggestedKind(gone)).toBe("spurious");
  });

  it("is not complete while something is changed that is agreed with, or an outline is wrong and none drawn", () => {
    const [flower] = liveItems(review, submitted.labels);
    if (!flower) throw new Error("no item");
    expect(correctionMissing([flower], 0)).toEqual([]);
    expect(correctionMissing([flower], 2)).toEqual(["wait for 2 of your strokes to be sent"]);
    const changes = [{ kind: "boundary", skill: "edge" }] as const;
    expect(correctionMissing([{ ...flower, changes }], 0)).toEqual([
      "disagree on what you changed, or undo it: Flower 1",
    ]);
    const boundary = { id: "d", kind: "boundary", skill: "edge", note: "In.", reading: "Out." } as const;
    const disagreed = { ...flower, decision: "disagree", disagreements: [boundary] } as const;
    expect(correctionMissing([disagreed], 0)).toEqual(["draw the correct outline of Flower 1"]);
    expect(correctionMissing([{ ...disagreed, changes }], 0)).toEqual([]);
  });

  it("draws upon what was submitted, and undo does not go behind it", () => {
    expect(apply(submitted, { undo: {} }).labels).toBe(submitted.labels);
  });
});
