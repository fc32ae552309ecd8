/** A week's disagreements of what was reviewed, with the Wilson 95 % interval that the server computed; all rates in 0..1. */
export type Week = {
  readonly week: string;
  readonly reviewed: number;
  readonly disagreed: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};

/** What a trend is: `bad` a rise that noise does not explain, `warn` two rising weeks up to at least three disagreements, which it may, otherwise plain. */
export type Trend = "plain" | "warn" | "bad";

const z = 1.959964;
/** One disagreement more or less is not worth a colour. */
const fewest = 3;

/** Wilson's score interval for k of n (Wilson 1927), 95 %. Nothing reviewed says nothing: 0 to 1. */
export function wilson(k: number, n: number): { low: number; high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/**
 * The trend of the last week against all weeks before it. Their difference is judged by Newcombe's interval from two
 * Wilson intervals (Newcombe 1998, method 10): red only when even its lower end is a rise, and more than a disagreement or two make it.
 */
export function trendOf(weeks: readonly Week[]): Trend {
  const told = weeks.filter((week) => week.reviewed > 0);
  const last = told[told.length - 1];
  const before = told.slice(0, -1);
  if (!last || before.length === 0) return "plain";
  const k = before.reduce((sum, week) => sum + week.disagreed, 0);
  const n = before.reduce((sum, week) => sum + week.reviewed, 0);
  if (last.disagreed >= fewest && leastRise(last.disagreed, last.reviewed, k, n) > 0) return "bad";
  const [a, b, c] = told.slice(-3);
  const rising = a && b && c && a.rate < b.rate && b.rate < c.rate;
  return rising && c.disagreed >= fewest ? "warn" : "plain";
}

/** Lower end of Newcombe's 95 % interval for k1/n1 − k2/n2. */
export function leastRise(k1: number, n1: number, k2: number, n2: number): number {
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  return p1 - p2 - Math.hypot(p1 - wilson(k1, n1).low, wilson(k2, n2).high - p2);
}
