/** The pixels of a frame of this size that belong to an object. */
export type Mask = {
  readonly width: number;
  readonly height: number;
  /** Pixels outside, inside, outside, … down the columns, first column first. */
  readonly runs: readonly number[];
};

type Ring = readonly number[];

/** Rows `top` up to `bottom` of a column. */
type Stretch = { readonly column: number; readonly top: number; readonly bottom: number };

function stretchesOf({ height, runs }: Mask): readonly Stretch[] {
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

/** Smallest upright box around the pixels; empty at the origin when there are none. */
export function boundsOfMask(mask: Mask) {
  const stretches = stretchesOf(mask);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const top = stretches.reduce((least, each) => Math.min(least, each.top), mask.height);
  const bottom = stretches.reduce((most, each) => Math.max(most, each.bottom), 0);
  return { x: first.column, y: top, width: last.column + 1 - first.column, height: bottom - top };
}

const rings = new WeakMap<Mask, readonly Ring[]>();

/** The edges of the pixels as closed rings. A mask is immutable, so each is traced once. */
export function ringsOfMask(mask: Mask): readonly Ring[] {
  const known = rings.get(mask);
  if (known) return known;
  const traced = trace(edgesOf(mask));
  rings.set(mask, traced);
  return traced;
}

/** East, south, west, north: clockwise on screen, as the pixel lies at the edge's right hand. */
type Heading = 0 | 1 | 2 | 3;
type Edge = {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly heading: Heading;
};

const keyOf = (x: number, y: number, heading: number) => `${x},${y},${heading}`;

function edgesOf(mask: Mask): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  const add = (fromX: number, fromY: number, toX: number, toY: number, heading: Heading) =>
    edges.set(keyOf(fromX, fromY, heading), { fromX, fromY, toX, toY, heading });
  const columns: Stretch[][] = Array.from({ length: mask.width + 1 }, () => []);
  for (const each of stretchesOf(mask)) columns[each.column]?.push(each);
  for (let x = 0; x <= mask.width; x++) {
    const here = columns[x] ?? [];
    for (const { top, bottom } of here) {
      add(x, top, x + 1, top, 0);
      add(x + 1, bottom, x, bottom, 2);
    }
    for (const { from, to, left } of onlyOneSide(columns[x - 1] ?? [], here)) {
      if (left) add(x, from, x, to, 1);
      else add(x, to, x, from, 3);
    }
  }
  return edges;
}

/** Rows that only one of two neighbouring columns covers, from the top down. */
function onlyOneSide(left: readonly Stretch[], right: readonly Stretch[]) {
  const rows = [...new Set([...left, ...right].flatMap(({ top, bottom }) => [top, bottom]))].sort(
    (a, b) => a - b,
  );
  const covers = (column: readonly Stretch[], row: number) =>
    column.some(({ top, bottom }) => top <= row && row < bottom);
  const found: { from: number; to: number; left: boolean }[] = [];
  rows.slice(0, -1).forEach((from, i) => {
    const to = rows[i + 1] as number;
    const inLeft = covers(left, from);
    if (inLeft === covers(right, from)) return;
    const before = found.at(-1);
    const joins = before && before.to === from && before.left === inLeft;
    if (joins) before.to = to;
    else found.push({ from, to, left: inLeft });
  });
  return found;
}

/** Follows the edges, to the right where two rings meet in a corner; a vertex for each turn. */
function trace(edges: Map<string, Edge>): readonly Ring[] {
  const traced: Ring[] = [];
  for (let first = firstOf(edges); first; first = firstOf(edges)) {
    const ring: number[] = [];
    let edge = first;
    do {
      const next = after(edge, edges);
      if (!next) break;
      if (next.heading !== edge.heading) ring.push(next.fromX, next.fromY);
      edge = next;
    } while (edge !== first);
    traced.push(ring);
  }
  return traced;
}

const firstOf = (edges: Map<string, Edge>): Edge | undefined => edges.values().next().value;

function after(edge: Edge, edges: Map<string, Edge>): Edge | undefined {
  for (const turn of [1, 0, 3]) {
    const key = keyOf(edge.toX, edge.toY, (edge.heading + turn) % 4);
    const next = edges.get(key);
    if (next) {
      edges.delete(key);
      return next;
    }
  }
  return undefined;
}
