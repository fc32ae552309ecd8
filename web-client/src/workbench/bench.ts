import type { ShapeKind, VertexAt } from "../geometry/shape";
import type { Values } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type { ToolName } from "../tools";

/** What the page shows of the workbench. It changes a few times per gesture, not with every move of the pointer. */
export type Bench = {
  readonly tool: ToolName;
  /** Class to draw. */
  readonly classKey: string;
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
  readonly drawing: { readonly kind: "box" | "polygon"; readonly vertices: number } | null;
};

/** The tool that draws a shape; shapes of later issues have none yet. */
export const toolFor = (shape: ShapeKind): "box" | "polygon" | null =>
  shape === "box" || shape === "polygon" ? shape : null;

/** Starts with the first class that can be drawn in the hand. */
export function firstBench(ontology: Ontology): Bench {
  const first = ontology.classes.find(({ shape }) => toolFor(shape) !== null);
  return {
    tool: (first && toolFor(first.shape)) ?? "select",
    classKey: first?.key ?? "",
    selected: null,
    over: false,
    active: null,
    lifted: null,
    hidden: new Set(),
    locked: new Set(),
    allHidden: false,
    draft: {},
    drawing: null,
  };
}

/** The bench after a change, or the very same one when nothing changed. */
export function changed(bench: Bench, change: Partial<Bench>): Bench {
  const differs = (Object.keys(change) as (keyof Bench)[]).some((key) => !same(change[key], bench[key]));
  return differs ? { ...bench, ...change } : bench;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (isPlain(a) && isPlain(b) && JSON.stringify(a) === JSON.stringify(b));

const isPlain = (value: unknown) => typeof value === "object" && value !== null && !(value instanceof Set);
