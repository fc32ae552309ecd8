import type { Sketch } from "./scene";

/** The sketches on the gesture layer by whose they are: written many times a second, so outside of React. */
export class SketchBoard {
  readonly #sketches = new Map<string, Sketch>();
  #list: readonly Sketch[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly list = (): readonly Sketch[] => this.#list;

  put(owner: string, sketch: Sketch | null): void {
    if (sketch === null ? !this.#sketches.delete(owner) : this.#sketches.get(owner) === sketch) return;
    if (sketch !== null) this.#sketches.set(owner, sketch);
    this.#list = [...this.#sketches.values()];
    for (const listener of [...this.#listeners]) listener();
  }
}
