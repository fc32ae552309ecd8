import { type ImagePoint, type ScreenPoint, screenPoint } from "../geometry/units";
import {
  fitInto,
  keepInSight,
  panBy,
  type Size,
  show,
  toImage,
  type Viewport,
  zoomAt,
} from "../geometry/viewport";

export type SightState = {
  readonly view: Viewport;
  /** Of the view in screen px. */
  readonly size: Size;
  readonly frame: Size;
};

/** What of a frame is seen: the viewport, kept fitted until somebody zooms or pans. Stages that share one look at the same place. */
export class Sight {
  #state: SightState;
  #fitted = true;
  #pointer: ImagePoint | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #pointerListeners = new Set<() => void>();

  constructor(frame: Size) {
    const size = { width: 1, height: 1 };
    this.#state = { frame, size, view: fitInto(frame, size) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SightState => this.#state;

  /** Where one's own pointer is, in image px; null when it is elsewhere. */
  readonly subscribePointer = (listener: () => void): (() => void) => {
    this.#pointerListeners.add(listener);
    return () => this.#pointerListeners.delete(listener);
  };
  readonly pointer = (): ImagePoint | null => this.#pointer;

  point(at: ImagePoint | null): void {
    if (at === this.#pointer) return;
    this.#pointer = at;
    for (const listener of [...this.#pointerListeners]) listener();
  }

  get view(): Viewport {
    return this.#state.view;
  }

  resize(size: Size): void {
    const { frame, view } = this.#state;
    this.#become({ frame, size, view: this.#fitted ? fitInto(frame, size) : keepInSight(view, frame, size) });
  }

  fit(): void {
    this.#fitted = true;
    this.#become({ ...this.#state, view: fitInto(this.#state.frame, this.#state.size) });
  }

  zoomAt(at: ScreenPoint, factor: number): void {
    this.#look(zoomAt(this.view, at, factor));
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    const { width, height } = this.#state.size;
    this.zoomAt(screenPoint(width / 2, height / 2), factor);
  }

  panBy(dx: number, dy: number): void {
    this.#look(panBy(this.view, dx, dy));
  }

  /** Brings an image rectangle to the middle. */
  show(area: { x: number; y: number; width: number; height: number }): void {
    this.#look(show(area, this.#state.size));
  }

  toImage(at: ScreenPoint): ImagePoint {
    return toImage(this.view, at);
  }

  #look(view: Viewport): void {
    this.#fitted = false;
    this.#become({ ...this.#state, view: keepInSight(view, this.#state.frame, this.#state.size) });
  }

  #become(state: SightState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
