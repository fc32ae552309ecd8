import { describe, expect, it } from "vitest";
import type { Component } from "../../src/api/model";
import { saidOf, scoredOf, totalsOf } from "../../src/pages/score/explain";
import { nextOf, withCards } from "../../src/pages/tasks/sets";
import { bySet } from "../../src/tasksets";
import { divergenceOf } from "../browser/divergence";
import { blooms } from "../browser/ontology";

const ring = (x: number, size: number) => ({
  polygon: { parts: [{ exterior: [x, 0, x + size, 0, x + size, size, x, size], holes: [] }] },
});
const label = (id: string, x: number, size: number) => ({
  id,
  classKey: "flower",
  shape: ring(x, size),
  attributes: { species: { choice: "dandelion" }, "species/dandelion/colour": { choice: "white" } },
});
const labels = { objects: [label("a", 0, 90), label("b", 200, 110)], scene: {} };
const divergence = divergenceOf(labels, [ring(0, 100), ring(200, 100), ring(400, 100)]);
const component = (name: string, path = name): Component => ({
  kind: name === "geometry" ? "geometry" : "attribute",
  name,
  path,
  skill: "s",
  points: 0,
  available: 10,
});

describe("A released score", () => {
  it("sums points by what earns them", () => {
    expect(
      totalsOf(divergence.score).map(({ name, points, available }) => [name, points, available]),
    ).toEqual([
      ["species", 200, 300],
      ["colour", 10, 30],
      [
        "geometry",
        divergence.score.objects.reduce(
          (sum, { components }) => sum + (components.find(({ name }) => name === "geometry")?.points ?? 0),
          0,
        ),
        600,
      ],
      ["scene", 50, 50],
    ]);
  });

  it("lists one's own labels first, then what was missed, each with its finding", () => {
    const scored = scoredOf(divergence.score, labels, divergence, blooms);
    expect(scored.map(({ key, number, score }) => [key, number, score.outcome])).toEqual([
      ["a", 1, "matched"],
      ["b", 2, "matched"],
      ["truth-2", null, "missed"],
    ]);
    expect(scored.map(({ side }) => side)).toEqual(["inside", "outside", null]);
    expect(scored[2]?.finding).toBe("missed");
  });

  it("says why in sentences, of what was missed as well", () => {
    const why = { a: ["About 2 px too tight all round."], "truth-2": ["Missed: here is Flower."] };
    const scored = scoredOf(divergence.score, labels, { ...divergence, why }, blooms);
    expect(scored.map((each) => each.why)).toEqual([why.a, [], why["truth-2"]]);
  });

  it("says what was answered and what is right", () => {
    const flower = blooms.classes[0]?.attributes ?? [];
    const own = { species: { choice: "dandelion" }, "species/dandelion/colour": { choice: "white" } };
    const right = { species: { choice: "dandelion" }, "species/dandelion/colour": { choice: "yellow" } };
    expect(saidOf(component("colour", "species/dandelion/colour"), own, right, flower)).toBe(
      "white, is yellow",
    );
    expect(saidOf(component("colour", "species/dandelion/colour"), {}, right, flower)).toBe(
      "not set, is yellow",
    );
    expect(saidOf(component("species"), own, right, flower)).toBe("dandelion");
    expect(saidOf(component("species"), own, null, flower)).toBe("dandelion");
    expect(saidOf(component("geometry"), own, right, flower)).toBeNull();
  });
});

describe("A set of tasks", () => {
  const card = (id: string, state: "assigned" | "drawing" | "submitted", project = "p") => ({
    id,
    project,
    annotator: "a",
    frame: { id, name: id, width: 1, height: 1 },
    state,
    strokes: 0,
    objects: 0,
    openNotes: 0,
    released: false,
  });

  it("goes on with what is begun, then with the first that is not", () => {
    expect(nextOf([card("1", "submitted"), card("2", "assigned"), card("3", "drawing")])?.id).toBe("3");
    expect(nextOf([card("1", "submitted"), card("2", "assigned")])?.id).toBe("2");
    expect(nextOf([card("1", "submitted")])).toBeNull();
  });

  it("keeps its order when a card is replaced, and puts a new one last", () => {
    const cards = withCards(
      [card("1", "assigned"), card("2", "assigned")],
      [card("1", "submitted"), card("3", "assigned")],
    );
    expect(cards.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "1 submitted",
      "2 assigned",
      "3 assigned",
    ]);
    expect(
      bySet([card("1", "assigned", "p"), card("2", "assigned", "q"), card("3", "assigned", "p")]).map(
        ([project, set]) => [project, set.length],
      ),
    ).toEqual([
      ["p", 2],
      ["q", 1],
    ]);
  });
});
