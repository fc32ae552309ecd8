import type { Shape, VertexAt } from "../geometry/shape";
import type { Value } from "./label";

/** What one editing gesture does. Undo and redo are strokes like any other: the history is never rewritten. */
export type Change =
  | {
      readonly draw: {
        readonly label: string;
        readonly classKey: string;
        readonly shape: Shape;
        readonly track?: string;
      };
    }
  | { readonly "set-track": { readonly label: string; readonly track: string | null } }
  | { readonly reshape: { readonly label: string; readonly shape: Shape } }
  | { readonly "move-vertex": VertexAt & { readonly label: string; readonly x: number; readonly y: number } }
  | {
      readonly "insert-vertex": VertexAt & { readonly label: string; readonly x: number; readonly y: number };
    }
  | { readonly "remove-vertex": VertexAt & { readonly label: string } }
  | { readonly "change-class": { readonly label: string; readonly classKey: string } }
  | {
      readonly "set-attribute": {
        readonly label: string;
        readonly path: string;
        readonly value: Value | null;
      };
    }
  | { readonly delete: { readonly label: string } }
  | { readonly "set-scene": { readonly path: string; readonly value: Value | null } }
  | { readonly undo: Readonly<Record<string, never>> }
  | { readonly redo: Readonly<Record<string, never>> };

/** A stroke of a task. Numbers run 1, 2, 3 …; `key` makes a resent stroke the same stroke. */
export type Stroke = { readonly number: number; readonly change: Change };
