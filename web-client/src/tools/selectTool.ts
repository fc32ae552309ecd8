import { nearestHandle, pull } from "../geometry/handles";
import { nearestEdge, pick } from "../geometry/hit";
import { boundsOf, type Shape, translate, type VertexAt } from "../geometry/shape";
import { nearestTurnedHandle, pullTurned, turnedTo } from "../geometry/turned";
import type { ImagePoint } from "../geometry/units";
import { nearestPoint, withoutPoint, withPointAt, withPointBefore } from "../geometry/vertices";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Change } from "../labels/stroke";
import { snapped, within } from "./snap";
import { armOf, type Gesture, type Grip, idle, type Outcome, type Surface, type ToolEvent } from "./tool";

/** Click selects; what is selected can be moved, its vertices and handles dragged, a vertex pulled out of an edge, one taken away with Alt. */
export function selectTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  switch (event.do) {
    case "down":
      return press(event, surface);
    case "move":
      return drag(gesture, event, surface);
    case "up":
      return release(gesture, event, surface);
    case "twice":
      return { gesture };
  }
}

/** What is under a point: a grip of the selected label first, then the label itself. */
export function gripAt(at: ImagePoint, { selected, labels, reach }: Surface): Grip | null {
  const own = selected && labels.includes(selected) ? selected : null;
  if (own) {
    if ("box" in own.shape) {
      const handle = nearestHandle(own.shape.box, at, reach);
      if (handle) return { of: "handle", label: own, box: own.shape.box, handle };
    }
    if ("rotated-box" in own.shape) {
      const box = own.shape["rotated-box"];
      const handle = nearestTurnedHandle(box, at, reach, armOf(reach));
      if (handle) return { of: "turned", label: own, box, handle };
    }
    const vertex = nearestPoint(own.shape, at, reach);
    if (vertex) return { of: "vertex", label: own, at: vertex };
    const edge = hasEdges(own.shape) && nearestEdge(own.shape, at, reach);
    if (edge)
      return { of: "edge", label: own, at: { part: edge.part, ring: edge.ring, vertex: edge.vertex + 1 } };
  }
  const label = pick(labels, at, reach / 2);
  return label && { of: "label", label };
}

/** A mask is pixels of its frame: it is not moved. */
export const maskStays = "A mask stays where its pixels are. B paints it, E erases.";

/** Whose edges can get a vertex more. */
const hasEdges = (shape: Shape): boolean => "polygon" in shape || "polyline" in shape;

function press(event: ToolEvent, surface: Surface): Outcome {
  const grip = gripAt(event.at, surface);
  if (!grip) return { gesture: idle, select: null, activate: null };
  if (grip.of === "vertex" && event.alt && hasEdges(grip.label.shape))
    return removeVertex(grip.label, grip.at);
  return {
    gesture: { kind: "press", grip, from: event.at },
    select: grip.label.id,
    activate: grip.of === "vertex" ? grip.at : null,
  };
}

/** Takes a vertex away; a ring keeps three, a line two. */
export function removeVertex(label: Label, at: VertexAt): Outcome {
  const shape = withoutPoint(label.shape, at);
  if (!shape) {
    const keeps = "polyline" in label.shape ? "A line keeps two" : "A polygon keeps three";
    return { gesture: idle, hint: `${keeps} vertices. Del takes the whole label.` };
  }
  const change: Change =
    "polygon" in shape
      ? { "remove-vertex": { label: label.id, ...at } }
      : { reshape: { label: label.id, shape } };
  return { gesture: idle, change, activate: null };
}

function drag(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  if (gesture.kind !== "press" && gesture.kind !== "drag") return { gesture: idle };
  const { grip, from, kind } = gesture;
  if (kind === "press" && Math.hypot(event.at.x - from.x, event.at.y - from.y) <= surface.reach / 3)
    return { gesture };
  return { gesture: { kind: "drag", grip, from, to: placed(grip, event, surface), whole: event.shift } };
}

function placed(grip: Grip, event: ToolEvent, { labels, frame, reach }: Surface): ImagePoint {
  const turns = grip.of === "turned" && grip.handle === "turn";
  if (grip.of === "label" || turns) return event.at;
  if (!event.shift) return within(event.at, frame);
  const others = labels.filter((each) => each.id !== grip.label.id);
  return snapped(event.at, others, frame, reach * 1.5);
}

function release(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  if (gesture.kind !== "drag") return { gesture: idle };
  const to = placed(gesture.grip, event, surface);
  const change = changeOf({ ...gesture, to, whole: event.shift }, surface.frame);
  if ("mask" in gesture.grip.label.shape) return { gesture: idle, hint: maskStays };
  if (!change) return { gesture: idle };
  const { grip } = gesture;
  return { gesture: idle, change, activate: grip.of === "vertex" || grip.of === "edge" ? grip.at : null };
}

type Drag = Extract<Gesture, { kind: "drag" }>;

function changeOf(gesture: Drag, frame: Size): Change | null {
  const { grip, to } = gesture;
  const label = grip.label.id;
  if ("polygon" in grip.label.shape) {
    if (grip.of === "vertex") return { "move-vertex": { label, ...grip.at, x: to.x, y: to.y } };
    if (grip.of === "edge") return { "insert-vertex": { label, ...grip.at, x: to.x, y: to.y } };
  }
  const shape = dragged(gesture, frame);
  return isNothing(shape) || shape === grip.label.shape ? null : { reshape: { label, shape } };
}

function isNothing(shape: Shape): boolean {
  const box = "box" in shape ? shape.box : "rotated-box" in shape ? shape["rotated-box"] : null;
  return box !== null && Math.min(box.width, box.height) < 1;
}

/** The label as it would be if the drag ended here. */
export function dragged({ grip, from, to, whole }: Drag, frame: Size): Shape {
  const { shape } = grip.label;
  switch (grip.of) {
    case "label":
      return moveWithin(shape, to.x - from.x, to.y - from.y, frame);
    case "handle":
      return { box: pull(grip.box, grip.handle, to) };
    case "turned":
      return {
        "rotated-box":
          grip.handle === "turn"
            ? turnedTo(grip.box, to, whole ? 15 : 0)
            : pullTurned(grip.box, grip.handle, to),
      };
    case "vertex":
      return withPointAt(shape, grip.at, to);
    case "edge":
      return withPointBefore(shape, grip.at, to);
  }
}

/** Moved, but not further out of the frame than it was. */
export function moveWithin(shape: Shape, dx: number, dy: number, frame: Size): Shape {
  const box = boundsOf(shape);
  const hold = (delta: number, start: number, length: number, most: number) =>
    Math.min(Math.max(delta, Math.min(0, -start)), Math.max(0, most - start - length));
  return translate(shape, hold(dx, box.x, box.width, frame.width), hold(dy, box.y, box.height, frame.height));
}
