import type { Size } from "../geometry/viewport";

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Placement = {
  /** Top left corner of the card in screen px. */
  readonly x: number;
  readonly y: number;
  /** The thread runs along the card's right edge instead of its left. */
  readonly left: boolean;
};

const threads = [40, 72, 104, 140, 190, 250];
const edge = 8;
/** Room that the bob needs below the card. */
const bob = 18;

/**
 * Where a note hangs from its pin: below it, on the side and at the length of thread where it covers least of the labels, given as
 * rectangles in screen px. Near the bottom the card rises beside the pin rather than leave the view.
 */
export function hang(
  pin: { x: number; y: number },
  card: Size,
  view: Size,
  labels: readonly Rect[],
): Placement {
  const lowest = view.height - card.height - bob;
  let best: { placement: Placement; cost: number } | null = null;
  for (const [i, thread] of threads.entries()) {
    for (const left of [false, true]) {
      const x = left ? pin.x - card.width : pin.x;
      const y = Math.max(edge, Math.min(lowest, pin.y + thread));
      const rect = { x, y, width: card.width, height: card.height };
      const outside = Math.max(0, edge - x) + Math.max(0, x + card.width + edge - view.width);
      const covered = labels.reduce((sum, label) => sum + overlap(rect, label), 0);
      // A shorter thread and the usual side win where neither covers more.
      const cost = covered + outside * 1e4 + i * 40 + (left ? 60 : 0);
      if (!best || cost < best.cost) best = { placement: { x, y, left }, cost };
    }
  }
  return best?.placement ?? { x: pin.x, y: pin.y, left: false };
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
