import type { Attribute, Ontology } from "../../../labels/ontology";
import { cocoMeasures, cvatMeasures, faultsOfMeasures, type Measures } from "./measures";

/** Points available for each component, and how they are earned; `domain.scoring.ScoringFunction` on the server. */
export type ScoringFunction = {
  readonly id: { readonly name: string; readonly version: number };
  readonly matching: {
    readonly minimumIou: number;
    readonly classes: "same-class-only" | "same-class-first" | "any-class";
    readonly acrossKinds: boolean;
    readonly lowOverlapIou: number;
  };
  readonly geometry: { readonly available: number; readonly curve: Curve };
  readonly classPoints: number;
  readonly attributes: PointsByKey;
  readonly scene: PointsByKey;
  readonly spurious: { readonly "adds-available": object } | { readonly costs: { readonly points: number } };
  readonly numberTolerance: number;
  /** What is measured how; absent where all is as usual. */
  readonly measures?: Measures | undefined;
};
export type Curve =
  | { readonly proportional: object }
  | { readonly linear: { readonly floorIou: number; readonly fullIou: number } }
  | { readonly steps: { readonly iouThresholds: readonly number[] } };
export type PointsByKey = { readonly named: Readonly<Record<string, number>>; readonly others: number };
export type CurveKind = "proportional" | "linear" | "steps";

/** Ready-made beginnings, as `ScoringPresets` on the server. */
export const presets: Readonly<Record<"plumbline" | "cvat" | "coco" | "encord", ScoringFunction>> = {
  plumbline: {
    id: { name: "plumbline", version: 1 },
    matching: { minimumIou: 0.5, classes: "same-class-first", acrossKinds: true, lowOverlapIou: 0 },
    geometry: { available: 200, curve: { proportional: {} } },
    classPoints: 100,
    attributes: { named: {}, others: 10 },
    scene: { named: {}, others: 50 },
    spurious: { "adds-available": {} },
    numberTolerance: 0,
  },
  cvat: {
    id: { name: "cvat", version: 2 },
    matching: { minimumIou: 0.4, classes: "any-class", acrossKinds: false, lowOverlapIou: 0.8 },
    geometry: { available: 0, curve: { proportional: {} } },
    classPoints: 1,
    attributes: { named: {}, others: 0 },
    scene: { named: {}, others: 0 },
    spurious: { "adds-available": {} },
    numberTolerance: 0,
    measures: cvatMeasures,
  },
  coco: {
    id: { name: "coco", version: 2 },
    matching: { minimumIou: 0.5, classes: "same-class-only", acrossKinds: true, lowOverlapIou: 0 },
    geometry: {
      available: 100,
      curve: { steps: { iouThresholds: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] } },
    },
    classPoints: 0,
    attributes: { named: {}, others: 0 },
    scene: { named: {}, others: 0 },
    spurious: { "adds-available": {} },
    numberTolerance: 0,
    measures: cocoMeasures,
  },
  encord: {
    id: { name: "encord", version: 1 },
    matching: { minimumIou: 0, classes: "same-class-only", acrossKinds: false, lowOverlapIou: 0 },
    geometry: { available: 100, curve: { proportional: {} } },
    classPoints: 0,
    attributes: { named: {}, others: 100 },
    scene: { named: {}, others: 100 },
    spurious: { "adds-available": {} },
    numberTolerance: 0,
  },
};

export const curveKindOf = (curve: Curve): CurveKind =>
  "linear" in curve ? "linear" : "steps" in curve ? "steps" : "proportional";

export function curveOf(kind: CurveKind): Curve {
  switch (kind) {
    case "proportional":
      return { proportional: {} };
    case "linear":
      return { linear: { floorIou: 0.85, fullIou: 1 } };
    case "steps":
      return { steps: { iouThresholds: [0.5, 0.6, 0.7, 0.8, 0.9] } };
  }
}

/** The share of its points, 0..1, that an outline earns with an IoU, 0..1. */
export function shareOf(curve: Curve, iou: number): number {
  if ("linear" in curve) {
    const { floorIou, fullIou } = curve.linear;
    return Math.min(1, Math.max(0, (iou - floorIou) / (fullIou - floorIou)));
  }
  if ("steps" in curve) {
    const { iouThresholds } = curve.steps;
    return iouThresholds.filter((threshold) => iou >= threshold).length / iouThresholds.length;
  }
  return iou;
}

