import { describe, expect, it } from "vitest";
import { evidenceWords, findingWords } from "../../src/findings";
import type { Finding } from "../../src/live";

const tight: Finding = {
  kind: "boundary",
  objectClass: "petal",
  size: null,
  amount: -2.13,
  unit: "px",
  interval: { low: -2.5, high: -1.7 },
  objects: 31,
  since: "task-4",
  evidence: ["task-9"],
  detail: {},
};

describe("findings in words", () => {
  it("says which way outlines are off, by how much and for whose", () => {
    expect(findingWords(tight, null)).toBe("petal outlines 2.1 px too tight");
    expect(findingWords({ ...tight, amount: 3, objectClass: null, size: "small" }, null)).toBe(
      "small outlines 3.0 px too loose",
    );
  });

  it("gives an interval the sides its amount has, nearest to nothing first", () => {
    expect(evidenceWords(tight)).toBe("95 % interval 1.7 to 2.5 px, 31 objects");
    expect(evidenceWords({ ...tight, interval: { low: -0.4, high: 0.2 } })).toBe(
      "95 % interval -0.4 to 0.2 px, 31 objects",
    );
  });

  it("says where a shift leads, and leaves out the side that is next to nothing", () => {
    const shift: Finding = {
      ...tight,
      kind: "shift",
      objectClass: null,
      amount: 4,
      detail: { towards: { xPx: 4, yPx: -0.1 } },
    };
    expect(findingWords(shift, null)).toBe("outlines moved by 4.0 px right");
  });

  it("says what a class is taken for, and in how many of a hundred", () => {
    const confused: Finding = {
      ...tight,
      kind: "class",
      amount: 38,
      unit: "percent",
      interval: { low: 24, high: 54 },
      detail: { "taken-for": { chosenClass: "sepal" } },
    };
    expect(findingWords(confused, null)).toBe("petal taken for sepal, 38 %");
    expect(evidenceWords(confused)).toBe("95 % interval 24 to 54 %, 31 objects");
  });

  it("counts frames where a scene value is left out", () => {
    const forgotten: Finding = {
      ...tight,
      kind: "attribute",
      objectClass: null,
      amount: 80,
      unit: "percent",
      interval: { low: 55, high: 93 },
      objects: 15,
      detail: { "of-attribute": { path: "weather", answer: "omitted" } },
    };
    expect(findingWords(forgotten, null)).toBe("weather left out, 80 %");
    expect(evidenceWords(forgotten)).toBe("95 % interval 55 to 93 %, 15 frames");
  });
});
