import type { VertexAt } from "../geometry/shape";
import type { Size } from "../geometry/viewport";
import type { Values } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type { DrawTool, Gesture, ToolName } from "../tools";
import { toolFor, usualBrush } from "./tooling";

/** What the page shows of the workbench. It changes a few times per gesture, not with every move of the pointer. */
export type Bench = {
  readonly tool: ToolName;
  /** Class to draw. */
  readonly classKey: string;
  /** Of the brush and the eraser, in image px. */
  readonly diameter: number;
  readonly selected: string | null;
  /** The pointer is over something that can be taken hold of. */
  readonly over: boolean;
  readonly active: VertexAt | null;
  /** Drawn by the gesture layer just now. */
  readonly lifted: string | null;
  readonly hidden: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly allHidden: boolean;
  /** Answers about what is being drawn: given as soon as it is a label. */
  readonly draft: Values;
  /** What is being drawn. */
  readonly drawing: {
    readonly kind: Exclude<DrawTool, "brush">;
    readonly vertices: number;
  } | null;
  /** A stroke of the brush is being made. */
  readonly painting: boolean;
  /** The next keypoint is set as hidden. */
  readonly hides: boolean;
};

/** Starts with the first class in the hand. */
export function firstBench(ontology: Ontology, frame: Size): Bench {
  const first = ontology.classes[0];
  return {
    tool: first ? toolFor(first.shape) : "select",
    classKey: first?.key ?? "",
    diameter: usualBrush(frame),
    selected: null,
    over: false,
    active: null,
    lifted: null,
    hidden: new Set(),
    locked: new Set(),
    allHidden: false,
    draft: {},
    drawing: null,
    painting: false,
    hides: false,
  };
}

/** What a gesture draws; a brush paints on what is there, and what is dragged is there. */
export function drawingOf(gesture: Gesture): Bench["drawing"] {
  switch (gesture.kind) {
    case "box":
    case "rotated-box":
      return { kind: gesture.kind, vertices: 4 };
    case "polygon":
      return { kind: gesture.kind, vertices: gesture.ring.length / 2 };
    case "polyline":
      return { kind: gesture.kind, vertices: gesture.points.length / 2 };
    case "keypoints":
      return gesture.points.length > 0 ? { kind: gesture.kind, vertices: gesture.points.length } : null;
    case "idle":
    case "press":
    case "drag":
    case "brush":
      return null;
  }
}

/** The bench after a change, or the very same one when nothing changed. */
export function changed(bench: Bench, change: Partial<Bench>): Bench {
  const differs = (Object.keys(change) as (keyof Bench)[]).some((key) => !same(change[key], bench[key]));
  return differs ? { ...bench, ...change } : bench;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (isPlain(a) && isPlain(b) && JSON.stringify(a) === JSON.stringify(b));

const isPlain = (value: unknown) => typeof value === "object" && value !== null && !(value instanceof Set);

/** The pointer over the photograph. */
export function stageCursor({ tool, over }: Bench): "draw" | "brush" | "over" | "select" {
  if (tool === "select") return over ? "over" : "select";
  return tool === "brush" || tool === "eraser" ? "brush" : "draw";
}
