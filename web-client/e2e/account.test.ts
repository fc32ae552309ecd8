import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject, test } from "vitest";
import { openBrowser, type Person, picture, pictures, signIn, story } from "./hands";

const another = "a plumb line that hangs still";

/** Somebody changes their password while they are signed in in two browsers. */
story("An account", () => {
  let browser: Browser;
  let here: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    browser = await openBrowser();
    here = await signIn(browser, "tanaka");
    elsewhere = await signIn(browser, "tanaka", "dark");
  });
  afterAll(async () => {
    await browser?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await pictures([here, elsewhere], task.name);
  });

  test("S2 a password is changed by whoever knows it, and every other browser is signed out", async () => {
    const { page } = here;
    const { password } = inject("server");
    await page.getByRole("button", { name: /H\. Tanaka, menu/u }).click();
    await page.getByRole("link", { name: "Change password" }).click();
    await page.getByRole("heading", { name: "Change password" }).waitFor();

    await change(page, "not this one", another);
    await page.getByText("The current password is wrong.", { exact: false }).waitFor();
    await picture(page, "account-refused");

    await change(page, password, another);
    await page.getByText("Your password is changed.").waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole("button", { name: /Sign in/u }).waitFor();

    await elsewhere.page.getByLabel("Name", { exact: true }).fill("tanaka");
    await elsewhere.page.getByLabel("Password").fill(another);
    await elsewhere.page.getByRole("button", { name: /Sign in/u }).click();
    await elsewhere.page.getByRole("navigation", { name: "Pages" }).waitFor();

    await change(page, another, password);
    await page.getByText("Your password is changed.").last().waitFor();
  });

  test("S2 a manager gives a new password to somebody who has forgotten theirs", async () => {
    const manager = await signIn(browser, "haddad");
    const { page } = manager;
    await page.goto("/manage/people");
    const row = page.getByRole("row", { name: /H\. Tanaka/u });
    await row.getByRole("button", { name: "New password" }).click();
    await row.getByLabel("New password").fill(inject("server").password);
    await picture(page, "manager-new-password");
    await row.getByRole("button", { name: "Give it" }).click();
    await page.getByText("H. Tanaka has a new password.").waitFor();
    await here.page.reload();
    await here.page.getByRole("button", { name: /Sign in/u }).waitFor();
  });
});

async function change(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByLabel("New password again").fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
}
