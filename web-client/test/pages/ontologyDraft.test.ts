import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  emptyDraft,
  faultsOf,
  keyFrom,
  newAttribute,
  newClass,
  newOption,
  type OntologyDraft,
  ofKind,
  ofShape,
  publishedPaths,
  renamed,
  skillsOf,
} from "../../src/pages/manage/ontology/draft";
import { fromJson, toJson } from "../../src/pages/manage/ontology/json";
import { moved } from "../../src/pages/manage/ontology/lists";
import {
  cocoPerson,
  faultsOfSkeleton,
  joined,
  movedPoint,
  withoutPoint,
} from "../../src/pages/manage/ontology/skeleton";

const nested: OntologyDraft = {
  name: "Flowers",
  classes: [
    {
      ...newClass([]),
      key: "flower",
      name: "Flower",
      skill: "boundary",
      classSkill: "recognition",
      attributes: [
        {
          ...newAttribute([], "species"),
          key: "species",
          name: "Species",
          options: [
            {
              key: "dahlia",
              name: "Dahlia",
              attributes: [
                {
                  ...newAttribute([], "colour"),
                  key: "colour",
                  name: "Colour",
                  options: [{ key: "red", name: "Red", attributes: [] }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  scene: [],
};

describe("keys", () => {
  test("come from names and differ from their siblings", () => {
    expect(keyFrom("Seed head", [])).toBe("seed-head");
    expect(keyFrom("Été à la plage!", [])).toBe("ete-a-la-plage");
    expect(keyFrom("Seed head", ["seed-head"])).toBe("seed-head-2");
    expect(keyFrom("花", [])).toBe("unnamed");
  });

  test("are always what the server takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        expect(keyFrom(name, ["unnamed", "unnamed-2"])).toMatch(/^[a-z0-9][a-z0-9._-]{0,59}$/u);
      }),
    );
  });

  test("follow the name until they are published or written by hand", () => {
    const made = newOption([]);
    const begun = renamed(made, "F", [made.key], false);
    const named = renamed(begun, "Flower", [begun.key], false);
    expect(named.key).toBe("flower");
    expect(renamed(named, "Flower head", ["flower"], false).key).toBe("flower-head");
    expect(renamed(named, "Flower head", ["flower"], true).key).toBe("flower");
    expect(renamed({ key: "fl", name: "Flower" }, "Bloom", ["fl"], false).key).toBe("fl");
  });
});

describe("a draft", () => {
  test("P2 a nested attribute under an option goes through JSON and back", () => {
    expect(fromJson(toJson(nested))).toEqual({ draft: nested });
  });

  test("names where pasted JSON cannot be read", () => {
    expect(fromJson("{")).toMatchObject({ fault: { at: "" } });
    expect(fromJson('{"classes":[{"key":"a","shape":"star","colour":1}]}')).toEqual({
      fault: {
        at: "/classes/0/shape",
        detail: "Here must be one of box, rotated-box, polygon, polyline, mask, keypoints.",
      },
    });
    expect(fromJson('{"scene":[{"key":"a","kind":"radio","options":{}}]}')).toEqual({
      fault: { at: "/scene/0/options", detail: "Here must be a list." },
    });
  });

  test("without faults is published, with faults says where each is", () => {
    expect(faultsOf(nested)).toEqual([]);
    expect(faultsOf(emptyDraft).map(({ at }) => at)).toEqual(["/name", "/classes"]);
    const twice = {
      ...nested,
      classes: [...nested.classes, { ...newClass(nested.classes), key: "flower", skill: "x" }],
    };
    expect(faultsOf(twice).map(({ at }) => at)).toEqual([
      "/classes/0/key",
      "/classes/1/key",
      "/classes/1/name",
    ]);
    const bare = { ...nested, scene: [{ ...newAttribute([], "scene"), name: "Light", options: [] }] };
    expect(faultsOf(bare).map(({ at }) => at)).toEqual(["/scene/0/options"]);
  });

  test("gives a new class a colour of its own", () => {
    expect(newClass(nested.classes).colour).toBe(2);
  });

  test("keeps options only where something is chosen", () => {
    const radio = { ...newAttribute([], "s"), options: [newOption([]), { ...newOption([]), key: "b" }] };
    expect(ofKind(radio, "checklist").options).toHaveLength(2);
    expect(ofKind(radio, "text").options).toEqual([]);
    expect(ofKind(ofKind(radio, "text"), "radio").options).toHaveLength(1);
  });

  test("knows its skills and the keys that labels name already", () => {
    expect(skillsOf(nested)).toEqual(["boundary", "colour", "recognition", "species"]);
    expect([...publishedPaths(nested)]).toEqual([
      "classes/flower",
      "classes/flower/species",
      "classes/flower/species/dahlia",
      "classes/flower/species/dahlia/colour",
      "classes/flower/species/dahlia/colour/red",
    ]);
  });

  test("moves a thing by one and never off the list", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  });
});

describe("a skeleton", () => {
  const path = [0, 1, 2].map((i) => ({ name: `p${i}`, sigma: 0.05 }));
  const skeleton = {
    points: path,
    edges: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  };

  test("belongs to keypoints alone, and is there as soon as they are chosen", () => {
    const points = ofShape(newClass([]), "keypoints");
    expect(points.skeleton?.points).toHaveLength(2);
    expect(ofShape(points, "mask").skeleton).toBeUndefined();
    expect(faultsOf({ ...nested, classes: [{ ...points, name: "Hand", skill: "hand" }] })).toEqual([]);
  });

  test("keeps joined what was joined when a point goes up, or goes", () => {
    expect(movedPoint(skeleton, 2, -1).edges).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 1 },
    ]);
    expect(withoutPoint(skeleton, 0)).toEqual({ points: path.slice(1), edges: [{ from: 0, to: 1 }] });
    expect(joined(joined(skeleton, 2, 0), 0, 2)).toEqual(skeleton);
  });

  test("says where it cannot work; COCO's person can", () => {
    const faults: string[] = [];
    const add = (at: string) => faults.push(at);
    faultsOfSkeleton("/s", cocoPerson, add);
    expect(faults).toEqual([]);
    const wrong = {
      points: [
        { name: "a", sigma: 0 },
        { name: "a", sigma: 0.1 },
      ],
      edges: [{ from: 0, to: 2 }],
    };
    faultsOfSkeleton("/s", wrong, add);
    expect(faults).toEqual(["/s/points/0/sigma", "/s/points/1/name", "/s/edges/0"]);
  });
});
