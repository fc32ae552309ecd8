import { describe, expect, test } from "vitest";
import type { Judged, SkillTrend } from "../../src/pages/person/model";
import { mondayOf } from "../../src/pages/person/weeks";
import {
  byChance,
  inOrder,
  runsSentence,
  smallestSentence,
  standingOf,
  verdictSentence,
} from "../../src/pages/person/words";

const judged: Judged = {
  position: 90,
  rule: "evidence",
  verdict: {
    count: { week: "2026-W47", reviewed: 40, disagreed: 11 },
    interval: { low: 0.14, high: 0.46 },
    rising: true,
    reshadow: true,
    suspicion: false,
    p: 0.0035,
  },
  last: { week: "2026-W46", reviewed: 40, disagreed: 12 },
  earlier: { weeks: 5, reviewed: 200, disagreed: 19 },
  evidence: [80, 81],
};
const skill: SkillTrend = {
  skill: "bloom-boundary",
  weeks: [],
  verdicts: [judged],
  against: [],
  suspicions: [],
  reshadows: [],
  runs: [],
};

describe("a person's page", () => {
  test("says what the present sample can show, as the server computed it", () => {
    expect(
      smallestSentence({
        objects: 39.5,
        rate: 0.1,
        within: [
          { weeks: 2, factor: 2.44, doubling: 0.5 },
          { weeks: 4, factor: 2.14, doubling: 0.71 },
          { weeks: 8, doubling: 0.86 },
        ],
      }),
    ).toBe(
      "With about 40 objects a week, a doubling of 10 % shows within 4 weeks 71 times in 100. " +
        "The smallest rise that shows 8 times in 10: ×2.4 in 2 weeks, ×2.1 in 4 weeks.",
    );
  });

  test("says what a verdict was held against", () => {
    expect(verdictSentence(judged)).toBe(
      "12 of 40 in 2026-W46 and 11 of 40 in 2026-W47, against 19 of 200 in the 5 weeks before." +
        " As many or more come from that rate 35 times in 10,000.",
    );
    const { last: _, earlier: __, ...first } = judged;
    expect(verdictSentence(first)).toContain("Nothing earlier");
    expect(byChance(0.00001)).toBe("less than once in 10,000");
    expect(byChance(0.9)).toBe("more often than not");
  });

  test("names what is so now: in shadow before a suspicion before a rise", () => {
    expect(standingOf(skill)?.word).toBe("above their own rate");
    const suspected = { ...skill, suspicions: [{ position: 1, raised: "2026-W46", p: 0.05 }] };
    expect(standingOf(suspected)).toEqual({ tone: "warn", word: "suspected since 2026-W46" });
    const back = { position: 2, on: "2026-11-23", cause: "rate-rose", because: "It rose." } as const;
    expect(standingOf({ ...suspected, reshadows: [back] })?.word).toBe("back in shadow since 2026-11-23");
    expect(standingOf({ ...skill, reshadows: [{ ...back, until: "2026-11-27" }] })?.tone).toBe("quiet");
  });

  test("says since when a skill drifts", () => {
    const run = {
      position: 1,
      batch: "b",
      on: "2026-09-14",
      unit: "offset-px",
      value: -0.875,
      drift: true,
      since: "2026-08-14",
      p: 0.0002,
      objects: 87,
      leftOut: 1,
    } as const;
    expect(runsSentence([run])).toBe(
      "−0.88 px on 87 objects, 1 left out as a slip: moved from where it was since 2026-08-14, by chance 2 times in 10,000.",
    );
  });

  test("stands by skill: what needs somebody first, then in the spec's order, then what it does not teach", () => {
    const quiet = (name: string) => ({ ...skill, skill: name, verdicts: [], suspicions: [], reshadows: [] });
    const suspected = {
      ...quiet("tips"),
      suspicions: [{ position: 1, raised: "2026-W46", p: 0.05 }],
    };
    const all = [quiet("older"), quiet("boundary"), quiet("class"), suspected];
    expect(inOrder(all, ["class", "boundary", "tips"]).map((each) => each.skill)).toEqual([
      "tips",
      "class",
      "boundary",
      "older",
    ]);
  });

  test("knows the Mondays of ISO weeks, also of long years", () => {
    const day = (week: string) => mondayOf(week).toISOString().slice(0, 10);
    expect(day("2026-W01")).toBe("2025-12-29");
    expect(day("2026-W53")).toBe("2026-12-28");
    expect(day("2027-W01")).toBe("2027-01-04");
  });
});
