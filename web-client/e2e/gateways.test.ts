import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Balancer, balancer } from "./balancer";
import { openBrowser, outline, type Person, picture, pictures, signIn, storyUnless } from "./hands";
import { type Program, run, startServer } from "./program";
import { passwordOf } from "./server";

const frame = { width: 640, height: 427 };
/** A MongoDB to use, `none` to go without, or nothing: then a replica set is started. As the Java tests take it. */
const given = process.env.PLUMBLINE_TEST_MONGODB ?? "";
const missing = given === "none" ? "MongoDB was left out" : null;

/** A triangle away from the others, in image px. */
const triangle = (n: number) => [40 + 70 * n, 60, 90 + 70 * n, 60, 65 + 70 * n, 110];

/** Two gateways on one replica set, a reviewer at the one, an annotator at the other until that is killed. In order. */
storyUnless(missing, "Two gateways are one product", () => {
  const directory = mkdtempSync(join(tmpdir(), "plumbline-gateways-"));
  const set = join(directory, "set");
  let browser: Browser;
  let staying: Program;
  let dying: Program;
  let address: Balancer;
  let reviewer: Person;
  let annotator: Person;

  beforeAll(async () => {
    const store = given || (await run("mongo", "start", "--members", "1", "--dir", set));
    const workspace = store.replace(/(\w\/)[^/?]*(\?|$)/u, `$1plumbline_${process.pid}$2`);
    staying = await startServer(["demo", "--speed", "0", "--store", workspace]);
    dying = await startServer(["serve", "--store", workspace]);
    address = await balancer([dying.url, staying.url]);
    const password = passwordOf(staying.said);
    browser = await openBrowser();
    annotator = await signIn(browser, "aalto", "light", { url: address.url, password });
    reviewer = await signIn(browser, "lindqvist", "dark", { url: staying.url, password });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await address?.close();
    await dying?.stop();
    await staying?.stop();
    if (!given) await run("mongo", "stop", "--dir", set);
    rmSync(directory, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await pictures([annotator, reviewer], task.name);
  });

  const drawn = async (count: number) => {
    await annotator.page.getByText(`Saved · stroke ${count}`).waitFor();
    await reviewer.page.getByText(new RegExp(`drawing, stroke ${count}$|^${count} strokes`, "u")).waitFor();
  };

  test("L2 a stroke at one is on the screen of a watcher at the other", async () => {
    await annotator.page
      .getByRole("link", { name: /flower_dahlia/u })
      .first()
      .click();
    await annotator.page.locator(".stage__view").waitFor();
    await outline(annotator.page, frame, triangle(0), "1"); // the desk shows a canvas from its first stroke on
    const row = reviewer.page.getByRole("row", { name: /D\. Aalto.*flower_dahlia/u });
    await row.dblclick();
    await reviewer.page.waitForURL("**/watch/**");
    await annotator.page.getByText(/is watching/u).waitFor();
    await outline(annotator.page, frame, triangle(1), "1");
    await drawn(2);
  });

  test("L5 the gateway is killed while somebody draws: every stroke arrives, once, by the other", async () => {
    await dying.stop("SIGKILL");
    for (const n of [2, 3, 4]) await outline(annotator.page, frame, triangle(n), "1");
    await drawn(5);
    await annotator.page.getByText(/is watching/u).waitFor();
    await picture(annotator.page, "annotator-after-the-gateway");
    await picture(reviewer.page, "reviewer-after-the-gateway");
    expect(await reviewer.page.getByRole("listitem").filter({ hasText: "Flower" }).count()).toBe(5);
  });

  test("the sign-in and the photograph of the one are at the other", async () => {
    await annotator.page.reload();
    await drawn(5);
    expect([...annotator.problems, ...reviewer.problems]).toEqual([]);
  });
});
