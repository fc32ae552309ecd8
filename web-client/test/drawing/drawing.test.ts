import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/labels/canvas";
import type { Change } from "../../src/labels/stroke";
import { inMemory } from "../../src/outbox";
import { Log, settle, Window } from "./gateway";

const draw = (label: string): Change => ({
  draw: { label, classKey: "flower", shape: { box: { x: 1, y: 2, width: 3, height: 4 } } },
});

async function open(log: Log, windows: Window[] = [], from?: Window): Promise<Window> {
  const window = new Window(log, () => windows, from?.kept ?? inMemory(), from?.drawn);
  windows.push(window);
  await window.drawing.load();
  return window;
}

describe("A drawing", () => {
  it("shows a stroke at once and calls it saved when it is durable", async () => {
    const window = await open(new Log());
    window.connect();
    await settle([window]);
    window.drawing.stroke(draw("a"));
    expect(window.drawing.state()).toMatchObject({ saved: 0, unsent: 1 });
    expect(window.drawing.state().canvas.labels.objects).toHaveLength(1);
    await settle([window]);
    expect(window.drawing.state()).toMatchObject({ saved: 1, unsent: 0 });
  });

  it("L1 sends what was drawn offline once, in order, when the line is back", async () => {
    const log = new Log();
    const window = await open(log);
    window.connect();
    await settle([window]);
    window.cut(0);
    for (const label of ["a", "b", "c"]) window.drawing.stroke(draw(label));
    expect(window.drawing.state().unsent).toBe(3);
    window.connect();
    await settle([window]);
    expect(log.strokes.map(({ key }) => key)).toEqual(window.drawn);
  });

  it("L1 a reload between durable and acknowledged does not draw the stroke twice", async () => {
    const log = new Log();
    const first = await open(log);
    first.connect();
    await settle([first]);
    for (const label of ["a", "b", "c"]) first.drawing.stroke(draw(label));
    first.cut(2);
    const second = await open(log, [], first);
    second.connect();
    await settle([second]);
    expect(log.strokes.map(({ key }) => key)).toEqual(first.drawn);
    expect(second.drawing.state()).toMatchObject({ saved: 3, unsent: 0 });
  });

  it("drops a stroke that can never be taken, says so, and keeps the ones after it", async () => {
    const log = new Log();
    const window = await open(log);
    window.connect();
    await settle([window]);
    for (const label of ["a", "b", "c"]) window.drawing.stroke(draw(label));
    log.invalid.add(window.drawn[1] as string);
    await settle([window]);
    expect(log.strokes.map(({ change }) => ("draw" in change ? change.draw.label : ""))).toEqual(["a", "c"]);
    expect(window.refused.map(({ code }) => code)).toEqual(["stroke-invalid"]);
    expect(window.drawing.state().canvas.labels.objects.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("closes when the task was submitted elsewhere, and shows what the server has", async () => {
    const log = new Log();
    const window = await open(log);
    window.connect();
    await settle([window]);
    window.drawing.stroke(draw("a"));
    await settle([window]);
    log.submitted = true;
    window.drawing.stroke(draw("b"));
    await settle([window]);
    expect(window.drawing.state().closed?.code).toBe("task-submitted");
    expect(window.drawing.state().canvas.labels.objects.map(({ id }) => id)).toEqual(["a"]);
  });
});

type Step = { do: "draw" | "serve" | "hear" | "cut" | "connect" | "reload"; window: number; arrived: number };

const steps = (windows: number) =>
  fc.array(
    fc.record<Step>({
      do: fc.constantFrom(
        "draw",
        "draw",
        "draw",
        "serve",
        "serve",
        "hear",
        "hear",
        "cut",
        "connect",
        "connect",
        "reload",
      ),
      window: fc.nat(windows - 1),
      arrived: fc.nat(3),
    }),
    { maxLength: 60 },
  );

/** Plays the steps, then connects everybody and lets the queues run dry. */
async function play(count: number, list: readonly Step[]): Promise<{ log: Log; windows: Window[] }> {
  const log = new Log();
  const windows: Window[] = [];
  for (let i = 0; i < count; i++) await open(log, windows);
  for (const window of windows) window.connect();
  await settle(windows);
  let labels = 0;
  for (const step of list) {
    const window = windows[step.window] as Window;
    if (step.do === "draw") window.drawing.stroke(draw(`l${labels++}`));
    if (step.do === "serve") window.serve();
    if (step.do === "hear") window.hear();
    if (step.do === "cut") window.cut(step.arrived);
    if (step.do === "connect") window.connect();
    if (step.do === "reload") {
      window.cut(step.arrived);
      const again = new Window(log, () => windows, window.kept, window.drawn);
      windows[step.window] = again;
      await again.drawing.load();
    }
    await Promise.resolve();
  }
  for (const window of windows) window.connect();
  await settle(windows);
  return { log, windows };
}

/** Sent in a row, the third stroke of the first window once overtook its second, whose number the other window had taken. */
const overtaken: Step[] = [
  { do: "draw", window: 0, arrived: 0 },
  { do: "serve", window: 0, arrived: 0 },
  { do: "hear", window: 1, arrived: 0 },
  { do: "draw", window: 1, arrived: 0 },
  { do: "draw", window: 0, arrived: 0 },
  { do: "draw", window: 0, arrived: 0 },
];

describe("Whatever happens to the line", () => {
  it("L1 one window: every stroke is recorded once, in the order drawn", async () => {
    await fc.assert(
      fc.asyncProperty(steps(1), async (list) => {
        const { log, windows } = await play(1, list);
        expect(log.strokes.map(({ key }) => key)).toEqual(windows[0]?.drawn);
      }),
      { numRuns: 1000 },
    );
  });

  it("two windows: no stroke is lost, and both show the server's picture", async () => {
    await fc.assert(
      fc.asyncProperty(steps(2), async (list) => {
        const { log, windows } = await play(2, list);
        const keys = log.strokes.map(({ key }) => key);
        const drawn = windows.flatMap((window) => window.drawn);
        expect(keys.toSorted()).toEqual(drawn.toSorted());
        for (const window of windows) {
          expect(keys.filter((key) => window.drawn.includes(key))).toEqual(window.drawn);
          expect(window.drawing.state()).toMatchObject({ unsent: 0, saved: log.strokes.length });
          expect(window.drawing.state().canvas).toEqual(fold(log.strokes.map(({ change }) => change)));
        }
      }),
      { numRuns: 1000, examples: [[overtaken]] },
    );
  });
});
