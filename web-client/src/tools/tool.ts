import type { Handle } from "../geometry/handles";
import type { Box, Ring, Shape, VertexAt } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Change } from "../labels/stroke";

/** Tools of this client; the keys of the ones whose shapes come later are not shown. */
export type ToolName = "select" | "pan" | "box" | "polygon";

/** What a gesture has come to. Every tool understands its own states and starts from idle. */
export type Gesture =
  | { readonly kind: "idle" }
  | { readonly kind: "box"; readonly from: ImagePoint; readonly to: ImagePoint }
  | { readonly kind: "polygon"; readonly ring: Ring; readonly to: ImagePoint; readonly closing: boolean }
  /** Pressed, and not yet moved far enough to mean a drag. */
  | { readonly kind: "press"; readonly grip: Grip; readonly from: ImagePoint }
  | { readonly kind: "drag"; readonly grip: Grip; readonly from: ImagePoint; readonly to: ImagePoint };

/** What of a label was taken hold of. */
export type Grip =
  | { readonly of: "label"; readonly label: Label }
  | { readonly of: "vertex"; readonly label: Label; readonly at: VertexAt }
  /** A place on an edge: a vertex is inserted before `at.vertex` and goes along. */
  | { readonly of: "edge"; readonly label: Label; readonly at: VertexAt }
  | { readonly of: "handle"; readonly label: Label; readonly box: Box; readonly handle: Handle };

export const idle: Gesture = { kind: "idle" };

/** What a tool knows of the canvas. */
export type Surface = {
  /** Labels that can be taken hold of: neither hidden nor locked. */
  readonly labels: readonly Label[];
  readonly selected: Label | null;
  readonly frame: Size;
  /** Image px that a pointer may be off. */
  readonly reach: number;
  /** Class to draw. */
  readonly classKey: string;
  readonly newId: () => string;
};

export type ToolEvent = {
  readonly do: "down" | "move" | "up" | "twice";
  readonly at: ImagePoint;
  /** Shift: snap to the border of a neighbour or the frame. */
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What an event led to. `select` is absent when the selection stays. */
export type Outcome = {
  readonly gesture: Gesture;
  readonly change?: Change;
  readonly select?: string | null;
  readonly activate?: VertexAt | null;
  /** Why nothing came of it, and what to do. */
  readonly hint?: string;
};

export const shapeOfDraw = (label: string, classKey: string, shape: Shape): Change => ({
  draw: { label, classKey, shape },
});
