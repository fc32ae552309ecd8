import { describe, expect, it } from "vitest";
import type { ReviewDocument } from "../../src/api";
import { apply, emptyCanvas } from "../../src/labels/canvas";
import { liveItems } from "../../src/pages/review/live/liveItems";

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
      title: "Flower 1",
      decision: "agree",
      skills: ["edge", "kind"],
    });
  });

  it("is what the reviewer drew as missed too, before the server has it, and no more once it is taken back", () => {
    const drawn = apply(submitted, { draw: { label: "b", classKey: "flower", shape: box } });
    expect(liveItems(review, drawn.labels)[1]).toMatchObject({
      key: "drawn:b",
      kinds: ["missed"],
      decision: null,
    });
    expect(liveItems(review, apply(drawn, { undo: {} }).labels)).toHaveLength(1);
  });

  it("draws upon what was submitted, and undo does not go behind it", () => {
    expect(apply(submitted, { undo: {} }).labels).toBe(submitted.labels);
  });
});