/** Corners of the curve from IoU 0 to 1, as [iou, share]; a step is two corners at one IoU. */
export function cornersOf(curve: Curve): readonly (readonly [number, number])[] {
  if ("linear" in curve) {
    const { floorIou, fullIou } = curve.linear;
    return [
      [0, 0],
      [floorIou, 0],
      [fullIou, 1],
      [1, 1],
    ];
  }
  if ("steps" in curve) {
    const steps = [...curve.steps.iouThresholds].sort((a, b) => a - b);
    const risen = steps.flatMap((iou, i): (readonly [number, number])[] => [
      [iou, i / steps.length],
      [iou, (i + 1) / steps.length],
    ]);
    return [[0, 0], ...risen, [1, 1]];
  }
  return [
    [0, 0],
    [1, 1],
  ];
}

/** An attribute that can earn points, with the path by which it is named and the words that lead to it. */
export type Scored = {
  readonly path: string;
  readonly words: string;
  readonly skill: string;
  readonly kind: Attribute["kind"];
};

/** All attributes of the objects, each once by its path; nested ones say below which option they stand. */
export function scoredOf(attributes: readonly Attribute[], above = "", words = ""): readonly Scored[] {
  return attributes.flatMap(({ key, name, skill, kind, options }) => [
    { path: above + key, words: words + name, skill, kind },
    ...options.flatMap((option) =>
      scoredOf(option.attributes, `${above}${key}/${option.key}/`, `${words}${name}, ${option.name}: `),
    ),
  ]);
}

export function attributesOf(ontology: Ontology): readonly Scored[] {
  const byPath = new Map<string, Scored>();
  for (const each of ontology.classes.flatMap(({ attributes }) => scoredOf(attributes)))
    if (!byPath.has(each.path)) byPath.set(each.path, each);
  return [...byPath.values()];
}

/** Points for the attribute at a path: named by its path, by its key, or as any other. */
export const pointsFor = ({ named, others }: PointsByKey, path: string): number =>
  named[path] ?? named[path.slice(path.lastIndexOf("/") + 1)] ?? others;

/** What is wrong with a scoring function, by JSON pointer; empty when it may be used. */
export function faultsOf(scoring: ScoringFunction): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const share = (at: string, value: number) => {
    if (!(value >= 0 && value <= 1)) faults[at] = "An IoU is between 0 and 1.";
  };
  const earned = (at: string, value: number) => {
    if (!(value >= 0 && Number.isFinite(value))) faults[at] = "Points are a number, 0 or more.";
  };
  if (scoring.id.name.trim() === "") faults["/id/name"] = "The scoring function needs a name.";
  share("/matching/minimumIou", scoring.matching.minimumIou);
  share("/matching/lowOverlapIou", scoring.matching.lowOverlapIou);
  earned("/geometry/available", scoring.geometry.available);
  earned("/classPoints", scoring.classPoints);
  earned("/numberTolerance", scoring.numberTolerance);
  for (const part of ["attributes", "scene"] as const) {
    earned(`/${part}/others`, scoring[part].others);
    for (const [path, value] of Object.entries(scoring[part].named)) earned(`/${part}/named/${path}`, value);
  }
  if ("costs" in scoring.spurious) earned("/spurious/costs/points", scoring.spurious.costs.points);
  const { curve } = scoring.geometry;
  if ("linear" in curve) {
    share("/geometry/curve/linear/floorIou", curve.linear.floorIou);
    share("/geometry/curve/linear/fullIou", curve.linear.fullIou);
    if (!(curve.linear.floorIou < curve.linear.fullIou))
      faults["/geometry/curve/linear/floorIou"] = "The floor must be below the full IoU.";
  }
  if ("steps" in curve) {
    if (curve.steps.iouThresholds.length === 0)
      faults["/geometry/curve/steps"] = "Name at least one threshold.";
    if (curve.steps.iouThresholds.some((each) => !(each >= 0 && each <= 1)))
      faults["/geometry/curve/steps"] = "Every threshold is between 0 and 1.";
  }
  return { ...faults, ...faultsOfMeasures(scoring.measures) };
}
