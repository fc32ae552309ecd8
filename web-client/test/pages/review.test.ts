import { describe, expect, test } from "vitest";
import type { ReviewDocument } from "../../src/api";
import type { Ontology } from "../../src/labels/ontology";
import { wordsOf } from "../../src/pages/review/words";
import { search } from "../../src/reviewing/clauses";
import {
  filedFrom,
  missingFor,
  notFiledBecause,
  noWork,
  phrasingOf,
  type Step,
  withPhrasing,
  workAfter,
} from "../../src/reviewing/drafts";
import { itemsOf, kindsOf, skillsFor, suggestedKind } from "../../src/reviewing/item";

const question = (key: string, skill: string, options: readonly string[]) => ({
  key,
  name: key,
  kind: "radio" as const,
  required: true,
  skill,
  options: options.map((each) => ({ key: each, name: each, attributes: [] })),
});
const ontology: Ontology = {
  id: "flowers",
  name: "Flowers",
  version: 1,
  classes: [
    {
      key: "flower",
      name: "Flower",
      shape: "polygon",
      colour: 1,
      skill: "boundary",
      classSkill: "recognition",
      attributes: [
        {
          ...question("species", "species", ["dahlia"]),
          options: [{ key: "dahlia", name: "dahlia", attributes: [question("colour", "colour", ["red"])] }],
        },
      ],
    },
    { key: "bud", name: "Bud", shape: "box", colour: 2, skill: "bud-boundary", attributes: [] },
  ],
  scene: [question("light", "scene", ["day"])],
};
const box = { box: { x: 0, y: 0, width: 10, height: 10 } };
const label = (id: string, classKey: string) => ({ id, classKey, shape: box, attributes: {} });
const kinds = { geometry: "geometry", class: "class", light: "scene" } as const;
const component = (name: string, skill: string, points: number, available: number, path = name) => ({
  kind: kinds[name as keyof typeof kinds] ?? ("attribute" as const),
  name,
  path,
  skill,
  points,
  available,
});
const score = (truth: string | null, mine: string | null, components: ReturnType<typeof component>[]) => ({
  truth,
  label: mine,
  outcome: truth && mine ? ("matched" as const) : truth ? ("missed" as const) : ("spurious" as const),
  iou: null,
  class: { truth: "flower", label: "flower", correct: true },
  components,
  points: 0,
  available: 0,
});
const undecided = (item: string) => ({ item, decision: null, disagreements: [] });

const review: ReviewDocument = {
  task: {
    id: "t",
    project: "p",
    annotator: "ada",
    frame: { id: "f", name: "a.jpg", width: 100, height: 100 },
    state: "in-review",
    strokes: 1,
    objects: 3,
    openNotes: 0,
    released: false,
  },
  annotator: { id: "ada", name: "Ada Kern", initials: "AK" },
  reviewer: null,
  state: "open",
  labels: { objects: [label("a", "flower"), label("b", "flower"), label("c", "bud")], scene: {} },
  truth: { objects: [label("t1", "flower"), label("t2", "flower"), label("t3", "flower")], scene: {} },
  score: {
    scoring: { name: "blooms", version: 1 },
    objects: [
      score("t1", "a", [
        component("species", "species", 100, 100),
        component("geometry", "boundary", 143, 200),
      ]),
      score("t2", "b", [component("colour", "colour", 0, 10), component("geometry", "boundary", 190, 200)]),
      score(null, "c", [component("geometry", "bud-boundary", 0, 0)]),
      score("t3", null, [component("geometry", "boundary", 0, 200)]),
    ],
    scene: [component("light", "scene", 50, 50)],
    points: 0,
    available: 0,
  },
  items: ["truth:t3", "label:a", "label:b", "label:c", "scene:light"].map(undecided),
  ontology,
  clauses: [],
  phrasings: [],
};
const items = itemsOf(review);
const steps = (...all: readonly Step[]) => all.reduce((work, step) => workAfter(work, items, step), noWork);

