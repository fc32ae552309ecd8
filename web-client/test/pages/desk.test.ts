import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findingWords } from "../../src/findings";
import type { CohortRow, Feed, RoomMessage } from "../../src/live";
import { decode } from "../../src/live/decode";
import { deskAfter, emptyDesk, skillsOf, waitingOf } from "../../src/pages/desk/deskState";
import { feedOf, keptLines, needsMe, withFeed } from "../../src/pages/desk/feed";
import { shownSkills, topOf } from "../../src/pages/desk/view";
import { restWord } from "../../src/people/rest";

const wire = (name: string) =>
  decode(
    readFileSync(
      new URL(`../../../gateway/src/main/resources/wire/server/${name}.json`, import.meta.url),
      "utf8",
    ),
  ) as RoomMessage;

describe("the desk", () => {
  const joined = deskAfter(emptyDesk, wire("joined-project"));

  test("is what the snapshot says", () => {
    expect(joined.joined).toBe(true);
    expect(joined.cohort["p-ada"]?.waiting).toBe(1);
    expect(joined.miniature["flowers~dahlia~p-ada"]?.labels.objects).toHaveLength(1);
    expect(joined.people.map((each) => each.doing)).toEqual(["drawing", "watching"]);
    expect(skillsOf(joined)).toEqual(["flower-boundary", "flower-species"]);
    expect(waitingOf(joined)).toEqual({ count: 1, since: "2026-11-22T09:41:00Z" });
  });

  test("takes the latest of a document and leaves the others as they were", () => {
    const after = deskAfter(joined, wire("doc-scoreboard"));
    expect(after.scoreboard["p-ada"]?.points).toBe(1210.5);
    expect(after.cohort).toBe(joined.cohort);
  });

  test("knows what somebody gets wrong again and again", () => {
    const after = deskAfter(joined, wire("doc-findings"));
    expect(after.findings["p-ada"]?.findings.map((each) => findingWords(each, null))).toEqual([
      "small petal outlines moved by 4.5 px right and up",
    ]);
  });

  test("takes a label that is told by itself into the picture that it has", () => {
    const told = wire("doc-outline");
    const pictureOf = (desk: typeof joined) => desk.miniature["flowers~dahlia~p-ada"]?.labels.objects ?? [];
    const known = deskAfter(joined, wire("doc-miniature"));
    const more = deskAfter(known, told);
    expect(pictureOf(more).map(({ id }) => id)).toEqual(["l-3", "l-4"]);
    const again = deskAfter(more, {
      ...told,
      value: { ...pictureOf(more)[1], classKey: "leaf" },
    } as RoomMessage);
    expect(pictureOf(again).map(({ classKey }) => classKey)).toEqual(["flower", "leaf"]);
    expect(deskAfter(known, { ...told, position: 4710 } as RoomMessage)).toBe(known);
    expect(deskAfter(emptyDesk, told)).toBe(emptyDesk);
  });

  test("says in the feed when somebody has drawn, and only then", () => {
    const drawn = (strokes: number): RoomMessage => ({
      type: "doc",
      room: "project/flowers",
      position: 4800 + strokes,
      key: "cohort/p-ada",
      value: { ...joined.cohort["p-ada"], task: { ...joined.cohort["p-ada"]?.task, strokes } },
    });
    const after = deskAfter(deskAfter(joined, drawn(13)), drawn(14));
    expect(after.feed.map(({ kind, text }) => [kind, text])).toEqual([
      ["stroke", "draws on flower_dahlia.jpg, stroke 14"],
      ["submitted", "submitted flower_dahlia.jpg with 5 objects"],
    ]);
    expect(deskAfter(after, drawn(14)).feed).toBe(after.feed);
  });

  test("keeps what it has when a join resumes", () => {
    const resumed: RoomMessage = {
      type: "joined",
      room: "project/flowers",
      position: 9,
      resumed: true,
      snapshot: null,
    };
    expect(deskAfter(joined, resumed).cohort).toBe(joined.cohort);
  });

  test("passes over a document it does not know", () => {
    const unknown: RoomMessage = {
      type: "doc",
      room: "project/flowers",
      position: 9,
      key: "weather/x",
      value: 1,
    };
    expect(deskAfter(joined, unknown)).toBe(joined);
  });
});

const line = (position: number, kind: string, person = "ada", task = "t1"): Feed => ({
  position,
  at: "2026-11-22T09:41:00Z",
  kind,
  person,
  task,
  text: `${kind} ${position}`,
});

