/** What a project asks of its reviewers; docs/reviewers.md. */
export type ReviewerNumbers = {
  readonly hours: number;
  /** Share of items decided otherwise than before, from 0 to 1. */
  readonly flipLimit: number;
  readonly repeats: number;
  readonly openReviews: number;
};

export type ReviewerNumber = {
  readonly key: keyof ReviewerNumbers;
  readonly label: string;
  readonly unit: "h" | "%" | "items" | "reviews";
  readonly from: number;
  readonly to: number;
};
export type ReviewerGroup = {
  readonly title: string;
  readonly about: string;
  readonly fields: readonly ReviewerNumber[];
};

/** The bounds are the server's, which has the last word. */
export const reviewerGroups: readonly ReviewerGroup[] = [
  {
    title: "Who may review",
    about: "Beside this: every skill of the spec, certified or tested in its present version, and standing.",
    fields: [{ key: "hours", label: "Experience in the domain of the spec", unit: "h", from: 0, to: 10_000 }],
  },
  {
    title: "Standing",
    about:
      "Calibration sessions ask reviewers again what they decided before. Standing is lost when they surely decide otherwise more often than this.",
    fields: [
      { key: "flipLimit", label: "Decided otherwise, at most", unit: "%", from: 0.1, to: 99.9 },
      { key: "repeats", label: "Decided twice before it is judged", unit: "items", from: 1, to: 1000 },
    ],
  },
  {
    title: "Load",
    about: "Who has that many in hand is given the first of them instead of another.",
    fields: [{ key: "openReviews", label: "In hand at once", unit: "reviews", from: 1, to: 100 }],
  },
];

export const shownOf = (numbers: ReviewerNumbers, { key, unit }: ReviewerNumber): number =>
  unit === "%" ? Number((numbers[key] * 100).toFixed(4)) : numbers[key];

export const withValue = (
  numbers: ReviewerNumbers,
  { key, unit }: ReviewerNumber,
  value: number,
): ReviewerNumbers => ({ ...numbers, [key]: unit === "%" ? Number((value / 100).toFixed(6)) : value });

export function faultOf({ unit, from, to }: ReviewerNumber, value: number): string | undefined {
  if (Number.isNaN(value)) return "A number is needed.";
  if (value < from || value > to) return `From ${from} to ${to}${unit === "%" ? " %" : ""}.`;
  if (unit !== "%" && unit !== "h" && !Number.isInteger(value)) return "A whole number.";
  return undefined;
}
