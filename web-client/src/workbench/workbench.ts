import { newId, type PlaceInSequence } from "../api";
import type { Drawn } from "../drawing";
import { nearestEdge } from "../geometry/hit";
import { type ImagePoint, imagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label, Labels } from "../labels/label";
import { classOf, type Ontology, type Skeleton } from "../labels/ontology";
import type { Change } from "../labels/stroke";
import { askedOf } from "../labels/values";
import type { Gesture as LiveGesture } from "../live";
import type { Sight, Sketch, SketchBoard, StagePointer } from "../stage";
import {
  type About,
  finish,
  type Gesture,
  gripAt,
  idle,
  liftedBy,
  liveGestureOf,
  markNext,
  type Outcome,
  removeVertex,
  type Surface,
  sketchOf,
  stepBack,
  tools,
} from "../tools";
import { type Bench, changed, drawingOf, firstBench } from "./bench";
import { cursorOf } from "./cursor";
import { inNewTrack } from "./tracks";

export type WorkbenchHooks = {
  /** Why nothing came of something, and what to do. */
  readonly hint: (sentence: string) => void;
  /** The gesture in progress, with every move; null when the pointer is elsewhere. */
  readonly gesture: (gesture: LiveGesture | null) => void;
};

/** Screen px that a pointer may be off. */
const reachPx = 9;

/**
 * Pointer, gesture and selection on one task's canvas. Turns what the pointer does into strokes; its path goes to the sketch
 * board and the watchers only. What keys and controls do is in `commands.ts`.
 */
