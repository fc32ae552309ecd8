/** What is measured where there is more than one way; `domain.scoring.Measures` on the server. */
export type Measures = {
  readonly regions: "exact" | "pixels";
  readonly lines: LineMeasure;
  readonly keypoints: { readonly coco: object } | { readonly cvat: { readonly sigma: number } };
  /** By path or key of the attribute; the path goes before the key. */
  readonly values: Readonly<Record<string, ValueMeasure>>;
  /** Regions of the truth with less area are not asked for. */
  readonly ignoredBelowPx2: number;
};
export type LineMeasure =
  | { readonly corridor: { readonly tolerancePx: number } }
  | { readonly frechet: { readonly limitPx: number } }
  | { readonly hausdorff: { readonly limitPx: number } }
  | { readonly cvat: { readonly thickness: number } };
export type ValueMeasure =
  | { readonly exact: object }
  | { readonly within: { readonly tolerance: number } }
  | { readonly "within-share": { readonly share: number } }
  | { readonly text: TextMeasure };
export type TextMeasure = {
  readonly normalisation: {
    readonly form: "as-written" | "nfc" | "nfkc";
    readonly spaces: "as-written" | "trimmed" | "collapsed" | "none";
    readonly ignoresCase: boolean;
    readonly plainDigits: boolean;
  };
  readonly by: "longer-text" | "character-errors" | "word-errors";
  readonly least: number;
  readonly graded: boolean;
};

export const usualMeasures: Measures = {
  regions: "exact",
  lines: { corridor: { tolerancePx: 5 } },
  keypoints: { coco: {} },
  values: {},
  ignoredBelowPx2: 0,
};
export const cvatMeasures: Measures = {
  regions: "pixels",
  lines: { cvat: { thickness: 0.01 } },
  keypoints: { cvat: { sigma: 0.09 } },
  values: {},
  ignoredBelowPx2: 0,
};
export const cocoMeasures: Measures = { ...usualMeasures, regions: "pixels" };

/** Ready-made beginnings; what is measured how in them says nothing of values. */
export const measurePresets = { plumbline: usualMeasures, cvat: cvatMeasures, coco: cocoMeasures } as const;

/** What a measure starts with when it is chosen. */
export const lineMeasures = {
  corridor: usualMeasures.lines,
  frechet: { frechet: { limitPx: 20 } },
  hausdorff: { hausdorff: { limitPx: 20 } },
  cvat: cvatMeasures.lines,
} as const satisfies Record<string, LineMeasure>;
export const keypointMeasures = {
  coco: usualMeasures.keypoints,
  cvat: cvatMeasures.keypoints,
} as const;
export const valueMeasures = {
  exact: { exact: {} },
  within: { within: { tolerance: 1 } },
  "within-share": { "within-share": { share: 0.01 } },
  text: {
    text: {
      normalisation: { form: "nfc", spaces: "collapsed", ignoresCase: true, plainDigits: false },
      by: "character-errors",
      least: 0.8,
      graded: true,
    },
  },
} as const satisfies Record<string, ValueMeasure>;

/** The name of a union's case: the only key of its object. */
export const caseOf = (measure: object): string => Object.keys(measure)[0] ?? "";

/** All as usual is said by saying nothing, as the server does. */
export const saidOf = (measures: Measures): Measures | undefined =>
  JSON.stringify(measures) === JSON.stringify(usualMeasures) ? undefined : measures;

/** How the value at a path is compared, named by its path or by its key; undefined as usual. */
export const measureFor = (values: Measures["values"], path: string): ValueMeasure | undefined =>
  values[path] ?? values[keyOf(path)];

/**
 * The measure of one value changed, null as usual. What was named by a key is named by its paths first, so that of attributes
 * with the same key only the one meant changes.
 */
export function withMeasure(
  values: Measures["values"],
  paths: readonly string[],
  path: string,
  measure: ValueMeasure | null,
): Measures["values"] {
  const known = new Set(paths.flatMap((each) => [each, keyOf(each)]));
  const next = new Map(Object.entries(values).filter(([name]) => !known.has(name)));
  for (const each of paths) {
    const now = each === path ? measure : measureFor(values, each);
    if (now) next.set(each, now);
  }
  return Object.fromEntries(next);
}

const keyOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Where a fault of a value's measure stands. */
export const placeOfValue = (path: string): string => `/measures/values/${path.replaceAll("/", "~1")}`;

/** What is wrong, by JSON pointer; the same rules as `domain.scoring.MeasuresCheck` on the server. */
export function faultsOfMeasures(measures: Measures | undefined): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (!measures) return faults;
  const above0 = (at: string, value: number) => {
    if (!(value > 0 && Number.isFinite(value))) faults[at] = "It must be a number above 0.";
  };
  const from0 = (at: string, value: number) => {
    if (!(value >= 0 && Number.isFinite(value))) faults[at] = "It must be a number, 0 or more.";
  };
  const { lines, keypoints } = measures;
  if ("corridor" in lines) above0("/measures/lines/corridor/tolerancePx", lines.corridor.tolerancePx);
  if ("frechet" in lines) above0("/measures/lines/frechet/limitPx", lines.frechet.limitPx);
  if ("hausdorff" in lines) above0("/measures/lines/hausdorff/limitPx", lines.hausdorff.limitPx);
  if ("cvat" in lines) above0("/measures/lines/cvat/thickness", lines.cvat.thickness);
  if ("cvat" in keypoints) above0("/measures/keypoints/cvat/sigma", keypoints.cvat.sigma);
  from0("/measures/ignoredBelowPx2", measures.ignoredBelowPx2);
  for (const [path, value] of Object.entries(measures.values)) {
    const at = placeOfValue(path);
    if ("within" in value) from0(`${at}/within/tolerance`, value.within.tolerance);
    if ("within-share" in value) from0(`${at}/within-share/share`, value["within-share"].share);
    if ("text" in value && !(value.text.least >= 0 && value.text.least <= 1))
      faults[`${at}/text/least`] = "A likeness is between 0 and 1.";
  }
  return faults;
}
