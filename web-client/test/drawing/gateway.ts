import type { Problem } from "../../src/api";
import { Drawing } from "../../src/drawing";
import type { Change } from "../../src/labels/stroke";
import { inMemory, type UnsentStrokes } from "../../src/outbox";

export type Recorded = { number: number; key: string; change: Change };

const problem = (code: string, status: number): Problem => ({
  type: code,
  title: code,
  status,
  detail: "",
  code,
  remedy: "",
});

/** The server's decision on one stroke, as `domain.stroke.Strokes` has it. */
export class Log {
  readonly strokes: Recorded[] = [];
  submitted = false;
  readonly invalid = new Set<string>();

  decide(stroke: Recorded): { accepted: boolean } | { problem: Problem } {
    const same = this.strokes[stroke.number - 1];
    if (same)
      return same.key === stroke.key ? { accepted: false } : { problem: problem("stroke-number-taken", 409) };
    if (this.submitted) return { problem: problem("task-submitted", 409) };
    if (stroke.number !== this.strokes.length + 1) return { problem: problem("stroke-out-of-order", 409) };
    if (this.invalid.has(stroke.key)) return { problem: problem("stroke-invalid", 422) };
    this.strokes.push(stroke);
    return { accepted: true };
  }
}

/** A window of the annotator, with its line to the log: two queues that a test empties, cuts, or both. */
export class Window {
  readonly toServer: Recorded[] = [];
  readonly toClient: (() => void)[] = [];
  readonly drawing: Drawing;
  readonly drawn: string[] = [];
  readonly refused: Problem[] = [];
  #connected = false;
  /** The last stroke that reached the page; null before its first picture. */
  #seen: number | null = null;
  static #keys = 0;

  constructor(
    readonly log: Log,
    readonly others: () => Window[],
    readonly kept: UnsentStrokes = inMemory(),
    drawn: string[] = [],
  ) {
    this.drawn = drawn;
    this.drawing = new Drawing({
      send: ({ number, key, change }) => {
        if (this.#connected) this.toServer.push({ number, key, change });
        return this.#connected;
      },
      unsent: kept,
      newKey: () => {
        const key = `k${Window.#keys++}`;
        this.drawn.push(key);
        return key;
      },
      onRefused: (refusal) => this.refused.push(refusal),
      after: (_, run) => this.toClient.push(run),
    });
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    const all = [...this.log.strokes];
    if (this.#seen === null) {
      this.toClient.push(() => {
        this.#seen = all.length;
        this.drawing.replace(all);
      });
      return;
    }
    this.toClient.push(() => this.drawing.resumed());
    for (const stroke of all.slice(this.#seen)) this.tell(stroke);
  }

  /** The line breaks; `arrived` of the frames on their way still reach the server, none comes back. */
  cut(arrived: number): void {
    if (!this.#connected) return;
    this.#connected = false;
    for (const stroke of this.toServer.splice(0).slice(0, arrived)) this.#decide(stroke);
    this.toClient.length = 0;
    this.drawing.interrupted();
  }

  serve(): boolean {
    const next = this.toServer.shift();
    if (!next) return false;
    const answer = this.#decide(next);
    if ("problem" in answer)
      this.toClient.push(() => this.drawing.refused(next.number, next.key, answer.problem));
    else this.toClient.push(() => this.drawing.acknowledged(next.number, next.key));
    return true;
  }

  hear(): boolean {
    const next = this.toClient.shift();
    next?.();
    return next !== undefined;
  }

  tell({ number, key, change }: Recorded): void {
    if (!this.#connected) return;
    this.toClient.push(() => {
      this.#seen = number;
      this.drawing.heard(number, key, change);
    });
  }

  #decide(stroke: Recorded) {
    const answer = this.log.decide(stroke);
    if ("accepted" in answer && answer.accepted) for (const each of this.others()) each.tell(stroke);
    return answer;
  }
}

/** Lets promises and queues run until nothing moves. */
export async function settle(windows: readonly Window[]): Promise<void> {
  for (let turn = 0, still = 0; still < 3; turn++) {
    if (turn > 5_000) throw new Error("The windows never come to rest");
    await Promise.resolve();
    const moved = windows.flatMap((each) => [each.serve(), each.hear()]);
    still = moved.some(Boolean) ? 0 : still + 1;
  }
}
