import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { categoriesOf, categoryOf, namesFor } from "../../src/pages/audit/categories";

/** Every event that was ever stored has a golden file of this name. */
const stored = readdirSync(join(import.meta.dirname, "../../../gateway/src/test/resources/events"))
  .map((file) => /^(.+)\.v\d+\.json$/u.exec(file)?.[1])
  .filter((name) => name !== undefined);

describe("A1: the kinds of events that an auditor switches", () => {
  it("leave no stored event among the others", () => {
    expect(stored.length).toBeGreaterThan(50);
    expect(stored.filter((name) => categoryOf(name).key === "other")).toEqual([]);
  });

  it("tell calibration sessions of reviewers from sign-ins, and draws from tasks", () => {
    expect(categoryOf("session.SessionItemDecided").key).toBe("reviewers");
    expect(categoryOf("account.RoleGranted").key).toBe("access");
    expect(categoryOf("sampling.SubmissionSampled").key).toBe("draws");
  });

  it("ask for what is left on by its stored names", () => {
    const categories = categoriesOf({ "ramp.StageEntered": 2, "trend.WeekJudged": 9, "work.FrameTaken": 4 });
    expect(categories.map(({ name, count }) => [name, count])).toEqual([
      ["Ramp", 11],
      ["Tasks", 4],
    ]);
    expect(namesFor(categories, new Set(["ramp"]))).toEqual(["work.FrameTaken"]);
    expect(namesFor(categories, new Set())).toBeNull();
  });
});
