import { type Mask, type Stretch, stretchesOf } from "./mask";

type Ring = readonly number[];

const rings = new WeakMap<Mask, readonly Ring[]>();

/** The edges of the pixels as closed rings. A mask is immutable, so each is traced once. */
export function ringsOfMask(mask: Mask): readonly Ring[] {
  const known = rings.get(mask);
  if (known) return known;
  const traced = trace(edgesOf(mask), mask.width);
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

/** One number for each edge: a mask has some ten thousand, and is traced with every stroke of a brush. */
const keyOf = (width: number, x: number, y: number, heading: number) => (y * (width + 1) + x) * 4 + heading;

function edgesOf(mask: Mask): Map<number, Edge> {
  const edges = new Map<number, Edge>();
  const add = (fromX: number, fromY: number, toX: number, toY: number, heading: Heading) =>
    edges.set(keyOf(mask.width, fromX, fromY, heading), { fromX, fromY, toX, toY, heading });
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
function trace(edges: Map<number, Edge>, width: number): readonly Ring[] {
  const traced: Ring[] = [];
  // What is followed is taken out of the map, so each ring is begun once.
  for (const first of edges.values()) {
    const ring: number[] = [];
    let edge = first;
    do {
      const next = after(edge, edges, width);
      if (!next) break;
      if (next.heading !== edge.heading) ring.push(next.fromX, next.fromY);
      edge = next;
    } while (edge !== first);
    traced.push(ring);
  }
  return traced;
}

function after(edge: Edge, edges: Map<number, Edge>, width: number): Edge | undefined {
  for (const turn of [1, 0, 3]) {
    const key = keyOf(width, edge.toX, edge.toY, (edge.heading + turn) % 4);
    const next = edges.get(key);
    if (next) {
      edges.delete(key);
      return next;
    }
  }
  return undefined;
}
