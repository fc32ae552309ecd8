import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/api";
import { redrawn, saidOf } from "../../src/pages/reading/said";

const box = (x: number) => ({ box: { x, y: 1, width: 9, height: 9 } });
const radio = (key: string, options: readonly string[]) => ({
  key,
  name: key,
  kind: "radio",
  required: true,
  skill: key,
  options: options.map((each) => ({ key: each, name: each, attributes: [] })),
});
const label = (id: string, x: number, hidden: string) => ({
  id,
  classKey: "flower",
  shape: box(x),
  attributes: { hidden: { choice: hidden } },
});
const disagreement = (id: string, kind: string) => ({
  disagreement: { id, kind, skill: "edge", note: "Why." },
  note: null,
  contest: null,
});
const reading = {
  labels: { objects: [label("a", 1, "none"), label("b", 30, "none")], scene: { light: { choice: "day" } } },
  reading: {
    objects: [label("a", 2, "none"), label("b", 30, "half"), label("c", 60, "none")],
    scene: { light: { choice: "night" } },
  },
  items: [
    { item: "label:a", disagreements: [disagreement("d1", "boundary")] },
    { item: "label:b", disagreements: [disagreement("d2", "attribute")] },
    { item: "drawn:c", disagreements: [disagreement("d3", "missed")] },
    { item: "scene:light", disagreements: [disagreement("d4", "attribute")] },
  ],
  ontology: {
    classes: [
      {
        key: "flower",
        name: "Flower",
        shape: "box",
        colour: 1,
        skill: "edge",
        attributes: [radio("hidden", ["none", "half"])],
      },
    ],
    scene: [radio("light", ["day", "night"])],
  },
} as unknown as Reading;

describe("R5: what an annotator reads of a review", () => {
  it("names what each disagreement is about, as it is numbered on the photograph", () => {
    expect(saidOf(reading).map(({ about }) => about)).toEqual([
      "Flower 1",
      "Flower 2",
      "Flower, missed",
      "light",
    ]);
  });

  it("says what was answered and what is correct", () => {
    expect(saidOf(reading).map(({ answers }) => answers.map(({ said, correct }) => [said, correct]))).toEqual(
      [[], [["none", "half"]], [], [["day", "night"]]],
    );
  });

  it("draws what is correct only where it is another outline", () => {
    expect(redrawn(reading).map(({ id }) => id)).toEqual(["a", "c"]);
  });
});
