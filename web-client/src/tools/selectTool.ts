import { nearestHandle, pull } from "../geometry/handles";
import { nearestEdge, nearestVertex, pick } from "../geometry/hit";
import {
  boundsOf,
  ringAt,
  type Shape,
  translate,
  type VertexAt,
  vertexCount,
  withRing,
} from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import type { Size } from "../geometry/viewport";
import type { Label } from "../labels/label";
import type { Change } from "../labels/stroke";
import { snapped, within } from "./snap";
import { type Gesture, type Grip, idle, type Outcome, type Surface, type ToolEvent } from "./tool";

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
    if ("polygon" in own.shape) {
      const vertex = nearestVertex(own.shape, at, reach);
      if (vertex) return { of: "vertex", label: own, at: vertex };
      const edge = nearestEdge(own.shape, at, reach);
      if (edge)
        return { of: "edge", label: own, at: { part: edge.part, ring: edge.ring, vertex: edge.vertex + 1 } };
    }
  }
  const label = pick(labels, at, reach / 2);
  return label && { of: "label", label };
}

function press(event: ToolEvent, surface: Surface): Outcome {
  const grip = gripAt(event.at, surface);
  if (!grip) return { gesture: idle, select: null, activate: null };
  if (grip.of === "vertex" && event.alt) return removeVertex(grip.label, grip.at);
  return {
    gesture: { kind: "press", grip, from: event.at },
    select: grip.label.id,
    activate: grip.of === "vertex" ? grip.at : null,
  };
}

/** Takes a vertex of a polygon away; a ring keeps three. */
export function removeVertex(label: Label, at: VertexAt): Outcome {
  const ring = ringAt(label.shape, at);
  if (!ring || vertexCount(ring) <= 3) {
    return { gesture: idle, hint: "A polygon keeps three vertices. Del takes the whole label." };
  }
  return { gesture: idle, change: { "remove-vertex": { label: label.id, ...at } }, activate: null };
}

function drag(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  if (gesture.kind === "press") {
    const far = Math.hypot(event.at.x - gesture.from.x, event.at.y - gesture.from.y) > surface.reach / 3;
    return far
      ? {
          gesture: {
            kind: "drag",
            grip: gesture.grip,
            from: gesture.from,
            to: placed(gesture.grip, event, surface),
          },
        }
      : { gesture };
  }
  return gesture.kind === "drag"
    ? { gesture: { ...gesture, to: placed(gesture.grip, event, surface) } }
    : { gesture: idle };
}

function placed(grip: Grip, event: ToolEvent, { labels, frame, reach }: Surface): ImagePoint {
  if (grip.of === "label") return event.at;
  if (!event.shift) return within(event.at, frame);
  const others = labels.filter((each) => each.id !== grip.label.id);
  return snapped(event.at, others, frame, reach * 1.5);
}

function release(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  if (gesture.kind !== "drag") return { gesture: idle };
  const to = placed(gesture.grip, event, surface);
  const change = changeOf({ ...gesture, to }, surface.frame);
  if (!change) return { gesture: idle };
  const { grip } = gesture;
  return { gesture: idle, change, activate: grip.of === "vertex" || grip.of === "edge" ? grip.at : null };
}

type Drag = Extract<Gesture, { kind: "drag" }>;

function changeOf(gesture: Drag, frame: Size): Change | null {
  const { grip, to } = gesture;
  const label = grip.label.id;
  switch (grip.of) {
    case "vertex":
      return { "move-vertex": { label, ...grip.at, x: to.x, y: to.y } };
    case "edge":
      return { "insert-vertex": { label, ...grip.at, x: to.x, y: to.y } };
    case "label":
    case "handle": {
      const shape = dragged(gesture, frame);
      const nothing = "box" in shape && Math.min(shape.box.width, shape.box.height) < 1;
      return nothing || shape === grip.label.shape ? null : { reshape: { label, shape } };
    }
  }
}

/** The label as it would be if the drag ended here. */
export function dragged({ grip, from, to }: Drag, frame: Size): Shape {
  const { shape } = grip.label;
  switch (grip.of) {
    case "label":
      return moveWithin(shape, to.x - from.x, to.y - from.y, frame);
    case "handle":
      return { box: pull(grip.box, grip.handle, to) };
    case "vertex": {
      const ring = ringAt(shape, grip.at);
      return ring
        ? withRing(shape, grip.at, ring.with(grip.at.vertex * 2, to.x).with(grip.at.vertex * 2 + 1, to.y))
        : shape;
    }
    case "edge": {
      const ring = ringAt(shape, grip.at);
      return ring ? withRing(shape, grip.at, ring.toSpliced(grip.at.vertex * 2, 0, to.x, to.y)) : shape;
    }
  }
}

/** Moved, but not further out of the frame than it was. */
export function moveWithin(shape: Shape, dx: number, dy: number, frame: Size): Shape {
  const box = boundsOf(shape);
  const hold = (delta: number, start: number, length: number, most: number) =>
    Math.min(Math.max(delta, Math.min(0, -start)), Math.max(0, most - start - length));
  return translate(shape, hold(dx, box.x, box.width, frame.width), hold(dy, box.y, box.height, frame.height));
}
