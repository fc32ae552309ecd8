import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Polygon } from "../src/geometry/shape";
import { fitted, inside, openBrowser, outline, type Person, picture, pictures, signIn, story } from "./hands";

const frame = { width: 640, height: 427 };
const truth = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../gateway/src/main/resources/demo/ground_truth.json"), "utf8"),
) as { frames: { file: string; labels: { class: string; shape: { polygon: Polygon } }[] }[] };
const ringsOf = (file: string) =>
  (truth.frames.find((each) => each.file === file)?.labels ?? []).map(
    ({ shape }) => shape.polygon.parts[0]?.exterior ?? [],
  );

/**
 * The whole loop with two people at two browsers: drawing, being watched, a note and its answer, submitting, the review with
 * its disagreement, and the score at last. One story, told in order.
 */
story("From a stroke to a reviewer's screen", () => {
  let browser: Browser;
  let annotator: Person;
  let reviewer: Person;

  beforeAll(async () => {
    browser = await openBrowser();
    annotator = await signIn(browser, "aalto");
    reviewer = await signIn(browser, "lindqvist", "dark");
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await pictures([annotator, reviewer], task.name);
  });

  test("an annotator lands on the tasks and opens one", async () => {
    const { page } = annotator;
    await page.waitForURL("**/tasks");
    await page.getByRole("heading", { name: "Blooms" }).waitFor();
    await picture(page, "annotator-tasks");
    await page
      .getByRole("link", { name: /flower_dahlia/u })
      .first()
      .click();
    await page.locator(".stage__view").waitFor();
    await page
      .getByText(/Nothing drawn yet|Saved/u)
      .first()
      .waitFor();
  });

  test("L1 a polygon with its answers is durable", async () => {
    const { page } = annotator;
    const [flower = []] = ringsOf("flower_dahlia.jpg");
    await outline(page, frame, inside(flower, 3, 8), "1");
    await page.getByRole("radio", { name: "dahlia", exact: true }).click();
    await page.getByRole("radio", { name: "yellow", exact: true }).click();
    await page.getByRole("radio", { name: "none", exact: true }).click();
    await page.getByText(/Saved · stroke 4/u).waitFor();
    await picture(page, "annotator-canvas");
  });

  test("S1 an annotator reads neither the truth nor a score that is not released", async () => {
    const { page } = annotator;
    const task = new URL(page.url()).pathname.split("/").pop() as string;
    for (const path of [`tasks/${task}/score`, `tasks/${task}/divergence`, `tasks/${task}/review`]) {
      const answer = await page.request.get(`/api/${path}`);
      expect([403, 404]).toContain(answer.status());
    }
    const benchmarks = await page.request.get("/api/benchmarks/blooms-truth");
    expect([403, 404]).toContain(benchmarks.status());
  });

  test("the desk shows who draws now, and follows a canvas", async () => {
    const { page } = reviewer;
    await page.waitForURL("**/desk**");
    const row = page.getByRole("row", { name: /D\. Aalto.*flower_dahlia/u });
    await row.waitFor();
    await row.click();
    await page.getByRole("region", { name: "Canvas of D. Aalto" }).getByText("stroke 4").waitFor();
    await picture(page, "reviewer-desk");
  });

  test("L2 a stroke and the gesture before it are on the watcher's screen", async () => {
    const { page } = reviewer;
    await page.keyboard.press("Enter");
    await page.waitForURL("**/watch/**");
    await page.getByRole("listitem").filter({ hasText: "Flower" }).first().waitFor();
    const [, second = []] = ringsOf("flower_dahlia.jpg");
    const drawing = annotator.page;
    const at = await fitted(drawing, frame);
    await drawing.keyboard.press("p");
    await drawing.keyboard.press("1");
    for (const [x, y] of [
      [second[0], second[1]],
      [second[40], second[41]],
      [second[80], second[81]],
    ] as [number, number][]) {
      await drawing.mouse.click(...at(x, y));
      await drawing.mouse.move(...at(x + 4, y + 4), { steps: 4 });
    }
    await page.locator(".avatar--live").first().waitFor();
    await picture(page, "reviewer-watching-a-gesture");
    await drawing.keyboard.press("Enter");
    await page.getByText("2", { exact: true }).first().waitFor();
    await page.getByRole("listitem").filter({ hasText: "Flower" }).nth(1).waitFor();
    await drawing.keyboard.press("Control+z");
    await page.getByText("stroke 6").waitFor();
  });

  test("L3 a note is on the annotator's canvas within a second, answered and resolved", async () => {
    const { page } = reviewer;
    await page.getByRole("listitem").filter({ hasText: "Flower" }).first().click();
    await page.keyboard.press("p");
    await page
      .getByRole("textbox", { name: /Note on Flower 1/u })
      .fill("Include the petal tips. You are about 3 px inside.");
    const note = annotator.page.getByRole("article", { name: /Note on Flower 1/u });
    const written = Date.now();
    await page.keyboard.press("Control+Enter");
    await note.getByText("Include the petal tips.").waitFor();
    expect(Date.now() - written).toBeLessThan(1_000);
    await picture(annotator.page, "annotator-note");
    await note.getByRole("button", { name: /Reply/u }).click();
    await note.getByRole("textbox").fill("Do torn petals count as edge?");
    await note.getByRole("button", { name: /Send/u }).click();
    await page.getByText("Do torn petals count as edge?").first().waitFor();
    await page
      .getByRole("region")
      .or(page.locator(".watch__notes"))
      .getByRole("button", { name: "Resolve" })
      .first()
      .click();
    await page.getByText("resolved", { exact: true }).first().waitFor();
    await picture(page, "reviewer-watch");
  });

  test("P6 a submission says what is missing, and then goes", async () => {
    const { page } = annotator;
    await page.keyboard.press("Escape");
    await page.locator(".stage__view").focus();
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/Submitted/u)
      .first()
      .waitFor();
    await page.getByText(/The score appears here when it is released/u).waitFor();
  });

  test("R5 a review: agree, disagree, and no disagreement without its note", async () => {
    const { page } = reviewer;
    await page.goto("/review");
    await page.getByRole("row", { name: /flower_dahlia.*D\. Aalto/u }).dblclick();
    await page.waitForURL("**/review/**");
    const complete = page.getByRole("button", { name: /Complete review/u });
    await expectDisabled(complete);
    await page.keyboard.press("d");
    const form = page.getByRole("form", { name: /Disagreement on Flower 1/u });
    await form.waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".toasts").getByText("Not filed: the note is empty.").waitFor();
    await page.keyboard.type("Your line runs inside the petal tips all the way round, about 3 px.");
    await picture(page, "reviewer-review");
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "hidden" });
    expect(await page.getByRole("radio", { name: "Disagree with Flower 1", checked: true }).count()).toBe(1);
    await expectDisabled(complete);
    const left = page.getByText(/^\d+ of \d+ decided$/u);
    for (let i = 0; i < 20; i++) {
      const [decided, all] = ((await left.textContent()) ?? "").match(/\d+/gu) ?? [];
      if (decided === all) break;
      await page.keyboard.press("a");
      await page.waitForFunction(
        (before) => !document.body.innerText.includes(before),
        `${decided} of ${all} decided`,
      );
    }
    await page.keyboard.press("n");
    await page.locator(".toasts").getByText("Review of flower_dahlia.jpg filed.").waitFor();
  });

  test("L4 the disagreement's rate and count move on the desk by themselves", async () => {
    const { page } = reviewer;
    await page.goto("/desk/blooms");
    const row = page.getByRole("row", { name: /D\. Aalto/u });
    await row
      .getByText(/1 of 1/u)
      .first()
      .waitFor();
    await picture(page, "reviewer-desk-after-review");
  });

  test("P6 points and divergence are shown once they are released", async () => {
    const { page } = annotator;
    await page.getByRole("link", { name: "See the score" }).click();
    await page.waitForURL("**/score");
    await page
      .getByText(/geometry/iu)
      .first()
      .waitFor();
    await picture(page, "annotator-score");
  });

  test("P6 submissions are exported as CSV with the numbers of the screen", async () => {
    const manager = await signIn(browser, "haddad");
    const { page } = manager;
    await page.goto("/manage/projects/blooms?view=submissions");
    await page.getByRole("row").nth(1).waitFor();
    await picture(page, "manager-submissions");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    const rows = csv.trim().split(/\r?\n/u);
    expect(rows.length).toBeGreaterThan(1);
    const answer = await page.request.get("/api/projects/blooms/submissions?limit=500");
    const listed = (await answer.json()) as { task: string; points: number | null }[];
    expect(listed.length).toBeGreaterThanOrEqual(rows.length - 1);
    const first = listed.find(({ task }) => rows[1]?.includes(task));
    expect(first && (first.points === null || rows[1]?.includes(String(first.points)))).toBeTruthy();
    expect(manager.problems).toEqual([]);
    await manager.context.close();
  });

  test("A1 an auditor lists a person's events, filtered, to the stroke", async () => {
    const auditor = await signIn(browser, "osei", "dark");
    const { page } = auditor;
    await page.waitForURL("**/audit");
    await page.getByRole("link", { name: /D\. Aalto/u }).click();
    await page.getByRole("button", { name: /^Strokes/u }).waitFor();
    await page.locator(".ev").first().waitFor();
    await picture(page, "auditor-history");
    const kinds = page.locator(".ev--strokes");
    expect(await kinds.count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Strokes/u }).click();
    await page.waitForFunction(() => document.querySelectorAll(".ev--strokes").length === 0);
    await page.getByText(/Chain/u).first().waitFor();
    expect(auditor.problems).toEqual([]);
    await auditor.context.close();
  });

  test("nothing broke on the way", () => {
    expect([...annotator.problems, ...reviewer.problems]).toEqual([]);
  });
});

async function expectDisabled(button: { isDisabled: () => Promise<boolean> }): Promise<void> {
  expect(await button.isDisabled()).toBe(true);
}
