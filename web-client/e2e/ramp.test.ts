import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { fitted, openBrowser, type Person, picture, pictures, signIn, story } from "./hands";
import { caller, frame, kernel, right, sowKernels, understandKernels } from "./kernels";

/** Somebody new, from their enrolment to the disagreement that they contest. One story, told in order. */
story("The ramp", () => {
  let browser: Browser;
  let manager: Person;
  let annotator: Person;
  let reviewer: Person;
  let second: Person;

  beforeAll(async () => {
    browser = await openBrowser();
    const { password } = inject("server");
    [manager, reviewer] = await Promise.all([
      signIn(browser, "haddad"),
      signIn(browser, "lindqvist", "dark"),
    ]);
    const reviews = await caller(reviewer.page);
    await sowKernels(manager.page, reviews, password);
    [annotator, second] = await Promise.all([signIn(browser, "berg"), signIn(browser, "duarte")]);
    await understandKernels(reviews);
    await understandKernels(await caller(second.page));
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await pictures([manager, annotator, reviewer, second], task.name);
  });

  test("R2 who is enrolled reads the clauses and passes the test", async () => {
    await manager.page.goto("/ramp/kernels");
    await manager.page.getByText("Nobody has begun").waitFor();
    await manager.page.keyboard.press("e");
    await manager.page.getByText("V. Berg").click();
    await manager.page.getByRole("button", { name: "Enrol 1 person" }).click();
    await stageOf(manager.page, "Spec test");

    const { page } = annotator;
    await page.getByRole("link", { name: "My way" }).click();
    await page.getByText("Read the spec and take its test: Kernel box.").waitFor();
    await page.getByRole("button", { name: "Read" }).click();
    await page.getByText("2 of 2 clauses read").waitFor();
    await page.getByRole("button", { name: "Take the test" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    for (let i = 1; i <= 2; i++) {
      await page.getByText(`Question ${i} of 2`).waitFor();
      await page.getByRole("radio", { name: right }).click();
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.getByText("2 of 2").first().waitFor();
    await picture(page, "ramp-spec-test-passed");
    await stageOf(manager.page, "Graded set");
  });

  test("R3 the graded set is on their way, and passing it leads to shadow", async () => {
    const { page } = annotator;
    await page.goto("/way");
    await page.getByText("Label the graded set, 1 frame to go: Kernel box.").waitFor();
    await picture(page, "ramp-way");
    await page.getByRole("button", { name: "Label" }).click();
    await page.getByRole("link", { name: /exam-1/u }).click();
    await drawBox(page, kernel);
    await submit(page);
    await stageOf(manager.page, "Shadow");
    await picture(manager.page, "ramp-board");
  });

  test("R5 real work is asked for, and disagreed with in words and strokes", async () => {
    const { page } = annotator;
    await page.goto("/tasks");
    await page.getByRole("button", { name: "Get work" }).click();
    await page
      .getByRole("link", { name: /field-/u })
      .first()
      .click();
    const tight = { ...kernel, x: kernel.x + 30, width: kernel.width - 30 };
    await drawBox(page, tight);
    await submit(page);
    await page.getByText("If they are reviewed, the review appears here.").waitFor();

    const at = reviewer.page;
    await at.goto("/review");
    await at.getByRole("row", { name: /field-.*V\. Berg/u }).dblclick();
    const complete = at.getByRole("button", { name: /Complete review/u });
    await at.getByText("0 of 1 decided").waitFor();
    await moveLeftSide(at, tight, kernel.x);
    await at.getByText("corrected").waitFor();
    await at.keyboard.press("d");
    const form = at.getByRole("form", { name: "Disagreement on Kernel 1" });
    await form.waitFor();
    expect(await form.getByRole("radio", { name: "boundary", checked: true }).count()).toBe(1);
    await at.keyboard.type("The left side runs inside the kernel.");
    await at.keyboard.press("Control+Enter");
    await at.locator(".toasts").getByText("Not filed: no clause is cited.").waitFor();
    await form.getByRole("combobox", { name: /Clause/u }).fill("1.1");
    await at.keyboard.press("Enter");
    await form.getByRole("textbox", { name: /What is correct/u }).fill("On its outermost edge.");
    await picture(at, "live-review");
    await at.keyboard.press("Control+Enter");
    await form.waitFor({ state: "hidden" });
    expect(await complete.isDisabled()).toBe(false);
    await at.keyboard.press("n");
    await at
      .locator(".toasts")
      .getByText(/^Review of field-.* filed\.$/u)
      .waitFor();
  });

  test("R5 the note is on the canvas, what is correct beside it, and it is contested once", async () => {
    const { page } = annotator;
    const note = page.getByRole("article", { name: /Note on Kernel 1 from M\. Lindqvist/u });
    await note.getByText("The left side runs inside the kernel.").waitFor();
    await picture(page, "live-note");
    await page.getByRole("link", { name: "Read the review" }).click();
    const said = page.getByRole("region", { name: "boundary: Kernel 1" });
    await said.getByText("On its outermost edge.").waitFor();
    await page.locator(".stage__view").waitFor();
    await said.getByRole("button", { name: "Contest" }).click();
    await said.getByRole("textbox").fill("What is left of it is shadow (1.2).");
    await said.getByRole("button", { name: "Contest" }).click();
    await said.getByText("waits for a second reviewer").waitFor();
    expect(await said.getByRole("button", { name: "Contest" }).count()).toBe(0);
    await picture(page, "live-contested");
  });

  test("R5 a second reviewer decides, and the annotator reads what", async () => {
    await reviewer.page.goto("/contests/kernels-live");
    await reviewer.page.getByText("Nothing to decide").waitFor();

    const { page } = second;
    await page.goto("/review");
    await page.getByText("1 disagreement is contested").waitFor();
    await page.getByRole("link", { name: "Decide" }).click();
    await page.getByRole("link", { name: /What is left of it is shadow/u }).click();
    await page.getByRole("textbox", { name: /Your decision/u }).fill("There is no shadow in it.");
    await picture(page, "live-contest");
    await page.getByRole("button", { name: "The disagreement stands" }).click();
    await page.getByText("stands", { exact: true }).waitFor();

    await annotator.page.reload();
    await annotator.page.getByText("There is no shadow in it.").waitFor();
    const gotIt = annotator.page.getByRole("button", { name: "Got it" });
    await gotIt.click();
    await gotIt.waitFor({ state: "hidden" });
  });

  test("nothing broke on the way", () => {
    const all = [manager, annotator, reviewer, second];
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

/** The board says by itself at which stage the newcomer is. */
const stageOf = (page: Page, stage: string) =>
  page
    .getByRole("row", { name: /V\. Berg/u })
    .getByText(stage, { exact: true })
    .waitFor();

async function drawBox(page: Page, { x, y, width, height }: typeof kernel): Promise<void> {
  const at = await fitted(page, frame);
  await page
    .getByText(/Nothing drawn yet/u)
    .first()
    .waitFor();
  await page.keyboard.press("r");
  await page.mouse.move(...at(x, y));
  await page.mouse.down();
  await page.mouse.move(...at(x + width, y + height), { steps: 3 });
  await page.mouse.up();
  await page.getByText("Saved · stroke 1").waitFor();
}

async function moveLeftSide(page: Page, from: typeof kernel, x: number): Promise<void> {
  const at = await fitted(page, frame);
  const middle = from.y + from.height / 2;
  await page.mouse.move(...at(from.x, middle));
  await page.mouse.down();
  await page.mouse.move(...at(x, middle), { steps: 3 });
  await page.mouse.up();
}

async function submit(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.getByText("The labels are frozen.", { exact: false }).first().waitFor();
}
