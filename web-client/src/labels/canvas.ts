import { edit } from "./edit";
import { type Labels, noLabels } from "./label";
import type { Change } from "./stroke";

/** A picture that can be gone back (or forward) to, and the ones beyond it. */
export type Past = { readonly labels: Labels; readonly beyond: Past | null };

/**
 * What a task's strokes fold to; the same rules as `domain.canvas.Canvas` on the server, held together by the golden files.
 * Total: a change without a target leaves the picture as it is and only counts. Immutable and shared, so a stroke costs the
 * same on the thousandth as on the first.
 */
export type Canvas = {
  readonly labels: Labels;
  readonly strokes: number;
  readonly past: Past | null;
  readonly future: Past | null;
};

export const emptyCanvas: Canvas = { labels: noLabels, strokes: 0, past: null, future: null };

export function apply(canvas: Canvas, change: Change): Canvas {
  const { labels, past, future } = canvas;
  const strokes = canvas.strokes + 1;
  if ("undo" in change) {
    return past
      ? { labels: past.labels, strokes, past: past.beyond, future: { labels, beyond: future } }
      : { ...canvas, strokes };
  }
  if ("redo" in change) {
    return future
      ? { labels: future.labels, strokes, past: { labels, beyond: past }, future: future.beyond }
      : { ...canvas, strokes };
  }
  const next = edit(labels, change);
  return next === labels
    ? { ...canvas, strokes }
    : { labels: next, strokes, past: { labels, beyond: past }, future: null };
}

export const fold = (changes: Iterable<Change>, from: Canvas = emptyCanvas): Canvas => {
  let canvas = from;
  for (const change of changes) canvas = apply(canvas, change);
  return canvas;
};
