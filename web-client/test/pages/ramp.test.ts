import { describe, expect, it } from "vitest";
import type { WorkIn } from "../../src/api";
import { columnsOf, linesOf, rowsOf, tallyWords } from "../../src/pages/ramp/rows";
import { isServed, servedFirst, whyNot } from "../../src/pages/ramp/serving";
import { drillWords, nextSteps } from "../../src/pages/way/next";
import {
  type Certificate,
  cellWords,
  emptyRoom,
  holdsUntil,
  missingWords,
  progressWords,
  type Ramp,
  renewalWords,
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
    ]);
  });
});

describe("Somebody for whom there are no frames", () => {
  const due = card("bloom-boundary");
  const waiting = { project: "exam", frames: 25 };

  it("is not told to label a re-test that is not there, and may ask for it", () => {
    const [step] = nextSteps({ ...ramp, skills: [{ ...due, waiting }] }, names);
    expect(step).toMatchObject({
      text: "The graded re-test waits for fresh frames: bloom-boundary.",
      but: "The graded re-test is not drawn yet: it needs 25 frames that were never seen before. Where asking draws none, ask a manager for more frames.",
      action: "Ask for it",
    });
    expect(step?.but).toContain(missingWords({ ...due, waiting }, names, now)[0]);
    expect(progressWords({ ...due, waiting }, now)).toBe("waits for frames, by 7 Dec");
  });

  it("is told that a manager has to make a project where there is none, and given nothing to press", () => {
    const [step] = nextSteps({ ...ramp, skills: [{ ...due, waiting: { frames: 0 } }] }, names);
    expect(step?.but).toContain("a manager makes one");
    expect(step?.action).toBeUndefined();
  });

  it("is told the same of a graded set", () => {
    const { blockedBy: _, ...graded } = { ...card("bloom-class"), graded: null, state: "under-way" as const };
    const [step] = nextSteps({ ...ramp, skills: [{ ...graded, blockedBy: [], waiting }] }, names);
    expect(step?.text).toBe("The graded set waits for fresh frames: bloom-class.");
    expect(progressWords({ ...graded, blockedBy: [], waiting }, now)).toBe("waits for frames");
  });
});

describe("A re-test under way", () => {
  it("tells how far it is, on the way page and on the board", () => {
    const due = { ...card("bloom-boundary"), retest: { project: "exam", submitted: 6, frames: 20 } };
    expect(nextSteps({ ...ramp, skills: [due] }, names)[0]?.text).toBe(
      "Label the graded re-test, 14 frames to go: bloom-boundary.",
    );
    expect(missingWords(due, names, now)[0]).toBe("Label the graded re-test: 6 of 20 frames are submitted.");
    expect(progressWords(due, now)).toBe("6 of 20, by 7 Dec");
  });
});

describe("Real work for who is in shadow", () => {
  const shadow = { ...ramp, skills: [card("bloom-colour")] };
  const live = { project: "live", name: "Autumn", spec: ramp.spec, held: 0, free: 3, missing: [] };
  const work = (...all: WorkIn[]) => nextSteps(shadow, names, all)[0];

  it("is offered where it is served", () => {
    expect(work(live)).toMatchObject({
      text: "Work on, all of it is reviewed: bloom-colour.",
      action: "Label",
    });
  });

  it("is not offered where it is not, and what is missing is said", () => {
    const lacks = work({ ...live, missing: [{ skill: "petal-count", missing: "spec-test" }] });
    expect(lacks?.but).toBe("You are not given any in Autumn yet. petal-count: the spec's test comes first.");
    expect(work()?.but).toContain("A manager assigns you");
    expect(work({ ...live, spec: "another" })?.but).toContain("A manager assigns you");
    expect(work({ ...live, free: 0 })?.but).toContain("Somebody has every frame");
    for (const each of [lacks, work(), work({ ...live, free: 0 })]) expect(each?.action).toBeUndefined();
  });

  it("is not spoken of before it is known", () => {
    expect(nextSteps(shadow, names).map(({ action }) => action)).toEqual(["Practise"]);
  });
});

describe("A drill that is asked for", () => {
  it("begins or goes on", () => {
    expect(drillWords({ tasks: ["a", "b", "c"], next: "a" })).toBe("A drill of 3 frames; it has hints.");
    expect(drillWords({ tasks: ["a", "b", "c"], next: "b" })).toBe("Your drill goes on with frame 2 of 3.");
  });
});

describe("The day on which a certificate ends", () => {
  it("is the last day on which it holds, wherever it is said", () => {
    const held = { ...(ramp.certificates[0] as Certificate), expiresOn: "2026-12-21" };
    expect(holdsUntil({ ...held, renewal: null })).toBe("2026-12-20");
    const renewal = { version: "1.1.0", clauses: [], until: "2026-12-20", open: [], done: [] } as const;
    expect(holdsUntil({ ...held, renewal })).toBe("2026-12-20");
    expect(renewalWords({ ...held, renewal })).toContain("It holds until 20 Dec.");
    expect(holdsUntil({ ...held, renewal: { ...renewal, until: "2026-12-07" } })).toBe("2026-12-07");
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
