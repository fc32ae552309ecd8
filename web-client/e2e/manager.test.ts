import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fitted, openBrowser, outline, type Person, picture, pictures, signIn, story } from "./hands";

const images = join(import.meta.dirname, "../../gateway/src/main/resources/demo/images");
const dahlia = readFileSync(join(images, "flower_dahlia.jpg"));

/** From photographs to a project that people can work on. */
story("A manager sets up a project", () => {
  let browser: Browser;
  let manager: Person;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await signIn(browser, "haddad");
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await pictures([manager], task.name);
  });

  test("P1 several images at once: what is bad is refused with its reason, the rest kept", async () => {
    const { page } = manager;
    await page.goto("/manage/datasets");
    await page.getByRole("button", { name: "New dataset" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Balcony");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Balcony" }).waitFor();
    await page.locator('input[type="file"]').setInputFiles([
      { name: "flower_dahlia.jpg", mimeType: "image/jpeg", buffer: dahlia },
      {
        name: "coffee.jpg",
        mimeType: "image/jpeg",
        buffer: readFileSync(join(images, "coffee.jpg")),
      },
      { name: "flower_dahlia_copy.jpg", mimeType: "image/jpeg", buffer: dahlia },
      { name: "letter.png", mimeType: "image/png", buffer: Buffer.from("Dear reader, this is no image.") },
      { name: "cut.jpg", mimeType: "image/jpeg", buffer: dahlia.subarray(0, dahlia.length / 2) },
    ]);
    await page.getByText(/2 added · 1 here already · 2 refused/u).waitFor();
    await page.getByText("2 frames", { exact: false }).first().waitFor();
    await picture(page, "manager-dataset");
  });

  test("P2 an ontology with a nested attribute, a mask and a skeleton is published", async () => {
    const { page } = manager;
    await page.goto("/manage/ontologies");
    await page.getByRole("button", { name: "New ontology" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Balcony flowers");
    await page.getByRole("button", { name: "Class", exact: true }).click();
    await page.getByLabel("Name of the class").fill("Flower");
    await page.getByLabel("Outline exercises").fill("petal-boundary");
    await page.getByRole("button", { name: "Question", exact: true }).click();
    await page.getByRole("textbox", { name: "Question", exact: true }).fill("Species");
    await page.getByLabel("Skill").fill("species");
    await page.getByRole("textbox", { name: "Option", exact: true }).fill("dahlia");
    await page.getByRole("button", { name: "Question below dahlia" }).click();
    await page.getByRole("textbox", { name: "Question", exact: true }).nth(1).fill("Colour");
    await page.getByRole("textbox", { name: "Option", exact: true }).nth(1).fill("orange");
    await picture(page, "manager-ontology");
    for (const [name, shape, exercises] of [
      ["Spot", "mask", "Outline exercises"],
      ["Stem", "keypoints", "Placing the points exercises"],
    ] as const) {
      await page.getByRole("button", { name: "Class", exact: true }).click();
      await page.getByLabel("Name of the class").fill(name);
      await page.getByRole("radio", { name: shape, exact: true }).click();
      await page.getByLabel(exercises).fill("petal-boundary");
    }
    await page.getByRole("button", { name: "point 1, not joined" }).click();
    await page.getByRole("button", { name: "point 2, not joined" }).click();
    await page.getByRole("button", { name: "point 1, joined with point 2" }).waitFor();
    await picture(page, "manager-skeleton");
    await page.getByRole("button", { name: /Publish version 1/u }).click();
    await page.getByText("Balcony flowers, version 1 published.").waitFor();
    await page.getByText("version 1 is published").waitFor();
  });

  test("P3 ground truth is drawn here and counts once a second person has looked at it", async () => {
    const { page } = manager;
    await page.goto("/manage/benchmarks");
    await page.getByRole("button", { name: "New benchmark" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Balcony truth");
    await page.getByLabel("Dataset").selectOption({ label: "Balcony, 2 frames" });
    await page.getByLabel("Ontology").selectOption({ label: "Balcony flowers, version 1" });
    await page.getByRole("button", { name: /Make the benchmark/u }).click();
    await page.getByRole("heading", { name: "Balcony truth" }).waitFor();
    await page.getByRole("link", { name: /flower_dahlia/u }).click();
    await page.locator(".stage__view").waitFor();
    await outline(
      page,
      { width: 640, height: 427 },
      [300, 90, 430, 150, 440, 280, 320, 355, 200, 300, 190, 160],
      "1",
    );
    await page.getByRole("radio", { name: "dahlia" }).click();
    await page.getByRole("radio", { name: "orange" }).click();
    const at = await fitted(page, { width: 640, height: 427 });
    await page.keyboard.press("b");
    await page.mouse.move(...at(60, 60));
    await page.mouse.down();
    await page.mouse.move(...at(140, 90), { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press("k");
    await page.mouse.click(...at(320, 360));
    await page.mouse.click(...at(300, 410));
    await page.getByRole("button", { name: /3 Stem/u }).waitFor();
    await picture(page, "manager-truth");
    await page.keyboard.press("Control+Enter");
    await page.getByText("yours, waits for another person").waitFor();

    const reviewer = await signIn(browser, "lindqvist");
    await reviewer.page.goto(page.url());
    await reviewer.page.getByText(/by T\. Haddad: look whether it is right/u).waitFor();
    await reviewer.page.getByRole("button", { name: /It is right/u }).click();
    await reviewer.page.getByText(/is reviewed and counts now/u).waitFor();
    await reviewer.context.close();
  });

  test("P8 a file of truth with mistakes takes nothing, then keeps the rest; what goes out says what it loses", async () => {
    const { page } = manager;
    await page.goto("/manage/benchmarks");
    await page.getByRole("link", { name: /Balcony truth/u }).click();
    await page.getByRole("button", { name: /^Import/u }).click();
    const rows = [
      "frame,class,shape,x,y,width,height,attributes",
      `coffee.jpg,Flower,"{""polygon"":{""parts"":[{""exterior"":[10,10,90,10,90,90],""holes"":[]}]}}",10,10,80,80,"{""species"":{""choice"":""dahlia""},""species/dahlia/colour"":{""choice"":""orange""}}"`,
      "elsewhere.jpg,Flower,,1,1,9,9,",
    ];
    await page.getByLabel("File of ground truth").setInputFiles({
      name: "truth.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${rows.join("\n")}\n`),
    });
    await page.getByRole("button", { name: "Import Enter" }).click();
    await page.getByText("Nothing was imported").waitFor();
    await page.getByText("elsewhere.jpg is not in the dataset.").first().waitFor();
    await picture(page, "manager-import");
    await page.getByRole("button", { name: "Keep the rest" }).click();
    await page.getByText(/1 frame proposed · 1 object · 1 wrong and left out/u).waitFor();

    await page.getByRole("button", { name: /^Export/u }).click();
    await page.getByLabel("Format").selectOption("yolo");
    await page.getByText("YOLO carries no attributes: 2 dropped").waitFor();
    await picture(page, "manager-export");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Download/u }).click();
    expect((await download).suggestedFilename()).toMatch(/-yolo\.zip$/u);
  });

  test("P4 P5 a project with its scoring and an annotator", async () => {
    const { page } = manager;
    await page.goto("/manage/projects");
    await page.getByRole("button", { name: "New project" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Balcony week");
    await page.getByLabel("Benchmark").selectOption({ label: "Balcony truth" });
    await page.getByText(/1 of 2 frames are reviewed/u).waitFor();
    await page.getByRole("button", { name: /Make the project/u }).click();
    await page.getByRole("heading", { name: "Balcony week" }).waitFor();

    await page.getByRole("radio", { name: "Scoring" }).click();
    await page.getByLabel("Begin from").selectOption("plumbline");
    await page.getByRole("radio", { name: "a line from a floor" }).click();
    await page
      .getByLabel(/^Species/u)
      .first()
      .fill("100");
    await page.getByLabel("Likeness of keypoints").selectOption("cvat");
    await picture(page, "manager-scoring");
    await page.getByRole("button", { name: "What would change" }).click();
    await page.getByText(/Nothing is submitted yet/u).waitFor();
    await page.getByRole("button", { name: /Save as version/u }).click();
    await page.getByText(/Scoring saved as version/u).waitFor();

    await page.getByRole("radio", { name: "Annotators" }).click();
    await page.getByLabel("Assign").selectOption({ index: 0 });
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByText(/is assigned\./u).waitFor();
  });

  test("people get accounts and roles", async () => {
    const { page } = manager;
    await page.goto("/manage/people");
    await page.getByRole("row", { name: /M\. Lindqvist/u }).waitFor();
    await page.getByRole("button", { name: /New account/u }).click();
    const form = page.locator("form.people__new");
    await form.getByLabel("Name", { exact: true }).fill("P. Nakagawa");
    await form.getByLabel("Signs in as").fill("nakagawa");
    await form.getByRole("button", { name: /Make the account/u }).click();
    await page.getByText("P. Nakagawa can sign in as nakagawa.").waitFor();
    await page.getByRole("row", { name: /P\. Nakagawa/u }).waitFor();
    await picture(page, "manager-people");
  });

  test("nothing broke on the way", () => {
    expect(manager.problems).toEqual([]);
  });
});
