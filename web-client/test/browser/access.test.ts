import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStand, type Stand } from "./browser";
import { shapes } from "./ontology";
import { chromium, outlinesOf, shared } from "./shared";
import { lindqvist, World } from "./world";

const missing =
  chromium === null
    ? "no Chromium is installed"
    : shared === null
      ? "the demonstration images are not beside the checkout"
      : null;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(missing !== null)(`The annotator's pages${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand();
  }, 180_000);
  afterAll(() => stand?.close());

  async function open(path: string, theme: "light" | "dark"): Promise<{ page: Page; world: World }> {
    const { width, height, shapes: outlines } = outlinesOf("flower_dandelion.jpg");
    const world = new World("flower_dandelion.jpg", { width, height });
    outlines.slice(0, 3).forEach((shape, i) => {
      world.record({ draw: { label: `l-${i}`, classKey: "flower", shape } });
    });
    world.record({ "set-attribute": { label: "l-0", path: "species", value: { choice: "dandelion" } } });
    world.people = [{ person: lindqvist, doing: "watching", since: "2026-11-22T13:00:00Z" }];
    const page = await stand.page({ viewport: { width: 1440, height: 900 }, colorScheme: theme });
    await world.serve(page);
    await page.goto(stand.url + path);
    await page.getByRole("link", { name: /Frame 13|13 meadow/u }).waitFor();
    return { page, world };
  }

  /** What axe finds by WCAG 2.2 AA and its best practices; text over photographs lies on a dark plate, which it cannot judge. */
  async function findings(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe });
    return page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: {
          run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await run.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
  }

  for (const theme of ["light", "dark"] as const) {
    it(`the canvas with a label, a note and its attributes has no finding, ${theme}`, async () => {
      const { page, world } = await open("/tasks/t-13", theme);
      world.pin({
        id: "n-1",
        task: "t-13",
        by: lindqvist.id,
        at: "2026-11-22T14:31:00Z",
        anchor: { point: { x: 400, y: 200 } },
        text: "Include the tips.",
        state: "open",
        replies: [],
      });
      await page.getByRole("article").waitFor();
      await page.getByRole("button", { name: /1 Flower/u }).click();
      await page.getByText("choose one").first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });

    it(`the canvas with keypoints and a brush has no finding, ${theme}`, async () => {
      const world = new World("flower_dandelion.jpg", { width: 960, height: 540 });
      world.ontology = shapes;
      const points = [0, 1, 2].map((i) => ({ x: 100 + 60 * i, y: 90, visibility: "visible" as const }));
      world.record({ draw: { label: "p", classKey: "pose", shape: { keypoints: { points } } } });
      const page = await stand.page({ viewport: { width: 1440, height: 900 }, colorScheme: theme });
      await world.serve(page);
      await page.goto(`${stand.url}/tasks/t-13`);
      await page.getByRole("button", { name: /1 pose/u }).click();
      await page.getByRole("radiogroup", { name: "left wing" }).waitFor();
      await page.keyboard.press("b");
      await page.getByRole("slider", { name: "Width" }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });

    it(`the task list has no finding, ${theme}`, async () => {
      const { page } = await open("/tasks", theme);
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });
  }

  it("the first load of the canvas is under 300 KB compressed, photographs apart", async () => {
    const page = await stand.page();
    const world = new World("flower_dandelion.jpg", { width: 960, height: 540 });
    await world.serve(page);
    let total = 0;
    const sizes: Promise<void>[] = [];
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.startsWith("/api/")) return;
      sizes.push(
        response.body().then((body) => {
          total += /\.(?:woff2|png|jpe?g)$/u.test(response.url()) ? body.length : gzipSync(body).length;
        }),
      );
    });
    await page.goto(`${stand.url}/tasks/t-13`);
    await page.getByRole("link", { name: /Frame 13/u }).waitFor();
    await Promise.all(sizes);
    console.info(`First load of the canvas: ${Math.round(total / 1000)} KB compressed`);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(300_000);
    await page.context().close();
  });
});
