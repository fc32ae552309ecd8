import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contains as covers } from "../../src/geometry/hit";
import { boundsOf } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";
import { fold } from "../../src/labels/canvas";
import type { Label } from "../../src/labels/label";
import { openStand, type Stand } from "./browser";
import { divergenceOf } from "./divergence";
import { shapes } from "./ontology";
import { chromium, outlinesOf, shared } from "./shared";
import { lindqvist, World } from "./world";

const missing =
  chromium === null
    ? "no Chromium is installed"
    : shared === null
      ? "the demonstration images are not beside the checkout"
      : null;

describe.skipIf(missing !== null)(`In a real Chromium${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand();
  }, 180_000);
  afterAll(() => stand?.close());

  const size = { width: 960, height: 540 };

  async function open(world: World, path = "/tasks/t-13"): Promise<Page> {
    const page = await stand.page({ viewport: { width: 1440, height: 900 } });
    await world.serve(page);
    await page.goto(stand.url + path);
    await page.locator(".save", { hasText: /Saved|Nothing/u }).waitFor();
    return page;
  }

  /** Where image px lie in the window while the photograph is fitted. */
  async function place(page: Page): Promise<(x: number, y: number) => [number, number]> {
    const box = await page.locator(".stage__view").boundingBox();
    if (!box) throw new Error("There is no stage");
    const scale = Math.min((box.width - 14) / size.width, (box.height - 14) / size.height);
    const dx = box.x + (box.width - size.width * scale) / 2;
    const dy = box.y + (box.height - size.height * scale) / 2;
    return (x, y) => [x * scale + dx, y * scale + dy];
  }

  async function click(page: Page, places: readonly [number, number][]): Promise<void> {
    const at = await place(page);
    for (const [x, y] of places) await page.mouse.click(...at(x, y));
  }

  const triangle: [number, number][] = [
    [300, 200],
    [420, 200],
    [360, 320],
  ];
  const contains = ({ shape }: Label, x: number, y: number) => covers(shape, imagePoint(x, y));
  const labelsOf = (world: World) => fold(world.log.strokes.map(({ change }) => change)).labels;
  const saved = (page: Page, strokes: number) =>
    page.locator(".save", { hasText: `Saved · stroke ${strokes}` }).waitFor();

  it("draws a polygon, answers while drawing, undoes and redoes", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const page = await open(world);
    await click(page, triangle);
    await page.getByRole("radio", { name: "sharp" }).click();
    await page.locator(".stage__view").focus();
    await page.keyboard.press("Enter");
    await saved(page, 2);
    const [label] = labelsOf(world).objects;
    expect(label).toMatchObject({ classKey: "flower", attributes: { focus: { choice: "sharp" } } });
    const ring = label && "polygon" in label.shape ? (label.shape.polygon.parts[0]?.exterior ?? []) : [];
    triangle.flat().forEach((value, i) => {
      expect(ring[i]).toBeCloseTo(value, -0.3);
    });
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await saved(page, 4);
    expect(labelsOf(world).objects).toEqual([]);
    await page.keyboard.press("Control+Shift+z");
    await saved(page, 5);
    expect(labelsOf(world).objects).toHaveLength(1);
    await page.context().close();
  });

  it("L1 keeps strokes drawn offline over a reload and sends them once", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const page = await open(world);
    await world.cut();
    await page.getByText("No connection since").waitFor();
    await page.keyboard.press("4");
    await click(page, [
      [100, 100],
      [200, 180],
    ]);
    await page.getByText("Offline · 1 stroke kept here").waitFor();
    expect(world.log.strokes).toHaveLength(0);
    world.reachable = true;
    await page.goto(`${stand.url}/tasks`);
    await page.getByRole("link", { name: /13 meadow.*strokes not sent/u }).click();
    await saved(page, 1);
    expect(labelsOf(world).objects).toMatchObject([{ classKey: "insect" }]);
    await page.reload();
    await saved(page, 1);
    expect(world.log.strokes).toHaveLength(1);
    await page.context().close();
  });

  it("edits with the select tool: moves a vertex, inserts one, removes it, deletes the label", async () => {
    const world = new World("flower_dandelion.jpg", size);
    world.record({
      draw: {
        label: "a",
        classKey: "flower",
        shape: { polygon: { parts: [{ exterior: triangle.flat(), holes: [] }] } },
      },
    });
    const page = await open(world);
    const at = await place(page);
    const drag = async (from: [number, number], to: [number, number]) => {
      await page.mouse.move(...at(...from));
      await page.mouse.down();
      await page.mouse.move(...at(...to), { steps: 4 });
      await page.mouse.up();
    };
    await page.keyboard.press("v");
    await click(page, [[360, 240]]);
    await drag([360, 320], [360, 400]);
    await drag([360, 200], [360, 150]);
    await page.mouse.move(...at(360, 150));
    await page.keyboard.down("Alt");
    await page.mouse.click(...at(360, 150));
    await page.keyboard.up("Alt");
    await page.keyboard.press("Delete");
    await saved(page, 5);
    expect(world.log.strokes.slice(1).map(({ change }) => Object.keys(change)[0])).toEqual([
      "move-vertex",
      "insert-vertex",
      "remove-vertex",
      "delete",
    ]);
    await page.context().close();
  });

  it("zoomed and panned, it can be worked on while it moves and is sharp as soon as it rests", async () => {
    const world = new World("flower_dandelion.jpg", size);
    world.record({
      draw: {
        label: "a",
        classKey: "flower",
        shape: { polygon: { parts: [{ exterior: triangle.flat(), holes: [] }] } },
      },
    });
    const page = await open(world);
    const stage = page.locator(".stage__view");
    const carried = () =>
      stage.evaluate((view) =>
        [...view.querySelectorAll("canvas")].map((canvas) => getComputedStyle(canvas).transform),
      );
    const atRest = Array(3).fill("matrix(1, 0, 0, 1, 0, 0)");
    await page.keyboard.press("v");
    const [x, y] = (await place(page))(360, 240);
    await page.mouse.move(x, y);
    await page.keyboard.down("Space");
    await page.mouse.down();
    await page.mouse.move(x + 200, y - 100, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Space");
    await page.mouse.click(x + 200, y - 100);
    await page.locator(".obj[aria-current=true]").waitFor();
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -90);
    await page.mouse.move(x, y);
    await expect.poll(carried).toEqual(atRest);
    const rested = await stage.screenshot();
    await page.keyboard.press("Alt+h");
    expect(rested.equals(await stage.screenshot())).toBe(false);
    await page.keyboard.press("Alt+h");
    await expect.poll(async () => rested.equals(await stage.screenshot())).toBe(true);
    await page.context().close();
  });

  it("draws a mask, a line, keypoints and a turned box with their keys, and undoes a stroke of the brush", async () => {
    const world = new World("flower_dandelion.jpg", size);
    world.ontology = shapes;
    const page = await open(world);
    const at = await place(page);
    const drag = async (...path: [number, number][]) => {
      const [first = [0, 0], ...rest] = path;
      await page.mouse.move(...at(...first));
      await page.mouse.down();
      for (const each of rest) await page.mouse.move(...at(...each), { steps: 3 });
      await page.mouse.up();
    };
    await page.keyboard.press("b");
    await page.getByText("a new patch").waitFor();
    await drag([200, 200], [300, 200]);
    await page.getByText("on patch 1").waitFor();
    await drag([200, 260], [300, 260]);
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    await page.keyboard.press("e");
    await page.keyboard.press("[");
    await drag([250, 150], [250, 250]);
    await page.keyboard.press("l");
    await click(page, triangle);
    await page.keyboard.press("Enter");
    await page.keyboard.press("k");
    await click(page, [[500, 100]]);
    await page.keyboard.press("q");
    await click(page, [[450, 160]]);
    await page.keyboard.press("x");
    await page.keyboard.press("t");
    await drag([600, 300], [700, 300]);
    await click(page, [[650, 340]]);
    await saved(page, 7);
    const [patch, vein, pose, stem] = labelsOf(world).objects;
    const mask = patch && "mask" in patch.shape ? patch.shape.mask : null;
    expect(mask && boundsOf({ mask })).toMatchObject({ x: 185, y: 185, width: 130, height: 30 });
    expect(contains(patch as Label, 250, 200)).toBe(false);
    expect(contains(patch as Label, 200, 200)).toBe(true);
    expect(vein?.shape).toMatchObject({ polyline: { points: { length: 6 } } });
    expect(pose?.shape).toMatchObject({
      keypoints: { points: [{ visibility: "visible" }, { visibility: "hidden" }, { visibility: "absent" }] },
    });
    expect(stem?.shape).toMatchObject({ "rotated-box": { angleDegrees: 0 } });
    await page.context().close();
  });

  it("answers at any depth go to their own path", async () => {
    const world = new World("flower_dandelion.jpg", size);
    world.record({
      draw: {
        label: "a",
        classKey: "flower",
        shape: { polygon: { parts: [{ exterior: triangle.flat(), holes: [] }] } },
      },
    });
    const page = await open(world);
    await page.getByRole("button", { name: /1 Flower/u }).click();
    await page.getByRole("radio", { name: "dahlia" }).click();
    await page.getByRole("radio", { name: "pink" }).click();
    await page.getByRole("radio", { name: "none" }).click();
    await saved(page, 4);
    const choices = { species: "dahlia", "species/dahlia/colour": "pink", occlusion: "none" };
    const attributes = Object.fromEntries(
      Object.entries(choices).map(([path, choice]) => [path, { choice }]),
    );
    expect(labelsOf(world).objects[0]?.attributes).toEqual(attributes);
    await page.context().close();
  });

  it("says what is missing before a submit, then submits with the last stroke's number", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const page = await open(world);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "Before submit: set the scene" }).waitFor();
    expect(world.submitted).toBeNull();
    await page.getByRole("radio", { name: "garden" }).click();
    await saved(page, 1);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /^Submitted/u }).waitFor();
    expect(world.submitted).toBe(1);
    await page.keyboard.press("Control+z");
    await click(page, triangle);
    await page.keyboard.press("Enter");
    expect(world.log.strokes).toHaveLength(1);
    expect(await page.locator(".toast--warn").count()).toBe(0);
    await page.context().close();
  });

  it("L3 a note hangs from its pin, is marked as opened, answered and resolved", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const page = await open(world);
    const note = {
      id: "n-1",
      task: "t-13",
      by: lindqvist.id,
      at: "2026-11-22T14:31:00Z",
      anchor: { point: { x: 400, y: 200 } },
      text: "Include the tips. All the way round.",
      state: "open" as const,
      replies: [],
    };
    world.pin(note);
    const card = page.getByRole("article", { name: "Note on this place from M. Lindqvist" });
    await card.waitFor();
    await expect.poll(() => world.notes[0]?.openedAt).toBeDefined();
    await page.keyboard.press("r");
    expect(await page.getByRole("button", { name: "Box (R)" }).getAttribute("aria-pressed")).toBe("true");
    await card.focus();
    await page.keyboard.press("r");
    await page.getByLabel("Your reply").fill("All of them?");
    await page.keyboard.press("Control+Enter");
    await card.getByText("All of them?").waitFor();
    await card.focus();
    await page.keyboard.press("x");
    await expect.poll(() => world.notes[0]?.state).toBe("resolved");
    await page.context().close();
  });

  it("L2 sends the gesture in progress only while somebody is there to see it", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const page = await open(world);
    await click(page, triangle);
    expect(world.gestures).toEqual([]);
    world.say({
      type: "presence",
      room: "task/t-13",
      people: [{ person: lindqvist, doing: "watching", since: "2026-11-22T13:00:00Z" }],
    });
    await page.getByText("is watching").waitFor();
    await click(page, [[330, 300]]);
    await expect.poll(() => world.gestures.at(-1)).toMatchObject({ classKey: "flower", open: { length: 8 } });
    await page.context().close();
  });

  it("shows the truth only after it was asked for", async () => {
    const world = new World("flower_dandelion.jpg", size);
    const { shapes: outlines } = outlinesOf("flower_dandelion.jpg");
    world.record({
      draw: { label: "a", classKey: "flower", shape: outlines[0] as (typeof outlines)[number] },
    });
    world.submitted = 1;
    world.divergence = divergenceOf(labelsOf(world), outlines.slice(0, 2));
    const page = await stand.page({ viewport: { width: 1440, height: 900 } });
    await world.serve(page);
    await page.goto(`${stand.url}/tasks/t-13/score`);
    await page.getByText("The truth is not shown yet.").waitFor();
    expect(world.calls).not.toContain("GET /tasks/t-13/divergence");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Truth/u }).waitFor();
    await page.getByText("missed").waitFor();
    await page.context().close();
  });
});