describe("the feed", () => {
  test("makes one line of a person's strokes on a task, with the last one's words, at the top", () => {
    const feed = feedOf([
      line(1, "stroke"),
      line(2, "submitted", "ben", "t2"),
      line(3, "stroke"),
      line(4, "stroke"),
    ]);
    expect(feed.map(({ position }) => position)).toEqual([4, 2]);
  });

  test("does not reach over what else the person did: strokes after a submission are new", () => {
    const feed = feedOf([line(1, "stroke"), line(2, "submitted"), line(3, "stroke")]);
    expect(feed.map(({ position }) => position)).toEqual([3, 2, 1]);
  });

  test("shows everything else whole, newest first", () => {
    expect(feedOf([line(2, "submitted"), line(1, "submitted")]).map((each) => each.position)).toEqual([2, 1]);
  });

  test("keeps a bounded number of lines", () => {
    let feed = feedOf([]);
    for (let i = 0; i < keptLines + 50; i++) feed = withFeed(feed, line(i, "submitted", "ada", `t${i}`));
    expect(feed).toHaveLength(keptLines);
    expect(feed[0]?.position).toBe(keptLines + 49);
  });

  test("lifts a reply until somebody answers or resolves it", () => {
    const asked = feedOf([line(1, "note", "me"), line(2, "reply", "ada")]);
    expect(needsMe(asked, "me").map((each) => each.position)).toEqual([2]);
    expect(needsMe(withFeed(asked, line(3, "reply", "me")), "me")).toEqual([]);
    expect(needsMe(withFeed(asked, line(3, "resolved", "ada")), "me")).toEqual([]);
  });
});

describe("somebody without an open canvas", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  const row = (change: Partial<CohortRow>): CohortRow => ({
    person: "ada",
    task: null,
    state: "idle",
    lastStrokeAt: "2026-11-22T09:52:00Z",
    waiting: 0,
    openNotes: 0,
    submitted: 3,
    assigned: 10,
    ...change,
  });

  test.each([
    ["idle 8 min", row({})],
    ["away 8 min", row({ state: "away" })],
    ["between two frames", row({ state: "drawing" })],
    ["has not begun", row({ submitted: 0, lastStrokeAt: null })],
    ["all submitted", row({ state: "drawing", submitted: 10 })],
    ["all submitted", row({ state: "away", submitted: 10 })],
    ["has no frames", row({ submitted: 0, assigned: 0, lastStrokeAt: null })],
  ])("%s", (said, about) => {
    expect(restWord(about, now)).toBe(said);
  });
});

describe("the columns of the desk", () => {
  const week = (reviewed: number, disagreed: number, high: number) => ({
    week: "2026-W47",
    reviewed,
    disagreed,
    rate: reviewed ? disagreed / reviewed : 0,
    low: 0,
    high,
  });
  const desk = (skills: readonly string[], now = week(20, 2, 0.3)) => ({
    ...emptyDesk,
    disagreement: { ada: { person: "ada", skills: skills.map((skill) => ({ skill, weeks: [now], now })) } },
  });
  const question = (key: string, skill: string) => ({
    key,
    name: key,
    kind: "text" as const,
    required: false,
    skill,
    options: [],
  });
  const ontology = {
    id: "o",
    name: "o",
    version: 1,
    classes: ["flower", "bud"].map((key) => ({
      key,
      name: key,
      shape: "polygon" as const,
      colour: 1,
      skill: "outline",
      classSkill: "class",
      attributes: [question("species", "species")],
    })),
    scene: [question("light", "scene")],
  };

  test("stand in the ontology's order, whichever is reviewed first", () => {
    const order = ["outline", "class", "species", "scene"];
    expect(shownSkills(desk(["scene", "species", "outline", "class"]), ontology)).toEqual(order);
    expect(shownSkills(desk([...order].reverse()), ontology)).toEqual(order);
    expect(shownSkills(desk(["scene", "outline"]), null)).toEqual(["scene", "outline"]);
  });

  test("leave out no skill that somebody disagreed about, however rarely it is exercised", () => {
    const agreed = week(20, 0, 0.1);
    const skills = (disagreed: string) =>
      ["outline", "class", "species", "scene"].map((skill) => {
        const now = skill === disagreed ? week(20, 2, 0.3) : agreed;
        return { skill, weeks: [now], now };
      });
    const about = (disagreed: string) => ({
      ...emptyDesk,
      disagreement: { ada: { person: "ada", skills: skills(disagreed) } },
    });
    expect(shownSkills(about("nothing"), ontology, 3)).toEqual(["outline", "class", "species"]);
    expect(shownSkills(about("scene"), ontology, 3)).toEqual(["outline", "class", "scene"]);
    expect(shownSkills(about("class"), ontology, 2)).toEqual(["outline", "class"]);
  });

  test("have one scale that holds every rate and every interval that says something", () => {
    expect(topOf(desk(["a"], week(20, 2, 0.3)))).toBe(0.3);
    expect(topOf(desk(["a"], week(1, 0, 0.79)))).toBe(0.2);
    expect(topOf(desk(["a"], week(10, 10, 1)))).toBe(1);
  });
});
