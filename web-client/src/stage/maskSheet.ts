import { covered, eachStep } from "../geometry/brush";
import { type Mask, stretchesOf } from "../geometry/mask";
import type { Box } from "../geometry/shape";
import { screenPoint } from "../geometry/units";
import { type Size, toImage, type Viewport } from "../geometry/viewport";
import type { Brushing } from "./scene";

/** A sheet has no more pixels than this; what is larger is kept coarser, which is not seen: it is far out then. */
const mostPixels = 16_000_000;

/**
 * The pixels of a mask while it is painted, of what is in view: a picture of one colour to which only what the brush has newly
 * covered is added, or taken away from it.
 */
export class MaskSheet {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  /** Image px for one of the sheet. */
  readonly #coarse: number;
  /** How many places of the path are on it. */
  #done = 0;

  constructor(
    readonly area: Box,
    readonly frame: Size,
    mask: Mask | null,
    colour: string,
  ) {
    this.#coarse = Math.max(1, Math.ceil(Math.sqrt((area.width * area.height) / mostPixels)));
    this.#canvas = document.createElement("canvas");
    this.#canvas.width = Math.ceil(area.width / this.#coarse);
    this.#canvas.height = Math.ceil(area.height / this.#coarse);
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
    const { x, y } = this.area;
    const { width, height } = this.#canvas;
    pen.drawImage(this.#canvas, x + dx, y + dy, width * this.#coarse, height * this.#coarse);
  }

  #strip(column: number, top: number, bottom: number, erases: boolean): void {
    const { x, y, width, height } = this.area;
    if (column < x || column >= x + width || bottom <= y || top >= y + height) return;
    const at = Math.floor((column - x) / this.#coarse);
    const from = Math.floor((top - y) / this.#coarse);
    const length = Math.max(1, Math.round((bottom - top) / this.#coarse));
    if (erases) this.#pen.clearRect(at, from, 1, length);
    else this.#pen.fillRect(at, from, 1, length);
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