describe("the items of a review", () => {
  test("stand as drawn, then the missed ones, then the scene, numbered without it", () => {
    expect(items.map(({ key, number, outcome }) => [key, number, outcome])).toEqual([
      ["label:a", 1, "matched"],
      ["label:b", 2, "matched"],
      ["label:c", 3, "spurious"],
      ["truth:t3", 4, "missed"],
      ["scene:light", null, "scene"],
    ]);
  });

  test("offer only what can be wrong with them", () => {
    expect(items.map(kindsOf)).toEqual([
      ["spurious", "class", "attribute", "boundary"],
      ["spurious", "class", "attribute", "boundary"],
      ["spurious", "class"],
      ["missed"],
      ["attribute"],
    ]);
  });

  test("suggest the component that lost the largest share of its points", () => {
    expect(items.map(suggestedKind)).toEqual(["boundary", "attribute", "spurious", "missed", "attribute"]);
  });

  test("an attribute that exercises the class's own skill is told by its answer, not by the class", () => {
    const [first] = items;
    if (!first) throw new Error("There is no item");
    const species = component("species", "recognition", 0, 100);
    const answered = (key: string) => ({ ...label("x", "flower"), attributes: { species: { choice: key } } });
    const item = { ...first, label: answered("dahlia"), truth: answered("rose"), components: [species] };
    expect(wordsOf(item, species)).toBe("dahlia, is rose");
    expect(suggestedKind(item)).toBe("attribute");
  });

  test("give the skill of that component", () => {
    const [first, second, bud, missed, scene] = items;
    expect(first && skillsFor(first, "boundary")).toEqual(["boundary"]);
    expect(second && skillsFor(second, "attribute")).toEqual(["colour", "species"]);
    expect(second && skillsFor(second, "class")).toEqual(["recognition", "boundary"]);
    expect(bud && skillsFor(bud, "spurious")).toEqual(["bud-boundary"]);
    expect(missed && skillsFor(missed, "missed")[0]).toBe("recognition");
    expect(scene && skillsFor(scene, "attribute")).toEqual(["scene"]);
  });
});

describe("writing a disagreement", () => {
  test("begins with kind and skill filled in", () => {
    const { drafts } = steps({ select: "label:b" }, { write: { id: "d1" } });
    expect(drafts["label:b"]).toEqual({
      id: "d1",
      kind: "attribute",
      skill: "colour",
      clause: null,
      note: "",
    });
  });

  test("another kind brings its skill; a kind that cannot be wrong here is ignored", () => {
    const work = steps({ write: { id: "d1" } }, { kind: "class" }, { kind: "missed" });
    expect(work.drafts["label:a"]).toMatchObject({ kind: "class", skill: "recognition" });
  });

  test("is kept for each object while one moves between them", () => {
    const work = steps(
      { write: { id: "d1" } },
      { note: "Too tight." },
      { move: 1 },
      { write: { id: "d2" } },
      { move: -1 },
    );
    expect(work.selected).toBe("label:a");
    expect(work.drafts["label:a"]?.note).toBe("Too tight.");
    expect(Object.keys(work.drafts)).toEqual(["label:a", "label:b"]);
  });

  test("dropped, it is gone; taken back, it is there again", () => {
    const written = steps({ write: { id: "d1" } }, { note: "Too tight." });
    const draft = written.drafts["label:a"];
    const dropped = workAfter(written, items, { drop: "label:a" });
    expect(dropped.drafts).toEqual({});
    expect(draft && workAfter(dropped, items, { take: { item: "label:a", draft } })).toEqual({
      ...written,
      selected: "label:a",
    });
  });

  test("R5_a_disagreement_needs_its_feedback_note", () => {
    const draft = steps({ write: { id: "d1" } }, { note: "  \n" }).drafts["label:a"];
    expect(draft && notFiledBecause(draft)?.fact).toBe("Not filed: the note is empty.");
    const said = steps({ write: { id: "d1" } }, { note: " Too tight. " }).drafts["label:a"];
    expect(said && notFiledBecause(said)).toBeNull();
    expect(said && filedFrom(said)).toEqual({
      id: "d1",
      kind: "boundary",
      skill: "boundary",
      note: "Too tight.",
    });
  });

  test("does not suggest again what is filed already", () => {
    const filed = { id: "d0", kind: "boundary" as const, skill: "boundary", note: "Too tight." };
    const again = items.map((item) =>
      item.key === "label:a" ? { ...item, decision: "disagree" as const, disagreements: [filed] } : item,
    );
    expect(workAfter(noWork, again, { write: { id: "d1" } }).drafts["label:a"]?.kind).toBe("spurious");
  });

  test("a phrasing has a name before its colon and brings the clause it cites, unless one is chosen", () => {
    const clauses = [{ id: "4.2.1", text: "Outermost edge" }];
    const tips = phrasingOf("On the tips: your line runs inside the edge (4.2.1).", clauses);
    expect(tips).toEqual({
      name: "On the tips",
      says: "Your line runs inside the edge (4.2.1).",
      clause: "4.2.1",
    });
    expect(phrasingOf("Too tight.", clauses)).toEqual({
      name: "Too tight.",
      says: "Too tight.",
      clause: null,
    });
    const written = steps({ write: { id: "d1" } }, { note: "Look:" }, { phrasing: tips });
    expect(written.drafts["label:a"]).toMatchObject({
      note: "Look: Your line runs inside the edge (4.2.1).",
      clause: "4.2.1",
    });
    const chosen = steps({ write: { id: "d1" } }, { clause: "3.4" }, { phrasing: tips });
    expect(chosen.drafts["label:a"]?.clause).toBe("3.4");
  });

  test("a phrasing follows what is written already", () => {
    expect(withPhrasing("", "On the tips.")).toBe("On the tips.");
    expect(withPhrasing("Too tight. ", "On the tips.")).toBe("Too tight. On the tips.");
  });
});

