/** The pixels of a frame of this size that belong to an object. */
export type Mask = {
  readonly width: number;
  readonly height: number;
  /** Pixels outside, inside, outside, … down the columns, first column first. */
  readonly runs: readonly number[];
};

/** Rows `top` up to `bottom` of a column. */
export type Stretch = { readonly column: number; readonly top: number; readonly bottom: number };

export function stretchesOf({ height, runs }: Mask): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let place = 0;
  runs.forEach((length, i) => {
    const end = place + length;
    while (i % 2 === 1 && place < end) {
      const column = Math.floor(place / height);
      const start = column * height;
      const bottom = Math.min(end - start, height);
      stretches.push({ column, top: place - start, bottom });
      place = start + bottom;
    }
    place = end;
  });
  return stretches;
}

/** Runs of what is covered in each column; in any order and overlapping. */
export function runsOf(
  columns: ReadonlyMap<number, readonly (readonly [top: number, bottom: number])[]>,
  { width, height }: { width: number; height: number },
): readonly number[] {
  const runs: number[] = [];
  let end = 0;
  const add = (from: number, to: number) => {
    if (from > end || runs.length === 0) runs.push(from - end, to - from);
    else if (to > end) runs[runs.length - 1] = (runs.at(-1) as number) + to - end;
    end = Math.max(end, to);
  };
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const start = column * height;
    const stretches = columns.get(column) ?? [];
    for (const [top, bottom] of stretches.toSorted((a, b) => a[0] - b[0])) add(start + top, start + bottom);
  }
  if (end < width * height) runs.push(width * height - end);
  return runs;
}

/** Runs of the pixels that are kept by where they are in two masks of one size. No run but the first is empty. */
export function combined(
  a: readonly number[],
  b: readonly number[],
  keeps: (inA: boolean, inB: boolean) => boolean,
): readonly number[] {
  const runs = [0];
  let [i, j] = [0, 0];
  let [restA, restB] = [a[0] ?? 0, b[0] ?? 0];
  while (i < a.length && j < b.length) {
    const length = Math.min(restA, restB);
    if (length > 0) {
      const inside = keeps(i % 2 === 1, j % 2 === 1);
      if (inside === (runs.length % 2 === 0)) runs[runs.length - 1] = (runs.at(-1) as number) + length;
      else runs.push(length);
    }
    restA -= length;
    restB -= length;
    if (restA === 0) restA = a[++i] ?? 0;
    if (restB === 0) restB = b[++j] ?? 0;
  }
  return runs;
}

/** Pixels inside. */
export const areaOfMask = ({ runs }: Mask): number =>
  runs.reduce((sum, length, i) => (i % 2 === 1 ? sum + length : sum), 0);

const bounds = new WeakMap<Mask, MaskBounds>();
type MaskBounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Smallest upright box around the pixels; empty at the origin when there are none. Asked with every move of a pointer. */
export function boundsOfMask(mask: Mask): MaskBounds {
  const known = bounds.get(mask);
  if (known) return known;
  const found = boundsAround(stretchesOf(mask), mask.height);
  bounds.set(mask, found);
  return found;
}

function boundsAround(stretches: readonly Stretch[], height: number): MaskBounds {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const top = stretches.reduce((least, each) => Math.min(least, each.top), height);
  const bottom = stretches.reduce((most, each) => Math.max(most, each.bottom), 0);
  return { x: first.column, y: top, width: last.column + 1 - first.column, height: bottom - top };
}
