import type { DrawingState, Drawn } from "../../drawing";
import { apply, type Canvas, emptyCanvas } from "../../labels/canvas";
import type { Labels } from "../../labels/label";
import type { Change } from "../../labels/stroke";

/**
 * Ground truth as it is drawn: the same strokes as an annotator's, folded here and proposed as a whole. What is not proposed yet is
 * kept in this browser, so that a reload loses no outline.
 */
export class TruthDrawing implements Drawn {
  #state: DrawingState;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly proposed: Labels,
    readonly keep: Keep,
  ) {
    const kept = keep.load();
    this.#state = stateOf(
      kept
        ? { ...emptyCanvas, labels: kept, past: { labels: proposed, beyond: null } }
        : { ...emptyCanvas, labels: proposed },
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DrawingState => this.#state;

  /** The labels differ from the revision that was opened. */
  get changed(): boolean {
    return !same(this.#state.canvas.labels, this.proposed);
  }

  stroke(change: Change): void {
    this.#state = stateOf(apply(this.#state.canvas, change));
    this.keep.save(this.changed ? this.#state.canvas.labels : null);
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Where labels are kept between two visits; null forgets them. */
export type Keep = { readonly load: () => Labels | null; readonly save: (labels: Labels | null) => void };

/** In the browser's own store, under a name for benchmark, frame and revision: another revision begins from itself. */
export function inStorage(name: string): Keep {
  return {
    load: () => {
      try {
        const text = localStorage.getItem(name);
        return text === null ? null : (JSON.parse(text) as Labels);
      } catch {
        return null;
      }
    },
    save: (labels) => {
      try {
        if (labels === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(labels));
      } catch {
        // A full or forbidden store: it lives as long as the page.
      }
    },
  };
}

const stateOf = (canvas: Canvas): DrawingState => ({
  canvas,
  saved: canvas.strokes,
  unsent: 0,
  ready: true,
  closed: null,
  unkept: false,
});

const same = (a: Labels, b: Labels): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = ({ objects, scene }: Labels) => ({
  objects: objects.map((each) => ({ ...each, attributes: Object.entries(each.attributes ?? {}).sort() })),
  scene: Object.entries(scene ?? {}).sort(),
});
