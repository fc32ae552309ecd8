import type { Brush } from "../geometry/brush";
import type { Mask } from "../geometry/mask";
import type { Keypoints, Ring, Shape, VertexAt } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import type { Skeleton } from "../labels/ontology";

/** A label as it lies on the photograph. */
export type StageLabel = {
  readonly id: string;
  readonly shape: Shape;
  /** Slot 1..10 of the class colours. */
  readonly colour: number;
  /** On its plate; null for none. */
  readonly number: number | null;
  /** On its plate instead of the number: whose it is through a sequence. */
  readonly plate?: string | undefined;
  /** `dashed`: not agreed with, e.g. spurious. `faint`: there, but not what this is about. */
  readonly look?: "plain" | "dashed" | "faint";
  /** Of a class of keypoints: which points are joined. */
  readonly skeleton?: Skeleton | undefined;
};

/** Signed offset of a label from its truth at a point of the contour: n is the outward normal, px negative inside. */
export type RibbonPoint = {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
  readonly px: number;
  /** Which ring of the contour, from 0; points of different rings are not joined. */
  readonly ring?: number;
};

export type Overlay =
  /** What is true: white. */
  | {
      readonly kind: "truth";
      readonly shape: Shape;
      readonly look?: "plain" | "dashed";
      readonly skeleton?: Skeleton | undefined;
    }
  /** As far to each side of a line as counts as the same. */
  | { readonly kind: "corridor"; readonly shape: Shape; readonly px: number }
  /** Pixels of a truth that a label lacks, and of a label that its truth lacks. */
  | { readonly kind: "pixels"; readonly lacking: Shape; readonly beyond: Shape }
  /** From where a keypoint truly is to where it was set. */
  | { readonly kind: "shifts"; readonly truth: Keypoints; readonly label: Keypoints }
  /** The strip between truth and label, drawn `times` its size: purple inside, gold outside, with a white edge at the truth. */
  | { readonly kind: "ribbon"; readonly profile: readonly RibbonPoint[]; readonly times: number };

/** What lies on the photograph and stays: redrawn only when it changes. */
export type Scene = {
  readonly labels: readonly StageLabel[];
  readonly overlays: readonly Overlay[];
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Drawn by the gesture layer just now, so not here. */
  readonly lifted: string | null;
  /** Plates with the labels' numbers. */
  readonly numbers: boolean;
};

export const emptyScene: Scene = {
  labels: [],
  overlays: [],
  selected: null,
  hovered: null,
  lifted: null,
  numbers: true,
};

/** What moves with a pointer, one's own or one that is watched: redrawn with every move. */
export type Sketch = {
  readonly colour: number;
  /** The label as it will be. */
  readonly shape?: Shape;
  /** Outline that is not closed yet: its vertices, and where the next one would be. */
  readonly open?: Ring;
  readonly to?: ImagePoint | null;
  /** The first vertex is in reach: a click closes. */
  readonly closing?: boolean;
  /** What is open stays open: nothing is filled and nothing closes it. */
  readonly line?: boolean;
  /** A mask while it is painted. */
  readonly brush?: Brushing;
  /** The way of somebody else's brush. */
  readonly trail?: { readonly path: Ring; readonly diameter: number; readonly erases: boolean };
  /** Where the brush would come down, and how wide it is. */
  readonly circle?: { readonly at: ImagePoint; readonly diameter: number; readonly erases: boolean } | null;
  /** Of keypoints: which points are joined, and their names. */
  readonly skeleton?: Skeleton | undefined;
  /** Handles: all vertices of a polygon or line, the eight of a box, or those and the one that turns it. */
  readonly handles?: "vertices" | "box" | "turned" | "none";
  /** Under the pointer: filled a little more. */
  readonly raised?: boolean;
  /** Only the handles: the label itself is in the labels layer. */
  readonly bare?: boolean;
  readonly active?: VertexAt | null;
  /** Where an edge would get a vertex. */
  readonly ghost?: ImagePoint | null;
  /** A cross, and whose it is when it is not one's own. */
  readonly pointer?: ImagePoint | null;
  readonly name?: string;
  /** Said beside one's own pointer: what is set next. */
  readonly caption?: { readonly at: ImagePoint; readonly text: string } | null;
};

/** A stroke of the brush: `stroke` stays the same object while it is made, `path` grows. */
export type Brushing = {
  readonly stroke: Brush & { readonly mask: Mask | null };
  readonly path: readonly number[];
};
