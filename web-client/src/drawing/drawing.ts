import type { Problem } from "../api";
import { apply, type Canvas, emptyCanvas, fold } from "../labels/canvas";
import type { Change } from "../labels/stroke";
import type { Unsent, UnsentStrokes } from "../outbox";
import { fateOf } from "./refusal";

/** What a page shows of a drawing. */
export type DrawingState = {
  /** With the strokes that are not acknowledged yet. */
  readonly canvas: Canvas;
  /** Number of the last stroke that is durable on the server. */
  readonly saved: number;
  readonly unsent: number;
  /** The server's picture and what was kept here are both known. */
  readonly ready: boolean;
  /** Nothing more can be drawn: submitted elsewhere, or not one's own any more. */
  readonly closed: Problem | null;
  /** Unsent strokes are kept in this window only, because the browser would not store them. */
  readonly unkept: boolean;
};

/** What tools need of a drawing: its picture, and a place to put the next stroke. */
export type Drawn = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DrawingState;
  stroke(change: Change): void;
};

export type DrawingEnvironment = {
  /** Gives a stroke to the line; false when there is none. */
  readonly send: (stroke: Unsent) => boolean;
  readonly unsent: UnsentStrokes;
  readonly newKey: () => string;
  /** A stroke was refused, and `lost` strokes went for good. */
  readonly onRefused: (problem: Problem, lost: number) => void;
  /** Runs something after a delay in ms. */
  readonly after: (millis: number, run: () => void) => void;
};

const retryMillis = 2_000;

/**
 * One person's drawing on one task: the server's strokes, and on top of them the strokes that are not acknowledged yet. Those
 * are kept until they are, and sent in order under a number and a key, so that a stroke sent twice is one stroke.
 *
 * Each is sent after the answer to the one before. The server takes a stroke whose predecessor it has, whoever drew that: sent
 * in a row behind one whose number another window has just taken, a stroke would overtake it. A stroke whose number turned
 * out to be another's gets the next free one, and so do all behind it.
 */
