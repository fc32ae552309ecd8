import { covered, eachStep } from "../geometry/brush";
import { type Mask, stretchesOf } from "../geometry/mask";
import type { Box } from "../geometry/shape";
import { screenPoint } from "../geometry/units";
import { type Size, toImage, type Viewport } from "../geometry/viewport";
import type { Brushing } from "./scene";

/**
 * The pixels of a mask while it is painted, of what is in view: a picture of one colour to which only what the brush has newly
 * covered is added, or taken away from it.
 */
export class MaskSheet {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  /** What of the sheet has something on it, in its own px. */
  #filled = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  /** How many places of the path are on it. */
  #done = 0;

  /** @param coarse image px for one of the sheet: more than one where the screen shows no more */
  constructor(
    readonly area: Box,
    readonly frame: Size,
    readonly coarse: number,
    mask: Mask | null,
    colour: string,
  ) {
    this.#canvas = document.createElement("canvas");
    this.#canvas.width = Math.ceil(area.width / this.coarse);
    this.#canvas.height = Math.ceil(area.height / this.coarse);
    const pen = this.#canvas.getContext("2d");
    if (!pen) throw new Error("This browser draws no 2D canvas");
    this.#pen = pen;
    pen.fillStyle = colour;
    if (mask)
      for (const { column, top, bottom } of stretchesOf(mask)) this.#strip(column, top, bottom, false);
  }

  /** Whether everything in an area can be seen on it. */
  reaches({ x, y, width, height }: Box): boolean {
    const { area } = this;
    return (
      x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height
    );
  }

  follow({ stroke, path }: Brushing): void {
    eachStep(path, this.#done, (from, to) =>
      covered(from, to, stroke.diameter, this.frame, (column, top, bottom) =>
        this.#strip(column, top, bottom, stroke.erases),
      ),
    );
    this.#done = path.length / 2;
  }

  /** On a pen in image px. */
  draw(pen: CanvasRenderingContext2D, dx = 0, dy = 0): void {
    const { area, coarse } = this;
    const { left, top, right, bottom } = this.#filled;
    const [width, height] = [right - left, bottom - top];
    if (!(width > 0 && height > 0)) return;
    const [x, y] = [area.x + left * coarse + dx, area.y + top * coarse + dy];
    pen.drawImage(this.#canvas, left, top, width, height, x, y, width * coarse, height * coarse);
  }

  #strip(column: number, top: number, bottom: number, erases: boolean): void {
    const { x, y, width, height } = this.area;
    if (column < x || column >= x + width || bottom <= y || top >= y + height) return;
    const at = Math.floor((column - x) / this.coarse);
    const from = Math.floor((top - y) / this.coarse);
    const length = Math.max(1, Math.round((bottom - top) / this.coarse));
    if (erases) this.#pen.clearRect(at, from, 1, length);
    else {
      this.#pen.fillRect(at, from, 1, length);
      this.#reach(at, from, from + length);
    }
  }

  #reach(column: number, from: number, to: number): void {
    const { left, top, right, bottom } = this.#filled;
    const { width, height } = this.#canvas;
    this.#filled = {
      left: Math.min(left, column),
      top: Math.min(top, Math.max(0, from)),
      right: Math.min(width, Math.max(right, column + 1)),
      bottom: Math.min(height, Math.max(bottom, to)),
    };
  }
}

/** What of the frame is in view, in whole image px. */
export function seenOf(view: Viewport, size: Size, frame: Size): Box {
  const a = toImage(view, screenPoint(0, 0));
  const b = toImage(view, screenPoint(size.width, size.height));
  const x = Math.max(0, Math.floor(a.x));
  const y = Math.max(0, Math.floor(a.y));
  return {
    x,
    y,
    width: Math.max(1, Math.min(frame.width, Math.ceil(b.x)) - x),
    height: Math.max(1, Math.min(frame.height, Math.ceil(b.y)) - y),
  };
}
