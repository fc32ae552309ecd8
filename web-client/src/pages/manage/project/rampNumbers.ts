import type { Purpose, RampNumbers } from "../../../api";

/** One number of the ramp. Shares are shown in percent and kept from 0 to 1. */
export type NumberField = {
  readonly part: keyof RampNumbers;
  readonly key: string;
  readonly label: string;
  readonly unit: "%" | "days" | "frames" | "objects";
};
export type NumberGroup = {
  readonly title: string;
  readonly about: string;
  readonly purposes: readonly Purpose[];
  readonly fields: readonly NumberField[];
};

const field = (
  part: keyof RampNumbers,
  key: string,
  label: string,
  unit: NumberField["unit"],
): NumberField => ({
  part,
  key,
  label,
  unit,
});

/** What is decided where: only what the project's purpose uses is shown. */
export const groups: readonly NumberGroup[] = [
  {
    title: "Graded set",
    about: "From these on a skill goes on to shadow; a systematic error keeps it back whatever was reached.",
    purposes: ["graded"],
    fields: [
      field("graded", "frames", "Frames of one attempt", "frames"),
      field("graded", "geometry", "Mean overlap of outlines", "%"),
      field("graded", "values", "Share of points of every other skill", "%"),
    ],
  },
  {
    title: "Certificates",
    about: "How long one holds, and how it is renewed.",
    purposes: ["graded", "live"],
    fields: [
      field("certification", "days", "One holds", "days"),
      field("certification", "graceDays", "Still holds after the spec changed", "days"),
      field("certification", "noticeDays", "Can be renewed before its end", "days"),
      field("certification", "retestFrames", "Graded re-test", "frames"),
    ],
  },
  {
    title: "Shadow",
    about: "Everything is reviewed until all of this is so.",
    purposes: ["live"],
    fields: [
      field("shadow", "days", "Lasts at least", "days"),
      field("shadow", "objects", "Reviewed per skill at least", "objects"),
      field("shadow", "highestRate", "Disagreement at most", "%"),
      field("shadow", "backDays", "When sent back, lasts at least", "days"),
      field("shadow", "backObjects", "When sent back, reviewed per skill at least", "objects"),
    ],
  },
  {
    title: "Production",
    about: "A sample is reviewed, drawn so that nobody can foresee it and everybody can verify it.",
    purposes: ["live"],
    fields: [
      field("production", "share", "Submissions reviewed", "%"),
      field("production", "suspicionShare", "Reviewed where disagreement may be rising", "%"),
    ],
  },
  {
    title: "Calibration",
    about: "The small graded set of every month, from which drift is seen.",
    purposes: ["calibration"],
    fields: [
      field("calibration", "frames", "Frames of one calibration", "frames"),
      field("calibration", "everyDays", "One every", "days"),
    ],
  },
];

export const shownOf = (numbers: RampNumbers, { part, key, unit }: NumberField): number => {
  const value = (numbers[part] as Readonly<Record<string, number>>)[key] ?? Number.NaN;
  return unit === "%" ? Number((value * 100).toFixed(4)) : value;
};

export const withValue = (
  numbers: RampNumbers,
  { part, key, unit }: NumberField,
  value: number,
): RampNumbers => ({
  ...numbers,
  [part]: { ...numbers[part], [key]: unit === "%" ? Number((value / 100).toFixed(6)) : value },
});

export const faultOf = ({ unit }: NumberField, value: number): string | undefined => {
  if (Number.isNaN(value)) return "A number is needed.";
  if (unit === "%") return value >= 0 && value <= 100 ? undefined : "From 0 to 100 %.";
  return Number.isInteger(value) && value >= 0 ? undefined : "A whole number from 0.";
};
