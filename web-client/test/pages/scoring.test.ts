import { describe, expect, test } from "vitest";
import {
  cvatMeasures,
  faultsOfMeasures,
  measureFor,
  saidOf,
  usualMeasures,
  withMeasure,
} from "../../src/pages/manage/project/measures";
import {
  cornersOf,
  curveOf,
  faultsOf,
  pointsFor,
  presets,
  shareOf,
} from "../../src/pages/manage/project/scoring";

describe("a geometry curve", () => {
  test("in proportion earns the IoU, in a line nothing below the floor", () => {
    expect(shareOf({ proportional: {} }, 0.957)).toBe(0.957);
    const linear = { linear: { floorIou: 0.85, fullIou: 1 } };
    expect([0.5, 0.85, 0.925, 1].map((iou) => shareOf(linear, iou))).toEqual([0, 0, expect.closeTo(0.5), 1]);
  });

  test("in COCO's steps earns a tenth for each threshold reached", () => {
    const { curve } = presets.coco.geometry;
    expect([0.49, 0.5, 0.72, 0.95, 1].map((iou) => shareOf(curve, iou))).toEqual([0, 0.1, 0.5, 1, 1]);
  });

  test("is drawn as it earns: between two corners the share is on the line", () => {
    for (const kind of ["proportional", "linear", "steps"] as const) {
      const curve = curveOf(kind);
      const corners = cornersOf(curve);
      for (const [i, [iou, share]] of corners.entries()) {
        const next = corners[i + 1];
        if (!next || next[0] === iou) continue;
        const middle = (iou + next[0]) / 2;
        expect(shareOf(curve, middle)).toBeCloseTo((share + next[1]) / 2, 9);
      }
    }
  });
});

describe("a scoring function", () => {
  test("names an attribute by its path before its key before the rest", () => {
    const points = { named: { colour: 10, "species/dahlia/colour": 20 }, others: 5 };
    expect(pointsFor(points, "species/dahlia/colour")).toBe(20);
    expect(pointsFor(points, "species/rose/colour")).toBe(10);
    expect(pointsFor(points, "species")).toBe(5);
  });

  test("ready-made has no fault; one that cannot work says where", () => {
    for (const preset of Object.values(presets)) expect(faultsOf(preset)).toEqual({});
    const wrong = {
      ...presets.plumbline,
      classPoints: -1,
      geometry: { available: 200, curve: { linear: { floorIou: 0.9, fullIou: 0.9 } } },
    };
    expect(Object.keys(faultsOf(wrong))).toEqual(["/classPoints", "/geometry/curve/linear/floorIou"]);
  });
});

describe("measures", () => {
  const paths = ["weight", "rose/weight", "note"];
  const within = (tolerance: number) => ({ within: { tolerance } });

  test("named by a key hold for every path that ends with it, until one of them is given its own", () => {
    const byKey = { weight: within(2), other: { exact: {} } };
    expect(measureFor(byKey, "rose/weight")).toEqual(within(2));
    const own = withMeasure(byKey, paths, "rose/weight", within(5));
    expect(own).toEqual({ other: { exact: {} }, weight: within(2), "rose/weight": within(5) });
    expect(withMeasure(own, paths, "rose/weight", null)).toMatchObject({ weight: within(2) });
  });

  test("are left out where all is as usual, and say what cannot be measured", () => {
    expect(saidOf({ ...usualMeasures, lines: { corridor: { tolerancePx: 5 } } })).toBeUndefined();
    expect(saidOf(cvatMeasures)).toBe(cvatMeasures);
    const wrong = {
      ...usualMeasures,
      lines: { frechet: { limitPx: 0 } },
      values: { "rose/weight": within(Number.NaN) },
    };
    expect(Object.keys(faultsOfMeasures(wrong))).toEqual([
      "/measures/lines/frechet/limitPx",
      "/measures/values/rose~1weight/within/tolerance",
    ]);
  });
});
