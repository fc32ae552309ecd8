import { describe, expect, it } from "vitest";
import { columnsOf, linesOf, rowsOf, tallyWords } from "../../src/pages/ramp/rows";
import { isServed, servedFirst, whyNot } from "../../src/pages/ramp/serving";
import { nextSteps } from "../../src/pages/way/next";
import {
  cellWords,
  emptyRoom,
  missingWords,
  progressWords,
  type Ramp,
  roomAfter,
  type SkillCard,
} from "../../src/ramp";
import { golden } from "../wire";

const now = Date.parse("2026-11-20T12:00:00Z");
const names = (skill: string) => skill;
const people = (id: string) => ({ id, name: id === "p-ada" ? "Ada" : "Ben", initials: "XX" });
const message = (name: string) => JSON.parse(golden("server").find((each) => each.name === name)?.text ?? "");
const room = ["joined-spec.json", "doc-certificates.json"].map(message).reduce(roomAfter, emptyRoom);
const ramp = message("doc-ramp.json").value as Ramp;
const card = (skill: string) => ramp.skills.find((each) => each.skill === skill) as SkillCard;
const certified: SkillCard = {
  skill: "bloom-class",
  stage: "production",
  state: "certified",
  since: "2026-10-01",
  position: 7,
  blockedBy: [],
};
const both = {
  ...room,
  stages: { ...room.stages, "p-ben": { person: "p-ben", spec: "flower-heads", skills: [certified] } },
};

describe("The stage board", () => {
  it("puts who is blocked before who is certified, and finds them by name", () => {
    const wanted = { only: "all", query: "" } as const;
    expect(rowsOf(both, people, wanted).map(({ person }) => person.name)).toEqual(["Ada", "Ben"]);
    expect(rowsOf(both, people, { ...wanted, query: "be" }).map(({ person }) => person.name)).toEqual([
      "Ben",
    ]);
    expect(rowsOf(both, people, { ...wanted, only: "needy" }).map(({ person }) => person.name)).toEqual([
      "Ada",
    ]);
    expect(rowsOf(both, people, { ...wanted, only: "certified" })).toHaveLength(1);
  });

  it("has a column for every skill that is taught, then for those begun under an earlier version", () => {
    expect(columnsOf(both, ["bloom-class", "petal-count"])).toEqual([
      "bloom-class",
      "petal-count",
      "bloom-boundary",
      "bloom-colour",
    ]);
    expect(tallyWords(both, "bloom-class")).toBe("1 blocked · 1 certified");
  });

  it("says in a cell how far somebody is", () => {
    expect(progressWords(card("bloom-class"), now)).toBe("40 of 100");
    expect(progressWords(card("bloom-colour"), now)).toBe("62 of 100");
    expect(progressWords(card("bloom-boundary"), now)).toBe("by 7 Dec");
    expect(["bloom-boundary", "bloom-class", "bloom-colour"].map((skill) => cellWords(card(skill)))).toEqual([
      "Renew",
      "Graded set",
      "Shadow",
    ]);
  });
});

describe("A cell of shadow", () => {
  const shadow = (reviewed: number): SkillCard => ({
    ...certified,
    stage: "re-shadow",
    state: "sent-back",
    shadow: { reviewed, disagreed: 6, needed: 20, until: "2026-11-10", highest: 0.2 },
  });

  it("tells how many of the objects needed are reviewed, and from then on how often reviewers disagreed", () => {
    expect(progressWords(shadow(19), now)).toBe("19 of 20");
    expect(progressWords(shadow(24), now)).toBe("25 % disagreed");
    expect(missingWords(shadow(24), names, now)).toContain(
      "Reviewers disagree with 25 %; at most 20 % lead on.",
    );
  });
});

describe("What is missing", () => {
  it("names what keeps somebody at a stage, with the measured error", () => {
    expect(missingWords(card("bloom-class"), names, now)).toEqual([
      "Share of points 0.875; 0.95 is needed.",
      "Again and again: tag outlines 3.0 px too tight. It has to be gone on fresh frames.",
      "Label the graded set: 40 of 100 frames are submitted.",
    ]);
  });

  it("counts what shadow still needs", () => {
    expect(missingWords(card("bloom-colour"), names, now)).toEqual([
      "It lasts until 25 Nov at least.",
      "38 more objects are to be reviewed.",
    ]);
  });

  it("names the steps that renew a certificate, without those that are done", () => {
    expect(missingWords(card("bloom-boundary"), names, now)).toEqual([
      "Label the graded re-test.",
      "It holds until 7 Dec.",
    ]);
  });
});

describe("What is next", () => {
  it("is each thing once, the urgent one first", () => {
    expect(nextSteps(ramp, names).map(({ text }) => text)).toEqual([
      "Label the graded set, 60 frames to go: bloom-class.",
      "Practise what reviewers disagreed with you about: bloom-class, bloom-colour.",
      "Label the graded re-test: bloom-boundary.",
      "Work on, all of it is reviewed: bloom-colour.",
    ]);
  });
});

describe("A blocked graded set", () => {
  it("is followed by another one, which is asked for", () => {
    const blocked = { ...card("bloom-class"), graded: null };
    const steps = nextSteps({ ...ramp, skills: [blocked] }, names);
    expect(steps.map(({ action, ask }) => [action, ask?.path])).toEqual([
      ["Take", "/specs/flower-heads/graded-sets"],
      ["Practise", "/specs/flower-heads/drills"],
    ]);
  });
});

describe("Who is served", () => {
  it("is told with what the others lack, each thing with its skills", () => {
    const lacks = [
      { skill: "bloom-class", missing: "graded-set" },
      { skill: "petal-count", missing: "graded-set" },
      { skill: "tag", missing: "renewal" },
    ] as const;
    expect(whyNot(lacks, names)).toBe(
      "bloom-class, petal-count: graded set; tag: certificate not renewed in time",
    );
    const line = { assigned: true, given: 0, submitted: 0 };
    const serving = {
      skills: [],
      people: [
        { ...line, person: "p-ada", lacks },
        { ...line, person: "p-ben", lacks: [] },
      ],
    };
    expect(servedFirst(serving, people).map(({ person }) => person.name)).toEqual(["Ben", "Ada"]);
  });

  it("is served to nobody who is not assigned, whatever they may do", () => {
    const line = { lacks: [], given: 0, submitted: 0 };
    const serving = {
      skills: [],
      people: [
        { ...line, person: "p-ada", assigned: false },
        { ...line, person: "p-ben", assigned: true },
      ],
    };
    expect(servedFirst(serving, people).map(isServed)).toEqual([true, false]);
  });
});

describe("The ledger", () => {
  it("has what is held, and finds it by person and skill", () => {
    const lines = linesOf(room, people, { which: "held", query: "boundary" });
    expect(lines.map(({ certificate }) => certificate.state)).toEqual(["suspended"]);
    expect(linesOf(room, people, { which: "ended", query: "" })).toEqual([]);
    expect(linesOf(room, people, { which: "all", query: "nobody" })).toEqual([]);
  });
});
