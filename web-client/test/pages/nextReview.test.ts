import { describe, expect, it } from "vitest";
import { ProblemError, type QueueEntry } from "../../src/api";
import { longestWaiting, takeNext } from "../../src/pages/review/nextReview";
import { invitable, type Reviewer } from "../../src/pages/reviewers/model";

const problem = (code: string) =>
  new ProblemError({ type: "about:blank", title: "", status: 409, detail: "", remedy: "", code });
const waits = (submittedAt: string) => ({ submittedAt }) as QueueEntry;

describe("The next review", () => {
  it("is the server's choice, of the project where something waits longest", async () => {
    const projects = longestWaiting([
      { project: "young", free: [waits("2026-11-22T10:00:00Z")] },
      { project: "none", free: [] },
      { project: "old", free: [waits("2026-11-23T10:00:00Z"), waits("2026-11-20T10:00:00Z")] },
    ]);
    expect(projects).toEqual(["old", "young"]);
    const asked: string[] = [];
    const ask = async (project: string) => {
      asked.push(project);
      return { task: project === "young" ? "t7" : null };
    };
    expect(await takeNext(projects, ask)).toEqual({ task: "t7", refused: null });
    expect(asked).toEqual(["old", "young"]);
  });

  it("passes over a project that lets one review no more, and says why where no other has anything", async () => {
    const lost = problem("standing-is-lost");
    const ask = async (project: string) => {
      if (project === "live") throw lost;
      return { task: project === "training" ? "t1" : null };
    };
    expect(await takeNext(["live", "training"], ask)).toEqual({ task: "t1", refused: null });
    const { task, refused } = await takeNext(["live", "empty"], ask);
    expect([task, refused?.code]).toEqual([null, "standing-is-lost"]);
  });
});

describe("A calibration session", () => {
  const reviewer = (id: string, eligible: boolean) =>
    ({ person: { id, name: id, initials: "X" }, eligible }) as Reviewer;
  const person = (id: string, role: "reviewer" | "annotator", project: string | null = null) => ({
    id,
    name: id,
    initials: "X",
    roles: [{ role, project }],
  });
  const people = [
    person("vera", "reviewer"),
    person("max", "reviewer", "live"),
    person("rio", "reviewer", "other"),
    person("ada", "annotator"),
  ];
  const at = { me: "vera", steers: false, people, project: "live" };

  it("is opened by a reviewer whom nothing is missing, who may invite all who review there", () => {
    const all = invitable({ ...at, reviewers: [reviewer("vera", true)] });
    expect(all?.map(({ id }) => id)).toEqual(["vera", "max"]);
  });

  it("is opened by no reviewer to whom something is missing", () => {
    expect(invitable({ ...at, reviewers: [reviewer("vera", false)] })).toBeNull();
    expect(invitable({ ...at, reviewers: [] })).toBeNull();
  });

  it("is opened by who steers the project, whoever may review", () => {
    const reviewers = [reviewer("vera", false), reviewer("max", true)];
    expect(invitable({ ...at, me: "haddad", steers: true, reviewers })).toHaveLength(2);
  });
});
