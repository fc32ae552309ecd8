import type { OffsetPoint } from "../../api";

/** A point of the contour unrolled: how far along it, in px from 12 o'clock, clockwise; a second ring follows the first. */
export type Unrolled = OffsetPoint & { readonly along: number };
/** Where a clock hour of the contour lies on the unrolled line. */
export type Hour = { readonly hour: 12 | 3 | 6 | 9; readonly along: number };
export type Profile = {
  readonly points: readonly Unrolled[];
  /** The same points by ring: nothing is drawn from one ring to the next. */
  readonly rings: readonly (readonly Unrolled[])[];
  /** Length of all rings in px, each back to its 12 o'clock. */
  readonly length: number;
  /** Of the first ring; where there are several, only their beginnings are told. */
  readonly hours: readonly Hour[];
};

/** The contour of an object as a line: from its point above the centre, clockwise on the screen. Outliers stay. */
export function unroll(points: readonly OffsetPoint[]): Profile {
  const rings: Unrolled[][] = [];
  let hours: readonly Hour[] = [];
  let length = 0;
  for (const ring of ringsOf(points)) {
    const unrolled = unrollRing(ring, length);
    if (rings.length === 0) hours = hoursOf(unrolled.points);
    rings.push(unrolled.points);
    length = unrolled.end;
  }
  const begins = rings.map(([first]) => ({ hour: 12 as const, along: first?.along ?? 0 }));
  return { points: rings.flat(), rings, length, hours: rings.length > 1 ? begins : hours };
}

/** The points of each ring; rings of less than three points have no inside and are left out. */
export function ringsOf<T extends OffsetPoint>(points: readonly T[]): readonly (readonly T[])[] {
  const rings = new Map<number, T[]>();
  for (const point of points) {
    const ring = rings.get(point.ring ?? 0);
    if (ring) ring.push(point);
    else rings.set(point.ring ?? 0, [point]);
  }
  return [...rings.values()].filter((ring) => ring.length >= 3);
}

function unrollRing(ring: readonly OffsetPoint[], from: number): { points: Unrolled[]; end: number } {
  const clockwise = area(ring) >= 0 ? ring : [...ring].reverse();
  const centre = centreOf(clockwise);
  const start = nearest(
    clockwise.map((point) => bearing(point, centre)),
    0,
  );
  const turned = [...clockwise.slice(start), ...clockwise.slice(0, start)];
  const points: Unrolled[] = [];
  let along = from;
  for (const [i, point] of turned.entries()) {
    const previous = turned[i - 1];
    if (previous) along += Math.hypot(point.x - previous.x, point.y - previous.y);
    points.push({ ...point, along });
  }
  const first = turned[0] as OffsetPoint;
  const last = turned[turned.length - 1] as OffsetPoint;
  return { points, end: along + Math.hypot(first.x - last.x, first.y - last.y) };
}

function hoursOf(points: readonly Unrolled[]): readonly Hour[] {
  const centre = centreOf(points);
  const angles = points.map((point) => bearing(point, centre));
  const quarters = ([3, 6, 9] as const).map((hour) => ({
    hour,
    along: (points[nearest(angles, hour / 12)] as Unrolled).along,
  }));
  return [{ hour: 12, along: 0 }, ...quarters];
}

/** Twice the signed area; positive is clockwise on a screen, where y runs down. */
const area = (points: readonly OffsetPoint[]): number =>
  points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % points.length] as OffsetPoint;
    return sum + x * next.y - next.x * y;
  }, 0);

const centreOf = (points: readonly OffsetPoint[]) => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Direction from the centre as a share of the dial: 0 is up, 0.25 is right. */
function bearing(point: { x: number; y: number }, centre: { x: number; y: number }): number {
  const turn = Math.atan2(point.x - centre.x, centre.y - point.y) / (2 * Math.PI);
  return (turn + 1) % 1;
}

function nearest(angles: readonly number[], wanted: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, angle] of angles.entries()) {
    const apart = Math.abs(angle - wanted);
    const distance = Math.min(apart, 1 - apart);
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/** The point of the profile nearest to a place along the line. */
export function at(profile: Profile, along: number): Unrolled | undefined {
  const { points } = profile;
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Unrolled).along < along) low = middle + 1;
    else high = middle;
  }
  const after = points[low];
  const before = points[low - 1];
  if (!after || !before) return after ?? before;
  return along - before.along < after.along - along ? before : after;
}

/** The point of the profile nearest to a place on the photograph, and how far off it is, in image px. */
export function nearTo(
  profile: Profile,
  x: number,
  y: number,
): { point: Unrolled; distance: number } | undefined {
  let best: { point: Unrolled; distance: number } | undefined;
  for (const point of profile.points) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (!best || distance < best.distance) best = { point, distance };
  }
  return best;
}

export type Mean = { readonly mean: number; readonly low: number; readonly high: number };

/**
 * Mean offset with its 95 % interval. Neighbours on a contour are alike, so the interval counts only as many points as
 * are independent: n divided by the integrated autocorrelation of the closed line, summed while neighbouring pairs stay
 * positive (Geyer 1992, initial positive sequence).
 */
export function meanOf(offsets: readonly number[]): Mean {
  const n = offsets.length;
  if (n === 0) return { mean: 0, low: 0, high: 0 };
  const mean = offsets.reduce((sum, value) => sum + value, 0) / n;
  const apart = offsets.map((value) => value - mean);
  const variance = apart.reduce((sum, value) => sum + value * value, 0) / n;
  if (variance === 0) return { mean, low: mean, high: mean };
  const correlation = (lag: number) =>
    apart.reduce((sum, value, i) => sum + value * (apart[(i + lag) % n] as number), 0) / n / variance;
  let inflation = 1;
  for (let lag = 1; lag + 1 <= n / 2; lag += 2) {
    const pair = correlation(lag) + correlation(lag + 1);
    if (pair <= 0) break;
    inflation += 2 * pair;
  }
  const independent = Math.max(2, n / inflation);
  const half = 1.96 * Math.sqrt(variance / independent);
  return { mean, low: mean - half, high: mean + half };
}

/** Ends of the chart's vertical axis in px: the data and the tolerance with air, never a flat line. */
export function span(offsets: readonly number[], tolerance: number): { low: number; high: number } {
  const low = Math.min(-tolerance * 2, ...offsets);
  const high = Math.max(tolerance * 2, ...offsets);
  const air = (high - low) * 0.06;
  return { low: low - air, high: high + air };
}

/** Round values between two ends, about `wanted` of them, without zero: zero has its own line. */
export function ticksBetween(low: number, high: number, wanted = 4): readonly number[] {
  const rough = (high - low) / Math.max(1, wanted);
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * (rough / unit > 7 ? 10 : rough / unit > 3.5 ? 5 : rough / unit > 1.4 ? 2 : 1);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) if (i !== 0) ticks.push(i * step);
  return ticks;
}
