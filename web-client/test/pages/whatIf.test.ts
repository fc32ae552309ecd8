import { describe, expect, test } from "vitest";
import type { PassVerdict, WhatIf, WhatIfPerson, WhatIfSide } from "../../src/api";
import { percentTenths } from "../../src/figures";
import {
  movedBy,
  rangeOf,
  reasonsOf,
  sentenceOf,
  ticksOf,
} from "../../src/pages/manage/project/whatif/whatIf";

const side = (score: number | null): WhatIfSide => ({
  points: (score ?? 0) * 100,
  available: score === null ? 0 : 100,
  score,
  passes: (score ?? 0) >= 0.9,
  matched: 4,
  missed: 0,
  spurious: 0,
});

const person = (verdict: PassVerdict, before: number | null, after: number | null): WhatIfPerson => ({
  person: { id: `${verdict}-${before}-${after}`, name: "A. Okafor", initials: "AO" },
  submissions: 12,
  verdict,
  change: (after ?? 0) - (before ?? 0),
  before: side(before),
  after: side(after),
  components: [],
  largest: [],
});

const whatIf = (...people: WhatIfPerson[]): WhatIf => ({
  current: { name: "blooms", version: 1 },
  scoring: { name: "blooms", version: 2 },
  passMark: { before: 0.9, after: 0.9 },
  position: 12,
  submissions: 12 * people.length,
  unscored: 0,
  people,
});

describe("P7 what would change", () => {
  test("is said in one sentence", () => {
    expect(sentenceOf(whatIf())).toMatch(/Nothing is submitted yet/u);
    expect(sentenceOf(whatIf(person("passes", 0.95, 0.95)))).toBe("No score would change.");
    expect(sentenceOf(whatIf(person("passes", 0.95, 0.94)))).toMatch(/nobody would change sides/u);
    expect(sentenceOf(whatIf(person("newly-fails", 0.95, 0.8)))).toBe("1 person would newly fail.");
    expect(
      sentenceOf(
        whatIf(
          person("newly-fails", 0.95, 0.8),
          person("newly-fails", 0.91, 0.8),
          person("newly-passes", 0.8, 0.9),
        ),
      ),
    ).toBe("2 people would newly fail, and 1 person would newly pass.");
  });

  test("a score just below the pass mark is never rounded up to it", () => {
    expect(percentTenths(0.89999)).toBe("89.9");
    expect(percentTenths(0.9)).toBe("90.0");
    expect(percentTenths(1)).toBe("100.0");
    expect(percentTenths(0.3)).toBe("30.0");
  });

  test("a move has a sign unless it is none", () => {
    expect(movedBy(0.0123)).toBe("+1.2");
    expect(movedBy(-0.0416)).toBe("\u22124.2");
    expect(movedBy(0.0001)).toBe("0.0");
    expect(movedBy(-0.0001)).toBe("0.0");
  });

  test("is because of the components that move the score most, and not of those that do not", () => {
    const part = (name: string, moved: number) => ({
      name,
      skill: "s",
      before: { points: 1, available: 1 },
      after: { points: 1, available: 1 },
      moved,
    });
    const moved = {
      ...person("fails", 0.5, 0.4),
      components: [part("class", 0.01), part("geometry", -0.2), part("colour", 0), part("species", 0.03)],
    };
    expect(reasonsOf(moved).map(({ name }) => name)).toEqual(["geometry", "species", "class"]);
  });

  test("is drawn on one axis that has every score and the pass marks on it", () => {
    const [from, to] = rangeOf(whatIf(person("fails", 0.62, 0.58), person("passes", null, 0.97)));
    expect(from).toBeLessThan(0.58);
    expect(to).toBe(1);
    expect(ticksOf([0.5, 1]).map((tick) => Math.round(tick * 100))).toEqual([50, 60, 70, 80, 90, 100]);
    expect(ticksOf([0, 1])).toHaveLength(6);
  });
});
