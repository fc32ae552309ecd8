import type { ShapeKind } from "../geometry/shape";
import type { Size } from "../geometry/viewport";
import type { IconName } from "../kit";
import type { DrawTool, ToolName } from "../tools";

/** How a tool is called, the key that takes it into the hand, and its picture. */
export type ToolLook = {
  readonly tool: ToolName;
  readonly name: string;
  readonly key: string;
  readonly icon: IconName;
};

export const toolLooks: readonly ToolLook[] = [
  { tool: "select", name: "Select", key: "V", icon: "select" },
  { tool: "pan", name: "Pan", key: "H", icon: "hand" },
  { tool: "box", name: "Box", key: "R", icon: "box" },
  { tool: "rotated-box", name: "Turned box", key: "T", icon: "rotatedBox" },
  { tool: "polygon", name: "Polygon", key: "P", icon: "polygon" },
  { tool: "polyline", name: "Line", key: "L", icon: "polyline" },
  { tool: "brush", name: "Brush", key: "B", icon: "brush" },
  { tool: "eraser", name: "Eraser", key: "E", icon: "eraser" },
  { tool: "keypoints", name: "Keypoints", key: "K", icon: "keypoint" },
];

export const nameOfTool = (tool: ToolName): string =>
  toolLooks.find((each) => each.tool === tool)?.name ?? tool;

/** The tool that draws a shape. */
export const toolFor = (shape: ShapeKind): DrawTool => (shape === "mask" ? "brush" : shape);

/** The shape that a tool works on; null for the tools that draw nothing. */
export function shapeFor(tool: ToolName): ShapeKind | null {
  if (tool === "select" || tool === "pan") return null;
  return tool === "brush" || tool === "eraser" ? "mask" : tool;
}

/** A shape in words: "is drawn as a turned box". */
export const shapeWords: Readonly<Record<ShapeKind, string>> = {
  box: "a box",
  "rotated-box": "a turned box",
  polygon: "a polygon",
  polyline: "a line",
  mask: "a mask",
  keypoints: "keypoints",
};

/** Widths of the brush in image px. */
export const brushes = { least: 1, most: 500 };

/** To begin with: about as wide on the screen whatever the photograph. */
export const usualBrush = ({ width, height }: Size): number =>
  Math.min(brushes.most, Math.max(3, Math.round(Math.max(width, height) / 32)));

/** The next width up or down: a quarter more, at least a pixel. */
export function resized(diameter: number, step: 1 | -1): number {
  const next = step > 0 ? Math.max(diameter + 1, diameter * 1.25) : Math.min(diameter - 1, diameter / 1.25);
  return Math.min(brushes.most, Math.max(brushes.least, Math.round(next)));
}
