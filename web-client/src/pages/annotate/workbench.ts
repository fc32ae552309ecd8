import { newId } from "../../api";
import type { Drawing } from "../../drawing";
import { nearestEdge } from "../../geometry/hit";
import { boundsOf, type ShapeKind, type VertexAt } from "../../geometry/shape";
import type { ImagePoint } from "../../geometry/units";
import type { Size } from "../../geometry/viewport";
import type { Label, Labels, Value } from "../../labels/label";
import { classOf, type ObjectClass, type Ontology } from "../../labels/ontology";
import type { Change } from "../../labels/stroke";
import type { Gesture as LiveGesture } from "../../live";
import type { Sight, SketchBoard, StagePointer } from "../../stage";
import {
  boxTool,
  closePolygon,
  type Gesture,
  gripAt,
  idle,
  liftedBy,
  liveGestureOf,
  moveWithin,
  type Outcome,
  polygonTool,
  removeVertex,
  type Surface,
  selectTool,
  sketchOf,
  stepBack,
  type ToolName,
} from "../../tools";

/** What the page shows of the workbench. It changes a few times per gesture, not with every move of the pointer. */
export type Bench = {
  readonly tool: ToolName;
  readonly classKey: string;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly active: VertexAt | null;
  readonly lifted: string | null;
  readonly hidden: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly allHidden: boolean;
  /** What is being drawn, in words for the panel: its class and how many vertices it has. */
  readonly drawing: { readonly kind: "box" | "polygon"; readonly vertices: number } | null;
};

export type WorkbenchHooks = {
  readonly hint: (sentence: string) => void;
  /** The gesture in progress, with every move. */
  readonly gesture: (gesture: LiveGesture | null) => void;
};

const reachPx = 9;

/**
 * Tools, selection and what is hidden on one task's canvas. Turns what pointer and keys do into strokes; the pointer's path
 * goes to the sketch board and the watchers only.
 */
