import type { Change } from "../labels/stroke";

/**
 * A stroke that the server has not acknowledged: the number it is sent under, its key, and its place (`order`) among the strokes
 * drawn here. Number and key together make sending it again harmless, so the number is kept with it, never worked out anew.
 */
export type Unsent = {
  readonly key: string;
  readonly order: number;
  readonly number: number;
  readonly change: Change;
};

/** Where unsent strokes of one person on one task survive a reload. Writes take effect in the order they are made. */
export type UnsentStrokes = {
  load(): Promise<readonly Unsent[]>;
  keep(stroke: Unsent): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
};

/** Keeps nothing beyond the window: for browsers that refuse a database, and for tests. */
export function inMemory(): UnsentStrokes {
  const kept = new Map<string, Unsent>();
  return {
    load: async () => [...kept.values()].sort((a, b) => a.order - b.order),
    keep: async (stroke) => {
      kept.set(stroke.key, stroke);
    },
    drop: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}
