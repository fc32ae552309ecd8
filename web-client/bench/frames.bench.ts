import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Shape } from "../src/geometry/shape";
import { openStand } from "../test/browser/browser";
import { chromium, shared } from "../test/browser/shared";
import { lindqvist, World } from "../test/browser/world";

const size = { width: 960, height: 540 };
const polygons = 200;
const vertices = 50;

/** A wobbly ring of 50 vertices, the i-th of 20 × 10. */
function polygon(i: number): Shape {
  const cx = 24 + (i % 20) * 48;
  const cy = 27 + Math.floor(i / 20) * 54;
  const ring = Array.from({ length: vertices }, (_, k) => {
    const angle = (2 * Math.PI * k) / vertices;
    const radius = 21 + 4 * Math.sin(5 * angle + i);
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)].map(
      (value) => Math.round(value * 100) / 100,
    );
  });
  return { polygon: { parts: [{ exterior: ring.flat(), holes: [] }] } };
}

/** In the page: the time of every frame. */
function record(): void {
  const frames: number[] = [];
  const tick = (at: number) => {
    frames.push(at);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Object.assign(window, { plumblineFrames: frames });
}

const framesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { plumblineFrames: number[] }).plumblineFrames.splice(0));

/** CPU time of the page's main thread so far, in ms: other load on the machine does not lengthen it. */
async function mainThread(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Intervals between frames in ms, how many took two frames' time, and what the main thread spent per frame in ms of its own time. */
type Line = {
  gesture: string;
  frames: number;
  fps: number;
  p50: number;
  p95: number;
  p99: number;
  late: number;
  mainThread: number;
};

async function measure(
  page: Page,
  client: CDPSession,
  gesture: string,
  act: () => Promise<void>,
): Promise<Line> {
  await framesOf(page);
  const before = await mainThread(client);
  await act();
  const spent = (await mainThread(client)) - before;
  const frames = await framesOf(page);
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => tenth(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return {
    gesture,
    frames: gaps.length,
    fps: tenth((1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    late: gaps.filter((gap) => gap > 25).length,
    mainThread: tenth(spent / gaps.length),
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

it.skipIf(chromium === null || shared === null)(
  "it is drawn, panned and zoomed at 60 frames a second on a photo with 200 polygons of 50 vertices",
  async () => {
    const { url, page: open, close } = await openStand();
    const page = await open({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(record);
    const world = new World("flower_dandelion.jpg", size);
    for (let i = 0; i < polygons; i++)
      world.record({
        draw: { label: `l-${i}`, classKey: i % 3 === 0 ? "bud" : "flower", shape: polygon(i) },
      });
    world.people = [{ person: lindqvist, doing: "watching", since: "2026-11-22T13:00:00Z" }];
    await world.serve(page);
    await page.goto(`${url}/tasks/t-13`);
    await page.locator(".save", { hasText: "Saved" }).waitFor();
    await page.waitForTimeout(500);
    const box = await page.locator(".stage__view").boundingBox();
    if (!box) throw new Error("There is no stage");
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const circle = (k: number, of: number, radius: number) => ({
      x: middle.x + radius * Math.cos((2 * Math.PI * k) / of),
      y: middle.y + radius * Math.sin((2 * Math.PI * k) / of),
    });

    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
    const lines: Line[] = [];
    lines.push(
      await measure(page, client, "draw a polygon of 50 vertices", async () => {
        for (let k = 0; k < 50 * 6; k++) {
          const { x, y } = circle(k, 50 * 6, 220);
          await page.mouse.move(x, y);
          if (k % 6 === 0) await page.mouse.click(x, y);
        }
        await page.keyboard.press("Enter");
      }),
    );
    await page.keyboard.press("v");
    const target = circle(0, 1, 220);
    lines.push(
      await measure(page, client, "drag one of its vertices", async () => {
        await page.mouse.move(target.x, target.y);
        await page.mouse.down();
        for (let k = 0; k < 240; k++)
          await page.mouse.move(target.x + 60 * Math.sin(k / 12), target.y + k / 3);
        await page.mouse.up();
      }),
    );
    lines.push(
      await measure(page, client, "pan with Space", async () => {
        await page.keyboard.down("Space");
        await page.mouse.down();
        for (let k = 0; k < 240; k++)
          await page.mouse.move(middle.x + 160 * Math.sin(k / 20), middle.y + 90 * Math.cos(k / 20));
        await page.mouse.up();
        await page.keyboard.up("Space");
      }),
    );
    lines.push(
      await measure(page, client, "zoom by the wheel", async () => {
        for (let k = 0; k < 120; k++) await page.mouse.wheel(0, k < 60 ? -40 : 40);
      }),
    );
    console.table(lines);
    await close();
    const [drawing, , panning, zooming] = lines as [Line, Line, Line, Line];
    for (const { p50, mainThread } of [drawing, panning, zooming]) {
      expect(p50).toBeLessThan(17);
      expect(mainThread).toBeLessThan(8);
    }
  },
);
