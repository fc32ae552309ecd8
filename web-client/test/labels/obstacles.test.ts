import { describe, expect, it } from "vitest";
import { fold } from "../../src/labels/canvas";
import { obstacleLine, obstaclesOf } from "../../src/labels/obstacles";
import type { Change } from "../../src/labels/stroke";
import { askedOf, summaryOf } from "../../src/labels/values";
import { blooms } from "../browser/ontology";

const box = { box: { x: 0, y: 0, width: 9, height: 9 } };
const say = (label: string, path: string, choice: string): Change => ({
  "set-attribute": { label, path, value: { choice } },
});
const lineOf = (changes: Change[], open: Parameters<typeof obstacleLine>[3] = null) => {
  const { labels } = fold(changes);
  return obstacleLine(obstaclesOf(labels, blooms), labels, blooms, open);
};

describe("What blocks a submit", () => {
  it("is nothing when every required answer is there", () => {
    const labelled: Change[] = [
      { "set-scene": { path: "scene", value: { choice: "meadow" } } },
      { draw: { label: "a", classKey: "flower", shape: box } },
      say("a", "species", "dahlia"),
      say("a", "species/dahlia/colour", "red"),
      say("a", "occlusion", "none"),
    ];
    expect(lineOf(labelled)).toBeNull();
  });

  it("names the label, and what an answer has opened", () => {
    const changes: Change[] = [
      { "set-scene": { path: "scene", value: { choice: "meadow" } } },
      { draw: { label: "a", classKey: "flower", shape: box } },
    ];
    expect(lineOf(changes)).toBe("set species of Flower 1, occlusion of Flower 1");
    expect(lineOf([...changes, say("a", "species", "dandelion")])).toBe(
      "set colour of Flower 1, stage of Flower 1 and 1 more",
    );
  });

  it("begins with what is being drawn", () => {
    const scene: Change = { "set-scene": { path: "scene", value: { choice: "meadow" } } };
    expect(lineOf([scene], { name: "Flower 9", missing: ["Occlusion"] })).toBe(
      "close Flower 9, set its occlusion",
    );
  });
});

describe("An ontology's questions", () => {
  it("open below the option that is chosen, each under its path", () => {
    const flower = blooms.classes[0]?.attributes ?? [];
    const asked = askedOf(flower, { species: { choice: "dandelion" } }).map(({ path }) => path);
    expect(asked).toEqual([
      "species",
      "species/dandelion/colour",
      "species/dandelion/stage",
      "occlusion",
      "focus",
    ]);
  });

  it("sum up in a line of names", () => {
    const flower = blooms.classes[0]?.attributes ?? [];
    const values = { species: { choice: "dandelion" }, "species/dandelion/stage": { choice: "seed-head" } };
    expect(summaryOf(flower, values)).toBe("dandelion · seed head");
  });
});