export class Workbench {
  #bench: Bench;
  #gesture: Gesture = idle;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly ontology: Ontology,
    readonly frame: Size,
    readonly drawing: Drawing,
    readonly sight: Sight,
    readonly board: SketchBoard,
    readonly hooks: WorkbenchHooks,
  ) {
    const first = ontology.classes.find(({ shape }) => shape === "polygon" || shape === "box");
    this.#bench = {
      tool: first?.shape === "box" ? "box" : first ? "polygon" : "select",
      classKey: first?.key ?? "",
      selected: null,
      hovered: null,
      active: null,
      lifted: null,
      hidden: new Set(),
      locked: new Set(),
      allHidden: false,
      drawing: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly bench = (): Bench => this.#bench;

  get labels(): Labels {
    return this.drawing.state().canvas.labels;
  }

  get selected(): Label | null {
    return this.labels.objects.find(({ id }) => id === this.#bench.selected) ?? null;
  }

  /** True while a gesture runs: nothing opens by itself now. */
  get busy(): boolean {
    return this.#gesture.kind !== "idle";
  }

  pointer(event: StagePointer): void {
    if (event.do === "leave") {
      this.#become({ hovered: null });
      this.#sketch(null);
      this.hooks.gesture(this.busy ? this.#live(event.at) : null);
      return;
    }
    if (!this.drawing.state().ready || this.drawing.state().closed) return;
    const tool = { select: selectTool, box: boxTool, polygon: polygonTool, pan: null }[this.#bench.tool];
    if (!tool) return;
    this.#follow(
      tool(
        this.#gesture,
        { do: event.do, at: event.at, shift: event.shift, alt: event.alt },
        this.#surface(),
      ),
    );
    if (event.do === "move" && this.#bench.tool === "select" && !this.busy) {
      this.#become({ hovered: gripAt(event.at, this.#surface())?.label.id ?? null });
    }
    this.#sketch(event.at);
    this.hooks.gesture(this.#live(event.at));
  }

  /** Tools whose shape no class of the ontology has draw nothing. */
  classFor(tool: ToolName): ObjectClass | undefined {
    const current = classOf(this.ontology, this.#bench.classKey);
    if (current && toolFor(current.shape) === tool) return current;
    return this.ontology.classes.find(({ shape }) => toolFor(shape) === tool);
  }

  choose(tool: ToolName): void {
    const drawn = this.classFor(tool);
    if ((tool === "box" || tool === "polygon") && !drawn) {
      this.hooks.hint(`No class of ${this.ontology.name} is drawn as a ${tool}.`);
      return;
    }
    this.drop();
    this.#become({ tool, active: null, hovered: null, ...(drawn && { classKey: drawn.key }) });
    this.#sketch(null);
  }

  /** The class to draw; with something selected by the select tool, its class. */
  chooseClass(key: string): void {
    const chosen = classOf(this.ontology, key);
    if (!chosen) return;
    const { selected } = this;
    if (this.#bench.tool === "select" && selected) {
      if (classOf(this.ontology, selected.classKey)?.shape !== chosen.shape) {
        this.hooks.hint(`${chosen.name} is drawn as a ${chosen.shape}. Draw it anew.`);
        return;
      }
      if (selected.classKey !== key) this.#stroke({ "change-class": { label: selected.id, classKey: key } });
      this.#become({ classKey: key });
      return;
    }
    const tool = toolFor(chosen.shape);
    if (!tool) return;
    if (tool !== this.#bench.tool) this.drop();
    this.#become({ classKey: key, tool });
    this.#sketch(null);
  }

  select(id: string | null, { show = false }: { show?: boolean } = {}): void {
    this.#become({ selected: id, active: null });
    const { selected } = this;
    if (show && selected) this.sight.show(boundsOf(selected.shape));
    this.#sketch(null);
  }

  /** The next label in drawing order, or the one before with -1. */
  selectNext(step: 1 | -1): void {
    const { objects } = this.labels;
    const index = objects.findIndex(({ id }) => id === this.#bench.selected);
    const next = objects[(index + step + objects.length) % objects.length];
    if (next) this.select(next.id);
  }

  hover(id: string | null): void {
    this.#become({ hovered: id });
  }

  toggle(what: "hidden" | "locked", id: string): void {
    const set = new Set(this.#bench[what]);
    if (!set.delete(id)) set.add(id);
    this.#become({ [what]: set });
    this.#sketch(null);
  }

  toggleAll(): void {
    this.#become({ allHidden: !this.#bench.allHidden });
    this.#sketch(null);
  }

  setAttribute(label: string, path: string, value: Value | null): void {
    this.#stroke({ "set-attribute": { label, path, value } });
  }

  setScene(path: string, value: Value | null): void {
    this.#stroke({ "set-scene": { path, value } });
  }

  undo(): void {
    if (this.#gesture.kind === "polygon") this.stepBack();
    else if (this.drawing.state().canvas.past) this.#stroke({ undo: {} });
  }

  redo(): void {
    if (this.drawing.state().canvas.future) this.#stroke({ redo: {} });
  }

  close(): void {
    this.#follow(closePolygon(this.#gesture, this.#surface()));
    this.#sketch(null);
  }

  /** The last vertex of what is drawn, or the active vertex of what is selected. */
  stepBack(): void {
    if (this.#gesture.kind === "polygon") this.#follow({ gesture: stepBack(this.#gesture) });
    else if (this.selected && this.#bench.active)
      this.#follow(removeVertex(this.selected, this.#bench.active));
    this.#sketch(null);
  }

  /** Drops the gesture; without one, the selection. True if there was something to drop. */
  drop(): boolean {
    const had = this.busy || this.#bench.selected !== null;
    if (this.busy) {
      this.#follow({ gesture: idle });
      this.hooks.gesture(null);
    } else this.#become({ selected: null, active: null });
    this.#sketch(null);
    return had;
  }

  remove(): void {
    const label = this.#bench.selected;
    if (label === null || this.#bench.locked.has(label)) return;
    this.#stroke({ delete: { label } });
    this.#become({ selected: null, active: null });
    this.#sketch(null);
  }

  /** A copy beside the original, with its answers: a stroke for the shape and one for each answer. */
  duplicate(): void {
    const { selected } = this;
    if (!selected) return;
    const label = newId("l");
    const aside = 14 / this.sight.view.scale;
    const shape = moveWithin(selected.shape, aside, aside, this.frame);
    this.#stroke({ draw: { label, classKey: selected.classKey, shape } });
    for (const [path, value] of Object.entries(selected.attributes)) this.setAttribute(label, path, value);
    this.select(label);
  }

  /** Moves the selected label by image px: what a hand without a mouse does. */
  nudge(dx: number, dy: number): void {
    const { selected } = this;
    if (!selected || this.busy || this.#bench.locked.has(selected.id)) return;
    const shape = moveWithin(selected.shape, dx, dy, this.frame);
    this.#stroke({ reshape: { label: selected.id, shape } });
    this.#sketch(null);
  }

  /** What is drawn changed from outside: undo elsewhere, another window, a refusal. */
  refresh(): void {
    if (this.#bench.selected !== null && !this.selected) this.#become({ selected: null, active: null });
    this.#sketch(this.sight.pointer());
  }

  #stroke(change: Change): void {
    this.drawing.stroke(change);
  }

  #surface(): Surface {
    const { hidden, locked, allHidden, classKey } = this.#bench;
    const free = allHidden ? [] : this.labels.objects.filter(({ id }) => !hidden.has(id) && !locked.has(id));
    const reach = reachPx / this.sight.view.scale;
    return {
      labels: free,
      selected: this.selected,
      frame: this.frame,
      reach,
      classKey,
      newId: () => newId("l"),
    };
  }

  #follow(outcome: Outcome): void {
    this.#gesture = outcome.gesture;
    if (outcome.hint) this.hooks.hint(outcome.hint);
    if (outcome.change) this.#stroke(outcome.change);
    const kind = outcome.gesture.kind;
    const drawing =
      kind === "polygon"
        ? { kind, vertices: outcome.gesture.ring.length / 2 }
        : kind === "box"
          ? { kind, vertices: 4 }
          : null;
    this.#become({
      lifted: liftedBy(outcome.gesture),
      drawing,
      ...(outcome.select !== undefined && { selected: outcome.select }),
      ...(outcome.activate !== undefined && { active: outcome.activate }),
    });
  }

  #sketch(pointer: ImagePoint | null): void {
    const { selected } = this;
    const { tool, active, hidden, locked, allHidden, classKey } = this.#bench;
    const slotOf = (key: string) => classOf(this.ontology, key)?.colour ?? 1;
    const shown = selected !== null && !allHidden && !hidden.has(selected.id);
    const editable = tool === "select" && shown && !locked.has(selected.id);
    const grip = editable && pointer && !this.busy ? gripAt(pointer, this.#surface()) : null;
    const ghost =
      grip?.of === "edge" && pointer && selected
        ? (nearestEdge(selected.shape, pointer, Infinity)?.at ?? null)
        : null;
    const about = shown
      ? { label: selected, slot: slotOf(selected.classKey), active, handles: editable, ghost }
      : null;
    this.board.put("own", sketchOf(this.#gesture, this.frame, slotOf(classKey), about));
  }

  #live(pointer: ImagePoint): LiveGesture {
    return liveGestureOf(this.#gesture, this.frame, this.#bench.classKey, pointer);
  }

  #become(change: Partial<Bench>): void {
    const changed = (Object.keys(change) as (keyof Bench)[]).some(
      (key) => !same(change[key], this.#bench[key]),
    );
    if (!changed) return;
    this.#bench = { ...this.#bench, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

const toolFor = (shape: ShapeKind): "box" | "polygon" | null =>
  shape === "box" || shape === "polygon" ? shape : null;

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && !(a instanceof Set) && JSON.stringify(a) === JSON.stringify(b));
