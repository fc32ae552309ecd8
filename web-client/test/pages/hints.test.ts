import { describe, expect, it } from "vitest";
import { type Hint, overlaysOf } from "../../src/pages/annotate/useHints";

const region = { box: { x: 0, y: 50, width: 100, height: 50 } };
const outline = { box: { x: 10, y: 60, width: 40, height: 30 } };
const hint = (number: number, object: number, level: Hint["level"], more: Partial<Hint> = {}): Hint => ({
  number,
  object,
  level,
  classKey: "bud",
  ...more,
});

describe("Hints on the photograph", () => {
  it("show of each object only what gives away most", () => {
    expect(overlaysOf([hint(1, 1, "class")])).toEqual([]);
    expect(overlaysOf([hint(1, 1, "class"), hint(2, 1, "region", { region })])).toEqual([
      { kind: "truth", shape: region, look: "dashed" },
    ]);
    expect(
      overlaysOf([
        hint(1, 1, "class"),
        hint(2, 1, "region", { region }),
        hint(3, 1, "outline", { outline }),
        hint(4, 2, "class"),
      ]),
    ).toEqual([{ kind: "truth", shape: outline }]);
  });
});
