import type { Size, Viewport } from "../geometry/viewport";
import { Layer, type Look } from "./layer";
import { inImage } from "./paint";
import { paintScene } from "./paintScene";
import { paintSketches } from "./paintSketch";
import { palette } from "./palette";
import type { Scene, Sketch } from "./scene";
import { emptyScene } from "./scene";

export type Photo = { readonly source: CanvasImageSource; readonly width: number; readonly height: number };

type Layers = { readonly photo: Layer; readonly labels: Layer; readonly gesture: Layer };

/** Looks that follow one another within this many ms are a movement; it has ended when none came for as long. */
const rest = 140;

/** Screen px painted around what is seen while it moves, at most: as far as it can go until it is painted again. */
const most = 256;

/**
 * Three canvases over each other: the photograph, the labels, the gesture. Each is redrawn only when what it shows has changed,
 * at most once per animation frame; a pointer that moves touches the top one alone. While the view moves, the two below are
 * carried along as they are; at rest they are painted as sharp as the screen is.
 */
export class Renderer {
  readonly #layers: Layers;
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #view: Viewport = { scale: 1, dx: 0, dy: 0 };
  #photo: Photo | null = null;
  #frame: Size = { width: 1, height: 1 };
  #scene: Scene = emptyScene;
  #sketches: readonly Sketch[] = [];
  #dirty = { photo: true, labels: true, gesture: true };
  #asked = 0;
  #moving = false;
  #settling: ReturnType<typeof setTimeout> | null = null;

  constructor(photo: HTMLCanvasElement, labels: HTMLCanvasElement, gesture: HTMLCanvasElement) {
    this.#layers = { photo: new Layer(photo), labels: new Layer(labels), gesture: new Layer(gesture) };
  }

  /** Size in screen px; ratio is device px per screen px. */
  resize(size: Size, ratio: number): void {
    if (size.width === this.#size.width && size.height === this.#size.height && ratio === this.#ratio) return;
    this.#size = size;
    this.#ratio = ratio;
    this.#ask({ photo: true, labels: true, gesture: true });
    this.flush(); // an emptied canvas must not be seen
  }

  look(view: Viewport, frame: Size): void {
    if (view === this.#view && frame === this.#frame) return;
    if (frame !== this.#frame) this.#ask({ photo: true, labels: true });
    this.#view = view;
    this.#frame = frame;
    this.#moving = this.#settling !== null;
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), rest);
    this.#ask({ gesture: true });
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
    const { photo, labels, gesture } = this.#layers;
    const look = { view: this.#view, size: this.#size, ratio: this.#ratio };
    if (this.#dirty.photo || !this.#stays(photo, look)) this.#paintPhoto(photo.begin(look, this.#margin()));
    if (this.#dirty.labels || !this.#stays(labels, look))
      paintScene(labels.pen, this.#scene, {
        ...labels.begin(look, this.#margin()),
        frame: this.#frame,
        palette: palette(),
      });
    if (this.#dirty.gesture)
      paintSketches(gesture.pen, this.#sketches, {
        ...gesture.begin(look, 0),
        frame: this.#frame,
        palette: palette(),
      });
    this.#dirty = { photo: false, labels: false, gesture: false };
  }

  stop(): void {
    cancelAnimationFrame(this.#asked);
    if (this.#settling !== null) clearTimeout(this.#settling);
  }

  #ask(dirty: Partial<{ photo: boolean; labels: boolean; gesture: boolean }>): void {
    this.#dirty = { ...this.#dirty, ...dirty };
    if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.flush());
  }

  #settle(): void {
    this.#settling = null;
    this.#moving = false;
    this.#ask({});
  }

  #stays(layer: Layer, look: Look): boolean {
    return this.#moving ? layer.carry(look) : layer.isOf(look);
  }

  #margin(): number {
    return this.#moving ? Math.min(most, this.#size.width / 2, this.#size.height / 2) : 0;
  }

  /** Smooth when the photograph is near its size; from four screen px a pixel its pixels are shown as they are. */
  #paintPhoto({ view, ratio }: Look): void {
    if (!this.#photo) return;
    const { pen } = this.#layers.photo;
    inImage(pen, view, ratio);
    pen.imageSmoothingEnabled = view.scale * ratio < 4;
    pen.drawImage(this.#photo.source, 0, 0, this.#frame.width, this.#frame.height);
  }
}
