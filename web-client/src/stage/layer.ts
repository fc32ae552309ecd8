import { carried, type Size, type Viewport } from "../geometry/viewport";
import type { Pen } from "./paint";

/** What a picture is painted for: sizes in screen px, ratio in device px per screen px. */
export type Look = { readonly view: Viewport; readonly size: Size; readonly ratio: number };

/** How many times larger or smaller than painted a picture is shown while it moves. */
const stretch = 1.4;

/** A picture of what is seen that is carried along as it is while the view moves, as far as it reaches. */
export class Layer {
  readonly pen: Pen;
  readonly #canvas: HTMLCanvasElement;
  #painted: { readonly view: Viewport; readonly size: Size } | null = null;

  constructor(canvas: HTMLCanvasElement) {
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This browser draws no 2D canvas");
    this.pen = pen;
    this.#canvas = canvas;
  }

  /** Empty, and ready to be painted with `margin` screen px more than what is seen on every side. Gives what to paint. */
  begin({ view, size, ratio }: Look, margin: number): Look {
    const more = Math.ceil(margin * ratio) / ratio; // whole device px, or the picture would be blurred
    const wide = { width: size.width + 2 * more, height: size.height + 2 * more };
    const painted = { view: { ...view, dx: view.dx + more, dy: view.dy + more }, size: wide };
    this.#painted = painted;
    this.#fit(Math.round(wide.width * ratio), Math.round(wide.height * ratio), ratio);
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
    this.pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#place(view);
    return { ...painted, ratio };
  }

  /** Shows the picture where it is in this view; false when it does not reach, or would be too coarse. */
  carry({ view, size }: Look): boolean {
    if (!this.#painted) return false;
    const { scale, dx, dy } = carried(this.#painted.view, view);
    if (scale > stretch || scale < 1 / stretch || dx > 0 || dy > 0) return false;
    const { width, height } = this.#painted.size;
    if (dx + width * scale < size.width || dy + height * scale < size.height) return false;
    this.#place(view);
    return true;
  }

  /** Whether the picture is of this view and no other, without more around it. */
  isOf({ view, size }: Look): boolean {
    const painted = this.#painted;
    return painted !== null && painted.size.width === size.width && same(painted.view, view);
  }

  #place(view: Viewport): void {
    if (!this.#painted) return;
    const { scale, dx, dy } = carried(this.#painted.view, view);
    this.#canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${dx}, ${dy})`;
  }

  #fit(width: number, height: number, ratio: number): void {
    const canvas = this.#canvas;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
  }
}

const same = (a: Viewport, b: Viewport) => a.scale === b.scale && a.dx === b.dx && a.dy === b.dy;
