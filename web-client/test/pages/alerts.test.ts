import { describe, expect, test } from "vitest";
import { wilson } from "../../src/figures";
import type { BackInShadow, JudgedWeek, RoomMessage } from "../../src/live";
import { decode } from "../../src/live/decode";
import { alertsOf, toneOf } from "../../src/pages/desk/alerts";
import { aboutWords, groundsOf, lineOf, pillWords } from "../../src/pages/desk/alertWords";
import { deskAfter, emptyDesk } from "../../src/pages/desk/deskState";
import { golden } from "../wire";

const week = (name: string, disagreed: number, reviewed: number) => ({
  week: name,
  reviewed,
  disagreed,
  rate: disagreed / reviewed,
  ...wilson(disagreed, reviewed),
});
const quiet = [week("2026-W45", 4, 80), week("2026-W46", 5, 80)];
const rose = [...quiet, week("2026-W47", 30, 80)];
const judged: JudgedWeek = {
  position: 9,
  count: { week: "2026-W46", reviewed: 80, disagreed: 5 },
  last: { week: "2026-W45", reviewed: 80, disagreed: 4 },
  earlier: { weeks: 6, reviewed: 400, disagreed: 20 },
  rising: true,
  sentBack: false,
  p: 0.42,
};
const back = (position: number, change: Partial<BackInShadow> = {}): BackInShadow => ({
  position,
  on: "2026-11-16",
  cause: "rate-rose",
  because: "Reviewers disagreed with 12 of 80 in 2026-W45 and 14 of 80 in 2026-W46.",
  evidence: 27,
  ...change,
});
const desk = (...skills: readonly object[]) => ({
  ...emptyDesk,
  disagreement: {
    "p-ada": {
      person: "p-ada",
      skills: skills.map((each) => ({ weeks: quiet, now: quiet[1], ...each })) as never,
    },
  },
});
const one = (skill: object, live = true) => {
  const [alert] = alertsOf("flowers", desk({ skill: "petals", ...skill }), live);
  if (!alert) throw new Error("No alert");
  return alert;
};

describe("the desk's alerts", () => {
  test("tell of who is back in shadow, the latest first, then of who is suspected, and of nobody who only rose by chance", () => {
    const alerts = alertsOf(
      "flowers",
      desk(
        { skill: "a", judged },
        { skill: "b", judged, suspected: { since: "2026-W46", p: 0.05 } },
        { skill: "c", back: back(70) },
        { skill: "d", back: back(71) },
      ),
      true,
    );
    expect(alerts.map(({ skill, kind }) => [skill, kind])).toEqual([
      ["d", "back"],
      ["c", "back"],
      ["b", "suspected"],
    ]);
  });

  test("say of a drift which calibration found it, and not how often reviewers disagree", () => {
    const told = golden("server").find(({ name }) => name === "doc-disagreement-back.json")?.text ?? "";
    const [alert] = alertsOf("flowers", deskAfter(emptyDesk, decode(told) as RoomMessage), true);
    if (!alert) throw new Error("No alert");
    expect(pillWords(alert)).toBe("back in shadow: drift");
    expect(aboutWords(alert, "Ada")).toBe("Ada: flower-boundary has moved");
    expect(groundsOf(alert)).toEqual([
      "The calibration of 2026-11-14 has +1.42 px on 87 objects, and has moved from where it was since 2026-10-15; by chance in 4 of 10,000.",
      "So they are back in shadow since 14 Nov, for this skill only: all of it is reviewed until a calibration is back where the skill was and the weekly rate is back. 51 events of the log prove it.",
    ]);
  });

  test("say of a rate by which weeks it was decided", () => {
    const alert = one({ back: back(70), weeks: rose });
    expect(pillWords(alert)).toBe("back in shadow: disagreement rose");
    expect(groundsOf(alert)[0]).toContain("12 of 80 in 2026-W45 and 14 of 80 in 2026-W46");
    expect(groundsOf(alert)[1]).toContain("reviewed until the rate is back. 27 events of the log prove it.");
    expect(lineOf(alert)).toMatch(/^petals, back in shadow: disagreement rose, since 16 Nov\. Reviewers/u);
  });

  test("last as long as somebody is back, whatever the weeks since have said", () => {
    expect(one({ back: back(70), judged }).kind).toBe("back");
    expect(
      alertsOf("flowers", desk({ skill: "petals", judged: { ...judged, sentBack: true } }), true),
    ).toEqual([]);
  });

  test("say of a suspicion which week raised it, and what the last closed week said", () => {
    const same = one({ judged, suspected: { since: "2026-W46", p: 0.063 } });
    expect(groundsOf(same)[0]).toBe(
      "4 of 80 in 2026-W45, 5 of 80 in 2026-W46, against 20 of 400 before; p = 0.42.",
    );
    const earlier = one({ judged, suspected: { since: "2026-W44", p: 0.063 } });
    expect(groundsOf(earlier)[0]).toMatch(/^Last closed week: 4 of 80/u);
    expect(groundsOf(earlier)[1]).toMatch(/^Raised by 2026-W44, p = 0\.063: half the evidence\./u);
  });

  test("do not judge an open week in a project that judges closed ones", () => {
    const open = { judged, weeks: [...quiet, week("2026-W47", 3, 6)] };
    expect(alertsOf("flowers", desk({ skill: "petals", ...open }), true)).toEqual([]);
    expect(alertsOf("flowers", desk({ skill: "petals", weeks: rose }), true)).toEqual([]);
    expect(toneOf({ skill: "petals", now: rose[2], weeks: rose } as never, true)).toBe("plain");
  });

  test("say of a rise elsewhere how large it is at least, and that nothing is decided by it", () => {
    const alert = one({ weeks: rose }, false);
    expect(groundsOf(alert)[0]).toMatch(/^30 of 80 reviewed in 2026-W47, .* Before: 9 of 160,/u);
    expect(groundsOf(alert)[1]).toMatch(
      /^With 95 % confidence the rise is at least \d+ points\. Nothing is decided/u,
    );
    expect(
      alertsOf(
        "flowers",
        desk({ skill: "petals", weeks: [week("2026-W46", 0, 200), week("2026-W47", 1, 4)] }),
        false,
      ),
    ).toEqual([]);
  });
});
