import type { Size, Viewport } from "../geometry/viewport";
import { inImage, onScreen, type Pen } from "./paint";
import { paintScene } from "./paintScene";
import { paintSketches } from "./paintSketch";
import { palette } from "./palette";
import type { Scene, Sketch } from "./scene";
import { emptyScene } from "./scene";

export type Photo = { readonly source: CanvasImageSource; readonly width: number; readonly height: number };

/**
 * Three canvases over each other: the photograph, the labels, the gesture. Each is redrawn only when what it shows has changed,
 * at most once per animation frame; a pointer that moves touches the top one alone.
 */
export class Renderer {
  readonly #pens: { readonly photo: Pen; readonly labels: Pen; readonly gesture: Pen };
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #view: Viewport = { scale: 1, dx: 0, dy: 0 };
  #photo: Photo | null = null;
  #frame: Size = { width: 1, height: 1 };
  #scene: Scene = emptyScene;
  #sketches: readonly Sketch[] = [];
  #dirty = { photo: true, labels: true, gesture: true };
  #asked = 0;

  constructor(photo: HTMLCanvasElement, labels: HTMLCanvasElement, gesture: HTMLCanvasElement) {
    this.#pens = { photo: penOf(photo), labels: penOf(labels), gesture: penOf(gesture) };
  }

  /** Size in screen px; ratio is device px per screen px. */
  resize(size: Size, ratio: number): void {
    if (size.width === this.#size.width && size.height === this.#size.height && ratio === this.#ratio) return;
    this.#size = size;
    this.#ratio = ratio;
    for (const pen of Object.values(this.#pens)) {
      pen.canvas.width = Math.round(size.width * ratio);
      pen.canvas.height = Math.round(size.height * ratio);
    }
    this.#ask({ photo: true, labels: true, gesture: true });
    this.flush(); // an emptied canvas must not be seen
  }

  look(view: Viewport, frame: Size): void {
    if (view === this.#view && frame === this.#frame) return;
    this.#view = view;
    this.#frame = frame;
    this.#ask({ photo: true, labels: true, gesture: true });
  }

  photo(photo: Photo | null): void {
    this.#photo = photo;
    this.#ask({ photo: true });
  }

  scene(scene: Scene): void {
    if (scene === this.#scene) return;
    this.#scene = scene;
    this.#ask({ labels: true });
  }

  sketches(sketches: readonly Sketch[]): void {
    if (sketches === this.#sketches || (sketches.length === 0 && this.#sketches.length === 0)) return;
    this.#sketches = sketches;
    this.#ask({ gesture: true });
  }

  /** Draws the plates again: a font that came after the first picture. */
  fontsCame(): void {
    this.#ask({ labels: true, gesture: true });
  }

  /** Draws now what is due. */
  flush(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
    const paper = { view: this.#view, size: this.#size, ratio: this.#ratio, palette: palette() };
    if (this.#dirty.photo) this.#paintPhoto();
    if (this.#dirty.labels) paintScene(this.#pens.labels, this.#scene, paper);
    if (this.#dirty.gesture) paintSketches(this.#pens.gesture, this.#sketches, paper);
    this.#dirty = { photo: false, labels: false, gesture: false };
  }

  stop(): void {
    cancelAnimationFrame(this.#asked);
  }

  #ask(dirty: Partial<{ photo: boolean; labels: boolean; gesture: boolean }>): void {
    this.#dirty = { ...this.#dirty, ...dirty };
    if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.flush());
  }

  /** Smooth when the photograph is near its size; from four screen px a pixel its pixels are shown as they are. */
  #paintPhoto(): void {
    const pen = this.#pens.photo;
    onScreen(pen, this.#ratio);
    pen.clearRect(0, 0, this.#size.width, this.#size.height);
    if (!this.#photo) return;
    inImage(pen, this.#view, this.#ratio);
    pen.imageSmoothingEnabled = this.#view.scale * this.#ratio < 4;
    pen.drawImage(this.#photo.source, 0, 0, this.#frame.width, this.#frame.height);
  }
}

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser draws no 2D canvas");
  return pen;
}