export class Workbench {
  #bench: Bench;
  #gesture: Gesture = idle;
  #hovered: Label | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly ontology: Ontology,
    readonly frame: Size,
    readonly drawing: Drawn,
    readonly sight: Sight,
    readonly board: SketchBoard,
    readonly hooks: WorkbenchHooks,
    readonly sequence: PlaceInSequence | null = null,
  ) {
    this.#bench = firstBench(ontology, frame);
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
      this.hover(null);
      this.#sketch(null);
      this.hooks.gesture(this.busy ? this.#live(event.at) : null);
      return;
    }
    const { ready, closed } = this.drawing.state();
    const tool = tools[this.#bench.tool];
    if (!ready || closed || !tool) return;
    this.#follow(tool(this.#gesture, { ...event, do: event.do }, this.#surface()));
    const grip = this.#bench.tool === "select" && !this.busy ? gripAt(event.at, this.#surface()) : null;
    this.hover(grip?.label.id ?? null);
    this.#sketch(event.at);
    this.hooks.gesture(this.#live(event.at));
  }

  /** Raises a label under the pointer. It is drawn on the gesture layer: the labels layer stays as it is. */
  hover(id: string | null): void {
    this.become({ over: id !== null });
    const label =
      id === null || id === this.#bench.selected ? null : this.labels.objects.find((each) => each.id === id);
    const seen = label && !this.#bench.allHidden && !this.#bench.hidden.has(label.id);
    if (this.#hovered === (seen ? label : null)) return;
    this.#hovered = seen ? label : null;
    const colour = label ? (classOf(this.ontology, label.classKey)?.colour ?? 1) : 1;
    this.board.put("hovered", seen ? { colour, shape: label.shape, handles: "none", raised: true } : null);
  }

  stroke(change: Change): void {
    this.drawing.stroke(inNewTrack(change, this.labels, this.sequence));
  }

  /** Closes the outline that is being drawn, ends the line, leaves out the points that are not set. */
  close(): void {
    this.#follow(finish(this.#gesture, this.#surface()));
    this.#tell();
  }

  /** Whether the next point of the skeleton can be seen; one that is not there is left out. */
  markNext(visibility: "visible" | "hidden" | "absent"): void {
    const { ready, closed } = this.drawing.state();
    if (!ready || closed) return;
    const pointer = this.sight.pointer() ?? imagePoint(this.frame.width / 2, this.frame.height / 2);
    this.#follow(markNext(this.#gesture, visibility, pointer, this.#surface()));
    this.#tell();
  }

  /** Takes back the last vertex of what is being drawn, or all of what is dragged or painted. */
  takeBack(): void {
    const before = stepBack(this.#gesture);
    this.#follow({ gesture: before === this.#gesture ? idle : before });
    this.#tell();
  }

  /** Takes back the last vertex of what is being drawn, or removes the active vertex of what is selected. */
  stepBack(): void {
    if (this.busy) this.#follow({ gesture: stepBack(this.#gesture) });
    else if (this.selected && this.#bench.active)
      this.#follow(removeVertex(this.selected, this.#bench.active));
    this.#tell();
  }

  /** Drops the gesture that runs; says whether there was one. */
  dropGesture(): boolean {
    if (!this.busy) return false;
    this.#follow({ gesture: idle });
    this.become({ draft: {} });
    this.#tell();
    return true;
  }

  become(change: Partial<Bench>): void {
    const next = changed(this.#bench, change);
    if (next === this.#bench) return;
    this.#bench = next;
    for (const listener of [...this.#listeners]) listener();
  }

  /** What lies under the gesture changed: a stroke, a selection, something hidden. */
  refresh(): void {
    if (this.#bench.selected !== null && !this.selected) this.become({ selected: null, active: null });
    if (this.#hovered && !this.labels.objects.includes(this.#hovered)) this.hover(null);
    this.#sketch(this.sight.pointer());
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
      skeleton: classOf(this.ontology, classKey)?.skeleton,
      diameter: this.#bench.diameter,
      newId: () => newId("l"),
    };
  }

  #follow({ gesture, hint, change, select, activate }: Outcome): void {
    this.#gesture = gesture;
    if (hint) this.hooks.hint(hint);
    if (change) this.#commit(change);
    this.become({
      lifted: liftedBy(gesture),
      drawing: drawingOf(gesture),
      painting: gesture.kind === "brush",
      hides: gesture.kind === "keypoints" && gesture.next === "hidden",
      ...(select !== undefined && { selected: select }),
      ...(activate !== undefined && { active: activate }),
    });
  }

  /** A new label gets the answers that were given while it was drawn, the outer ones before those they open. */
  #commit(change: Change): void {
    this.stroke(change);
    if (!("draw" in change)) return;
    const { label, classKey } = change.draw;
    const { draft } = this.#bench;
    for (const { path } of askedOf(classOf(this.ontology, classKey)?.attributes ?? [], draft)) {
      const value = draft[path];
      if (value) this.stroke({ "set-attribute": { label, path, value } });
    }
    this.become({ draft: {} });
  }

  #sketch(pointer: ImagePoint | null): void {
    const { classKey } = this.#bench;
    const own = sketchOf(this.#gesture, this.frame, this.#look(classKey), this.#about(pointer));
    const cursor = pointer && this.#cursor(pointer);
    this.board.put("own", own);
    this.board.put("cursor", cursor ? { colour: 1, ...cursor } : null);
  }

  #cursor(pointer: ImagePoint): Pick<Sketch, "circle" | "caption"> | null {
    const { ready, closed } = this.drawing.state();
    if (!ready || closed) return null;
    const { reach } = this.#surface();
    return cursorOf(this.#bench, this.#gesture, this.ontology, this.selected, pointer, reach);
  }

  #about(pointer: ImagePoint | null): About | null {
    const { selected } = this;
    const { tool, active, hidden, locked, allHidden } = this.#bench;
    if (!selected || allHidden || hidden.has(selected.id)) return null;
    const handles = tool === "select" && !locked.has(selected.id);
    const ghost = handles && pointer && !this.busy ? this.#ghost(selected, pointer) : null;
    return { label: selected, ...this.#look(selected.classKey), active, handles, ghost };
  }

  #look(classKey: string): { slot: number; skeleton: Skeleton | undefined } {
    const of = classOf(this.ontology, classKey);
    return { slot: of?.colour ?? 1, skeleton: of?.skeleton };
  }

  /** Where the edge under the pointer would get a vertex. */
  #ghost(selected: Label, pointer: ImagePoint): ImagePoint | null {
    const surface = this.#surface();
    if (gripAt(pointer, surface)?.of !== "edge") return null;
    return nearestEdge(selected.shape, pointer, surface.reach)?.at ?? null;
  }

  /** Shows a gesture that a key has changed, here and to whoever watches. */
  #tell(): void {
    const pointer = this.sight.pointer();
    this.#sketch(pointer);
    this.hooks.gesture(pointer && this.#live(pointer));
  }

  #live(pointer: ImagePoint): LiveGesture {
    return liveGestureOf(this.#gesture, this.frame, this.#bench.classKey, pointer);
  }
}
