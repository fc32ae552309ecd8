import { type Box, boxBetween } from "./shape";
import { type ImagePoint, imagePoint } from "./units";

/** The eight handles of a box by their compass direction. */
export type Handle = "nw" | "n" | "ne" | "e" | "se" | "s" | "sw" | "w";

export const handles: readonly Handle[] = ["nw", "n", "ne", "e", "se", "s", "sw", "w"];

export function handleAt(box: Box, handle: Handle): ImagePoint {
  const x = handle.includes("w") ? box.x : handle.includes("e") ? box.x + box.width : box.x + box.width / 2;
  const y = handle.includes("n") ? box.y : handle.includes("s") ? box.y + box.height : box.y + box.height / 2;
  return imagePoint(x, y);
}

/** The handle nearest to a point within `reach` image px; corners win over sides where both are in reach. */
export function nearestHandle(box: Box, at: ImagePoint, reach: number): Handle | null {
  const distance = (handle: Handle) => {
    const place = handleAt(box, handle);
    return Math.hypot(place.x - at.x, place.y - at.y);
  };
  const inReach = handles.filter((handle) => distance(handle) <= reach);
  inReach.sort((a, b) => b.length - a.length || distance(a) - distance(b));
  return inReach[0] ?? null;
}

/** The box with one handle pulled to a point; pulled across the other side it turns over. */
export function pull(box: Box, handle: Handle, to: ImagePoint): Box {
  const left = handle.includes("w") ? to.x : box.x;
  const right = handle.includes("e") ? to.x : box.x + box.width;
  const top = handle.includes("n") ? to.y : box.y;
  const bottom = handle.includes("s") ? to.y : box.y + box.height;
  return boxBetween(imagePoint(left, top), imagePoint(right, bottom));
}
