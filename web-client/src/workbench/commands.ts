import { newId } from "../api";
import { boundsOf } from "../geometry/shape";
import type { Value } from "../labels/label";
import { classOf, type ObjectClass } from "../labels/ontology";
import { withValue } from "../labels/values";
import { moveWithin, type ToolName } from "../tools";
import { toolFor } from "./bench";
import type { Workbench } from "./workbench";

/** The class a tool would draw: the one in the hand, or the first of its shape. Undefined: the ontology has none. */
export function classFor(at: Workbench, tool: ToolName): ObjectClass | undefined {
  const inHand = classOf(at.ontology, at.bench().classKey);
  if (inHand && toolFor(inHand.shape) === tool) return inHand;
  return at.ontology.classes.find(({ shape }) => toolFor(shape) === tool);
}

export function chooseTool(at: Workbench, tool: ToolName): void {
  const drawn = classFor(at, tool);
  if ((tool === "box" || tool === "polygon") && !drawn) {
    at.hooks.hint(`No class of ${at.ontology.name} is drawn as a ${tool}.`);
    return;
  }
  at.dropGesture();
  at.hover(null);
  at.become({ tool, active: null, ...(drawn && { classKey: drawn.key }) });
  at.refresh();
}

/** The class to draw; with something selected by the select tool, its class. */
export function chooseClass(at: Workbench, key: string): void {
  const chosen = classOf(at.ontology, key);
  const tool = chosen && toolFor(chosen.shape);
  if (!chosen || !tool) return;
  const { selected } = at;
  if (at.bench().tool === "select" && selected) {
    if (classOf(at.ontology, selected.classKey)?.shape !== chosen.shape) {
      at.hooks.hint(`${chosen.name} is drawn as a ${chosen.shape}. Draw it anew.`);
      return;
    }
    if (selected.classKey !== key) at.stroke({ "change-class": { label: selected.id, classKey: key } });
    at.become({ classKey: key });
    at.refresh();
    return;
  }
  if (tool !== at.bench().tool) at.dropGesture();
  at.become({ classKey: key, tool, ...(key !== at.bench().classKey && { draft: {} }) });
  at.refresh();
}

export function select(at: Workbench, id: string | null, { show = false }: { show?: boolean } = {}): void {
  at.become({ selected: id, active: null });
  if (show && at.selected) at.sight.show(boundsOf(at.selected.shape));
  at.refresh();
}

/** The next label in drawing order, or the one before with -1. */
export function selectNext(at: Workbench, step: 1 | -1): void {
  const { objects } = at.labels;
  const index = objects.findIndex(({ id }) => id === at.bench().selected);
  const from = index < 0 && step < 0 ? 0 : index;
  const next = objects[(from + step + objects.length) % objects.length];
  if (next) select(at, next.id);
}

/** Drops the gesture; without one, the selection. */
export function drop(at: Workbench): void {
  if (!at.dropGesture()) select(at, null);
}

export function toggle(at: Workbench, what: "hidden" | "locked", id: string): void {
  const set = new Set(at.bench()[what]);
  if (!set.delete(id)) set.add(id);
  at.become({ [what]: set });
  at.refresh();
}

export function toggleAll(at: Workbench): void {
  at.become({ allHidden: !at.bench().allHidden });
  at.refresh();
}

/** `label` null: the scene. */
export function answer(at: Workbench, label: string | null, path: string, value: Value | null): void {
  at.stroke(label === null ? { "set-scene": { path, value } } : { "set-attribute": { label, path, value } });
}

/** About what is being drawn: kept until it is a label. */
export function answerDraft(at: Workbench, path: string, value: Value | null): void {
  at.become({ draft: withValue(at.bench().draft, path, value) });
}

/** While an outline is drawn, its last vertex; otherwise the last stroke. */
export function undo(at: Workbench): void {
  if (at.bench().drawing?.kind === "polygon") at.stepBack();
  else if (at.drawing.state().canvas.past) at.stroke({ undo: {} });
}

export function redo(at: Workbench): void {
  if (at.drawing.state().canvas.future) at.stroke({ redo: {} });
}

export function remove(at: Workbench): void {
  const label = at.bench().selected;
  if (label === null || at.busy) return;
  if (at.bench().locked.has(label)) {
    at.hooks.hint("The label is locked. Unlock it in the list first.");
    return;
  }
  at.stroke({ delete: { label } });
  select(at, null);
}

/** A copy beside the original, with its answers: a stroke for the shape and one for each answer. */
export function duplicate(at: Workbench): void {
  const { selected } = at;
  if (!selected || at.busy) return;
  const label = newId("l");
  const aside = 14 / at.sight.view.scale;
  const shape = moveWithin(selected.shape, aside, aside, at.frame);
  at.stroke({ draw: { label, classKey: selected.classKey, shape } });
  for (const [path, value] of Object.entries(selected.attributes)) answer(at, label, path, value);
  select(at, label);
}

/** Moves the selected label by image px: what a hand without a mouse does. */
export function nudge(at: Workbench, dx: number, dy: number): void {
  const { selected } = at;
  if (!selected || at.busy || at.bench().locked.has(selected.id)) return;
  at.stroke({ reshape: { label: selected.id, shape: moveWithin(selected.shape, dx, dy, at.frame) } });
}
