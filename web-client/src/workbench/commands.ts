import { newId } from "../api";
import { boundsOf, type Keypoint, kindOf } from "../geometry/shape";
import { imagePoint, toHundredth } from "../geometry/units";
import { placeOf, withKeypoint, withPointAt } from "../geometry/vertices";
import type { Label, Value } from "../labels/label";
import { classOf, type ObjectClass } from "../labels/ontology";
import { withValue } from "../labels/values";
import { maskStays, moveWithin, type ToolName, within } from "../tools";
import { resized, shapeFor, shapeWords, toolFor } from "./tooling";
import { toContinue } from "./tracks";
import type { Workbench } from "./workbench";

/** The class a tool would draw: the one in the hand, or the first of its shape. Undefined: the ontology has none. */
export function classFor(at: Workbench, tool: ToolName): ObjectClass | undefined {
  const shape = shapeFor(tool);
  const inHand = classOf(at.ontology, at.bench().classKey);
  return inHand?.shape === shape ? inHand : at.ontology.classes.find((each) => each.shape === shape);
}

export function chooseTool(at: Workbench, tool: ToolName): void {
  const shape = shapeFor(tool);
  const drawn = classFor(at, tool);
  if (shape && !drawn) {
    at.hooks.hint(`No class of ${at.ontology.name} is drawn as ${shapeWords[shape]}.`);
    return;
  }
  at.dropGesture();
  at.hover(null);
  // A mask that is selected goes on being painted, whichever class was in the hand.
  const own = shape === "mask" && at.selected && "mask" in at.selected.shape ? at.selected.classKey : null;
  at.become({ tool, active: null, ...(drawn && { classKey: own ?? drawn.key }) });
  at.refresh();
}

/** The class to draw; with something selected by the select tool, its class. */
export function chooseClass(at: Workbench, key: string): void {
  const chosen = classOf(at.ontology, key);
  if (!chosen) return;
  const tool = toolFor(chosen.shape);
  const { selected } = at;
  if (at.bench().tool === "select" && selected) {
    if (kindOf(selected.shape) !== chosen.shape) {
      at.hooks.hint(`${chosen.name} is drawn as ${shapeWords[chosen.shape]}. Draw it anew.`);
      return;
    }
    if (selected.classKey !== key) at.stroke({ "change-class": { label: selected.id, classKey: key } });
    at.become({ classKey: key });
    at.refresh();
    return;
  }
  if (tool !== at.bench().tool) at.dropGesture();
  // The brush begins a new mask.
  const anew = tool === "brush" && { selected: null, active: null };
  at.become({ classKey: key, tool, ...anew, ...(key !== at.bench().classKey && { draft: {} }) });
  at.refresh();
}

/** Brush and eraser: wider or narrower. */
export const resize = (at: Workbench, step: 1 | -1): void =>
  setDiameter(at, resized(at.bench().diameter, step));

export function setDiameter(at: Workbench, diameter: number): void {
  at.become({ diameter });
  at.refresh();
}

/** Enter: what is being drawn is done; with the brush, the next stroke is another object's. */
export function done(at: Workbench): void {
  if (at.busy) at.close();
  else if (shapeFor(at.bench().tool) === "mask") select(at, null);
}

/** Says of the next keypoint, or of the active one of what is selected, whether it can be seen or is there at all. */
export function mark(at: Workbench, visibility: Keypoint["visibility"]): void {
  const { tool, active, locked } = at.bench();
  const { selected } = at;
  if (tool === "keypoints") at.markNext(visibility);
  else if (tool === "select" && selected && active && !at.busy && !locked.has(selected.id))
    setKeypoint(at, selected, active.vertex, visibility);
}

/** Backspace: the last vertex of what is being drawn; the active vertex of what is selected goes, a keypoint is not there any more. */
export function stepBack(at: Workbench): void {
  if (!at.busy && at.bench().active && at.selected && "keypoints" in at.selected.shape) mark(at, "absent");
  else at.stepBack();
}