export class Drawing implements Drawn {
  #state: DrawingState = {
    canvas: emptyCanvas,
    saved: 0,
    unsent: 0,
    ready: false,
    closed: null,
    unkept: false,
  };
  #confirmed: Canvas = emptyCanvas;
  #waiting: readonly Unsent[] = [];
  #order = 0;
  /** Key of the stroke that waits for its answer. */
  #onTheWay: string | null = null;
  /** Durable strokes whose predecessors have not been heard of yet, by number. */
  readonly #ahead = new Map<number, Change>();
  #loaded = false;
  #heard = false;
  #inStep = false;
  #paused = false;
  #numbering: "right" | "wrong" | "underway" = "right";
  /** No stroke is numbered before the room has told of the stroke with this number. */
  #toHear = 0;
  readonly #listeners = new Set<() => void>();

  constructor(readonly environment: DrawingEnvironment) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DrawingState => this.#state;

  /** Reads what an earlier window kept. Call once, at the start. */
  async load(): Promise<void> {
    try {
      const kept = await this.environment.unsent.load();
      this.#order = Math.max(0, ...kept.map(({ order }) => order + 1));
      this.#waiting = kept;
    } catch {
      this.#become({ unkept: true });
    }
    this.#loaded = true;
    this.#show();
    this.#flush();
  }

  /** Adds a stroke: shown at once, kept, and sent when the line is there. Before `ready` there is nothing to draw on. */
  stroke(change: Change): void {
    if (this.#state.closed || !this.#state.ready) return;
    const number =
      Math.max(this.#confirmed.strokes + this.#ahead.size, ...this.#waiting.map((each) => each.number)) + 1;
    const stroke: Unsent = { key: this.environment.newKey(), order: this.#order++, number, change };
    this.#waiting = [...this.#waiting, stroke];
    this.#keep([stroke]);
    this.#become({ canvas: apply(this.#state.canvas, change), unsent: this.#waiting.length });
    this.#flush();
  }

  /** The room's whole picture, after joining, drawn upon nothing or upon what was there. It says nothing about keys: own strokes in it are found out by sending them again. */
  replace(strokes: readonly { readonly change: Change }[], upon: Canvas = emptyCanvas): void {
    this.#confirmed = fold(
      strokes.map(({ change }) => change),
      upon,
    );
    this.#ahead.clear();
    this.#heard = true;
    this.resumed();
  }

  /** The room goes on from where it was; what was missed comes next. */
  resumed(): void {
    this.#onTheWay = null;
    this.#inStep = true;
    this.#show();
    this.#flush();
  }

  /** The line broke: what was on its way may or may not have arrived. */
  interrupted(): void {
    this.#inStep = false;
    this.#onTheWay = null;
  }

  /** A stroke of this task became durable, drawn here or in another window. */
  heard(number: number, key: string, change: Change): void {
    const own = this.#waiting.some((each) => each.key === key);
    if (own) this.#settle(key);
    if (number > this.#confirmed.strokes && !this.#ahead.has(number)) {
      this.#ahead.set(number, change);
      this.#advance();
    }
    this.#show();
    this.#flush();
  }

  acknowledged(number: number, key: string): void {
    const stroke = this.#waiting.find((each) => each.key === key && each.number === number);
    if (stroke) this.heard(number, key, stroke.change);
  }

  refused(number: number, key: string, problem: Problem): void {
    if (!this.#waiting.some((each) => each.key === key && each.number === number)) return;
    if (this.#onTheWay === key) this.#onTheWay = null;
    switch (fateOf(problem)) {
      case "renumber":
        this.#numbering = "wrong";
        if (problem.code === "stroke-number-taken") this.#toHear = Math.max(this.#toHear, number);
        break;
      case "drop":
        this.#forget([key]);
        this.#numbering = "wrong";
        this.environment.onRefused(problem, 1);
        break;
      case "retry":
        this.#pause();
        break;
      case "close":
        this.#close(problem);
        break;
    }
    this.#show();
    this.#flush();
  }

  #pause(): void {
    this.#paused = true;
    this.environment.after(retryMillis, () => {
      this.#paused = false;
      this.#flush();
    });
  }

  #close(problem: Problem): void {
    if (this.#state.closed) return;
    const lost = this.#waiting.length;
    this.#forget(this.#waiting.map(({ key }) => key));
    this.#become({ closed: problem });
    this.environment.onRefused(problem, lost);
  }

  #settle(key: string): void {
    if (this.#onTheWay === key) this.#onTheWay = null;
    this.#forget([key]);
  }

  #advance(): void {
    for (;;) {
      const number = this.#confirmed.strokes + 1;
      const change = this.#ahead.get(number);
      if (!change) return;
      this.#ahead.delete(number);
      this.#confirmed = apply(this.#confirmed, change);
    }
  }

  #flush(): void {
    if (!this.#loaded || !this.#heard || !this.#inStep || this.#paused || this.#state.closed) return;
    if (this.#numbering !== "right") {
      this.#renumber();
      return;
    }
    const next = this.#waiting[0];
    if (next && this.#onTheWay === null && this.environment.send(next)) this.#onTheWay = next.key;
  }

  /** Gives every stroke that waits the next free number, once the one on its way is answered; sends them when that is kept. */
  #renumber(): void {
    const known = this.#ahead.size === 0 && this.#confirmed.strokes >= this.#toHear;
    if (this.#numbering === "underway" || this.#onTheWay !== null || !known) return;
    this.#numbering = "underway";
    this.#waiting = this.#waiting.map((each, i) => ({ ...each, number: this.#confirmed.strokes + 1 + i }));
    this.#keep(this.#waiting).then(() => {
      if (this.#numbering === "underway") this.#numbering = "right";
      this.#flush();
    });
  }

  #keep(strokes: readonly Unsent[]): Promise<unknown> {
    const kept = strokes.map((each) => this.environment.unsent.keep(each));
    return Promise.all(kept).catch(() => this.#become({ unkept: true }));
  }

  #forget(keys: readonly string[]): void {
    this.#waiting = this.#waiting.filter(({ key }) => !keys.includes(key));
    this.environment.unsent.drop(keys).catch(() => this.#become({ unkept: true }));
  }

  #show(): void {
    const changes = this.#waiting.map(({ change }) => change);
    this.#become({
      canvas: fold(changes, this.#confirmed),
      saved: this.#confirmed.strokes,
      unsent: this.#waiting.length,
      ready: this.#loaded && this.#heard,
    });
  }

  #become(change: Partial<DrawingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
