import { polygonOf, type Ring } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import { isLast, last } from "./line";
import { snapped, within } from "./snap";
import { type Gesture, idle, type Outcome, type Surface, shapeOfDraw, type ToolEvent } from "./tool";

/** Each click sets a vertex. Closed by a click on the first vertex, a double click, or Enter. */
export function polygonTool(gesture: Gesture, event: ToolEvent, surface: Surface): Outcome {
  const others = surface.labels;
  const at = event.shift
    ? snapped(event.at, others, surface.frame, surface.reach * 1.5)
    : within(event.at, surface.frame);
  if (gesture.kind !== "polygon") {
    if (event.do !== "down") return { gesture: idle };
    return { gesture: { kind: "polygon", ring: [at.x, at.y], to: at, closing: false } };
  }
  const closing = closes(gesture.ring, at, surface.reach);
  switch (event.do) {
    case "move":
      return { gesture: { ...gesture, to: at, closing } };
    case "down":
      if (closing) return closePolygon(gesture.ring, surface);
      if (isLast(gesture.ring, at, surface.reach / 4)) return { gesture: { ...gesture, to: at } };
      return { gesture: { kind: "polygon", ring: [...gesture.ring, at.x, at.y], to: at, closing: false } };
    case "up":
      return { gesture };
    case "twice":
      return closePolygon(gesture.ring, surface);
  }
}

export function closePolygon(ring: Ring, surface: Surface): Outcome {
  if (ring.length < 6) {
    return {
      gesture: { kind: "polygon", ring, to: last(ring), closing: false },
      hint: "A polygon needs three vertices. Set one more.",
    };
  }
  if (flat(ring)) {
    return {
      gesture: { kind: "polygon", ring, to: last(ring), closing: false },
      hint: "The vertices lie on one line. Set one beside it.",
    };
  }
  const label = surface.newId();
  return { gesture: idle, change: shapeOfDraw(label, surface.classKey, polygonOf(ring)), select: label };
}

function closes(ring: Ring, at: ImagePoint, reach: number): boolean {
  return ring.length >= 6 && Math.hypot((ring[0] as number) - at.x, (ring[1] as number) - at.y) <= reach;
}

/** Twice the area, by the shoelace formula over triangles from the first vertex: nothing lies beside one line. */
function flat(ring: Ring): boolean {
  const x0 = ring[0] as number;
  const y0 = ring[1] as number;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    const ax = (ring[i] as number) - x0;
    const ay = (ring[i + 1] as number) - y0;
    for (let j = i + 2; j + 1 < ring.length; j += 2) {
      if (Math.abs(ax * ((ring[j + 1] as number) - y0) - ay * ((ring[j] as number) - x0)) > 1e-6)
        return false;
    }
  }
  return true;
}