describe("moving", () => {
  test("stops at both ends", () => {
    expect(steps({ move: -1 }).selected).toBe("label:a");
    expect(steps({ move: 1 }, { move: 1 }, { move: 1 }, { move: 1 }, { move: 1 }).selected).toBe(
      "scene:light",
    );
  });

  test("to the next undecided goes round, and stays when none is left", () => {
    const decided = items.map((item) => ({
      ...item,
      decision: item.key === "label:b" ? null : ("agree" as const),
    }));
    expect(workAfter({ ...noWork, selected: "scene:light" }, decided, { next: true }).selected).toBe(
      "label:b",
    );
    const all = items.map((item) => ({ ...item, decision: "agree" as const }));
    expect(workAfter({ ...noWork, selected: "label:c" }, all, { next: true }).selected).toBe("label:c");
  });
});

describe("a review is complete", () => {
  const agreed = items.map((item) => ({ ...item, decision: "agree" as const }));

  test("when every object is decided", () => {
    expect(missingFor(items, {})).toEqual(["decide Flower 1, Flower 2, Bud 3 and 2 more"]);
    expect(missingFor(agreed, {})).toEqual([]);
  });

  test("not while a disagreement lacks its note", () => {
    const noteless = agreed.map((item) =>
      item.key === "label:a" ? { ...item, decision: "disagree" as const, disagreements: [] } : item,
    );
    expect(missingFor(noteless, {})).toEqual(["say why on Flower 1"]);
  });

  test("not while something written is neither filed nor dropped", () => {
    const { drafts } = steps({ write: { id: "d1" } }, { note: "Too tight." });
    expect(missingFor(agreed, drafts)).toEqual(["file or drop what is written on Flower 1"]);
  });
});

describe("clauses", () => {
  const clauses = [
    { id: "3.4", text: "Leave out what 4.2 excludes" },
    { id: "4.2.1", text: "Outline follows the outermost edge, tips included" },
    { id: "4.2.4", text: "Torn tips: outline what is there" },
  ];

  test("are found by a few letters, marked where they are", () => {
    const hits = search(clauses, "tip outl");
    expect(hits.map(({ clause }) => clause.id)).toEqual(["4.2.1", "4.2.4"]);
    expect(hits[1]?.pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
      "tip",
      "outl",
    ]);
    expect(hits[1]?.pieces.map((piece) => piece.text).join("")).toBe("Torn tips: outline what is there");
  });

  test("are shown as a line of plain words, without the marks of Markdown", () => {
    const [hit] = search(
      [{ id: "1", text: "Edge: the **outermost** one.\n\n- Of leaves too.\n> Not of hairs." }],
      "",
    );
    expect(hit?.pieces.map(({ text }) => text).join("")).toBe(
      "Edge: the outermost one. Of leaves too. Not of hairs.",
    );
  });

  test("live work asks for the clause and for what is correct before it is filed", () => {
    const draft = { id: "d", kind: "boundary", skill: "edge", clause: null, note: "In." } as const;
    const asked = { reading: true, clause: true };
    expect(notFiledBecause(draft)).toBeNull();
    expect(notFiledBecause(draft, asked)?.fact).toBe("Not filed: no clause is cited.");
    expect(notFiledBecause({ ...draft, clause: "1" }, asked)?.fact).toBe(
      "Not filed: it does not say what is correct.",
    );
    expect(notFiledBecause({ ...draft, clause: "1", reading: "Out." }, asked)).toBeNull();
    expect(filedFrom({ ...draft, clause: "1", reading: " Out. " })).toMatchObject({ reading: "Out." });
  });

  test("whose number begins so come first; nothing looked for is all", () => {
    expect(search(clauses, "4.2").map(({ clause }) => clause.id)).toEqual(["4.2.1", "4.2.4", "3.4"]);
    expect(search(clauses, " ")).toHaveLength(3);
    expect(search(clauses, "(")).toHaveLength(0);
  });
});