/** One that was not there appears in the middle of the others, where it can be dragged or moved by the arrows. */
export function setKeypoint(at: Workbench, label: Label, index: number, to: Keypoint["visibility"]): void {
  if (!("keypoints" in label.shape)) return;
  const { points } = label.shape.keypoints;
  const before = points[index];
  const gone = to === "absent";
  if (!before || before.visibility === to) return;
  if (gone && points.every(({ visibility }, i) => i === index || visibility === "absent")) {
    at.hooks.hint("It is the last point that is there. Del takes the whole label.");
    return;
  }
  const { x, y, width, height } = boundsOf(label.shape);
  const place = before.visibility === "absent" && {
    x: toHundredth(x + width / 2),
    y: toHundredth(y + height / 2),
  };
  const shape = withKeypoint(label.shape, index, { visibility: to, ...place });
  at.stroke({ reshape: { label: label.id, shape } });
  const active = gone ? null : { part: 0, ring: 0, vertex: index };
  at.become({ tool: "select", selected: label.id, active });
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

/** While something is drawn, its last vertex, or all of what is dragged or painted; otherwise the last stroke. */
export function undo(at: Workbench): void {
  if (at.busy) at.takeBack();
  else if (at.drawing.state().canvas.past) at.stroke({ undo: {} });
}

export function redo(at: Workbench): void {
  if (!at.busy && at.drawing.state().canvas.future) at.stroke({ redo: {} });
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
  if ("mask" in selected.shape) {
    at.hooks.hint("A copy of a mask would lie under it, pixel by pixel. Paint the other object.");
    return;
  }
  const label = newId("l");
  const aside = 14 / at.sight.view.scale;
  const shape = moveWithin(selected.shape, aside, aside, at.frame);
  at.stroke({ draw: { label, classKey: selected.classKey, shape } });
  for (const [path, value] of Object.entries(selected.attributes)) answer(at, label, path, value);
  select(at, label);
}

/** Null takes the label out of its track. What another label of the frame has cannot be taken. */
export function setTrack(at: Workbench, label: string, value: Value | null): void {
  const track = value && "text" in value ? value.text.slice(0, 200) : null;
  if (track !== null && at.labels.objects.some((each) => each.id !== label && each.track === track)) {
    at.hooks.hint(`Another label of this frame is of track ${track}. One object is in one place.`);
    return;
  }
  at.stroke({ "set-track": { label, track } });
}

/** Goes on with the next object of the frame before: the same class, outline, answers and track, to be moved from there. */
export function continueTrack(at: Workbench): void {
  const { sequence } = at;
  if (at.busy) return;
  const [next] = toContinue(at.labels, sequence);
  if (!next) {
    at.hooks.hint(
      sequence ? "All of the frame before goes on here." : "This frame is a single image: nothing goes on.",
    );
    return;
  }
  const { classKey, shape, track } = next;
  const label = newId("l");
  at.stroke({ draw: { label, classKey, shape, ...(track !== undefined && { track }) } });
  for (const [path, value] of Object.entries(next.attributes ?? {})) answer(at, label, path, value);
  at.become({ tool: "select" });
  select(at, label);
}

/** Moves the active vertex by image px, or all of the selected label: what a hand without a mouse does. */
export function nudge(at: Workbench, dx: number, dy: number): void {
  const { selected } = at;
  const { active, locked } = at.bench();
  if (!selected || at.busy || locked.has(selected.id)) return;
  const { id: label, shape } = selected;
  const vertex = active && placeOf(shape, active);
  if (active && vertex) {
    const to = within(imagePoint(vertex.x + dx, vertex.y + dy), at.frame);
    at.stroke(
      "polygon" in shape
        ? { "move-vertex": { label, ...active, x: to.x, y: to.y } }
        : { reshape: { label, shape: withPointAt(shape, active, to) } },
    );
    return;
  }
  if ("mask" in shape) at.hooks.hint(maskStays);
  else at.stroke({ reshape: { label, shape: moveWithin(shape, dx, dy, at.frame) } });
}
