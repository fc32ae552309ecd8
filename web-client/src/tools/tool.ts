import type { Brush } from "../geometry/brush";
import type { Handle } from "../geometry/handles";
import type { Mask } from "../geometry/mask";
import type { Box, Keypoint, Ring, RotatedBox, Shape, VertexAt } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Skeleton } from "../labels/ontology";
import type { Change } from "../labels/stroke";

/** What draws a shape of its own. The eraser only takes away. */
export type DrawTool = "box" | "rotated-box" | "polygon" | "polyline" | "brush" | "keypoints";
export type ToolName = "select" | "pan" | "eraser" | DrawTool;

/** What a gesture has come to. Every tool understands its own states and starts from idle. */
export type Gesture =
  | { readonly kind: "idle" }
  | { readonly kind: "box"; readonly from: ImagePoint; readonly to: ImagePoint }
  /** From one end of a side to the other, once that is set; then as far across as the pointer is. */
  | {
      readonly kind: "rotated-box";
      readonly from: ImagePoint;
      readonly side: ImagePoint | null;
      readonly to: ImagePoint;
    }
  | { readonly kind: "polygon"; readonly ring: Ring; readonly to: ImagePoint; readonly closing: boolean }
  | { readonly kind: "polyline"; readonly points: Ring; readonly to: ImagePoint }
  /** What is set so far, and how the next point is. */
  | {
      readonly kind: "keypoints";
      readonly points: readonly Keypoint[];
      readonly to: ImagePoint;
      readonly next: "visible" | "hidden";
    }
  | { readonly kind: "brush"; readonly stroke: BrushStroke; readonly path: readonly number[] }
  /** Pressed, and not yet moved far enough to mean a drag. */
  | { readonly kind: "press"; readonly grip: Grip; readonly from: ImagePoint }
  | {
      readonly kind: "drag";
      readonly grip: Grip;
      readonly from: ImagePoint;
      readonly to: ImagePoint;
      /** Shift: what is turned goes by whole steps. */
      readonly whole: boolean;
    };

/** What stays the same about a stroke of the brush while it is made, and is the same object. */
export type BrushStroke = Brush & {
  /** The label that is painted on; null: a new one. */
  readonly label: Label | null;
  readonly mask: Mask | null;
};

/** What of a label was taken hold of. */
export type Grip =
  | { readonly of: "label"; readonly label: Label }
  | { readonly of: "vertex"; readonly label: Label; readonly at: VertexAt }
  /** A place on an edge: a vertex is inserted before `at.vertex` and goes along. */
  | { readonly of: "edge"; readonly label: Label; readonly at: VertexAt }
  | { readonly of: "handle"; readonly label: Label; readonly box: Box; readonly handle: Handle }
  | {
      readonly of: "turned";
      readonly label: Label;
      readonly box: RotatedBox;
      readonly handle: Handle | "turn";
    };

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
  /** Of the class to draw. */
  readonly skeleton: Skeleton | undefined;
  /** Of the brush, in image px. */
  readonly diameter: number;
  readonly newId: () => string;
};

export type ToolEvent = {
  readonly do: "down" | "move" | "up" | "twice";
  readonly at: ImagePoint;
  /** Shift: snap to the border of a neighbour or the frame. */
  readonly shift: boolean;
  readonly alt: boolean;
  /** Where the pointer has been since the last move, without `at`. */
  readonly way?: readonly ImagePoint[];
};

/** How far above a turned box, in image px, one takes it to turn it. */
export const armOf = (reach: number): number => 3 * reach;

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
