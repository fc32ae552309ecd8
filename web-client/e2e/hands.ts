import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { describe, inject } from "vitest";

const screens = join(import.meta.dirname, "../target/screens");
const candidates = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The distribution's Chromium; null where there is none. */
const browserPath: string | null = candidates.find((path) => path && existsSync(path)) ?? null;

/** A story in a browser: all of it, or where there is none its name and why. */
export const story = (name: string, tell: () => void): void => storyUnless(null, name, tell);

/** The same where something else may be missing; null where it is not. */
export function storyUnless(missing: string | null, name: string, tell: () => void): void {
  const reason = browserPath === null ? "no Chromium is installed" : missing;
  describe.skipIf(reason !== null)(`${name}${reason ? ` (skipped: ${reason})` : ""}`, tell);
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });

export type Person = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: readonly string[];
};

/** A person at a browser of their own, signed in through the page. */
export async function signIn(
  browser: Browser,
  name: string,
  theme: "light" | "dark" = "light",
  server: { readonly url: string; readonly password: string } = inject("server"),
): Promise<Person> {
  const { url, password } = server;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
  await page.goto("/");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: /Sign in/u }).click();
  const pages = page.getByRole("navigation", { name: "Pages" });
  const refusal = page.getByRole("alert");
  await pages.or(refusal).first().waitFor();
  if (await refusal.isVisible()) throw new Error(`${name} could not sign in: ${await refusal.innerText()}`);
  return { page, context, problems };
}

/** Keeps a picture of the page in the build folder, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
}

/** What everybody saw when a test failed. */
export async function pictures(people: readonly (Person | undefined)[], test: string): Promise<void> {
  const name = test.replaceAll(/[^A-Za-z0-9]+/gu, "-").slice(0, 60);
  for (const [i, person] of people.entries())
    if (person) await picture(person.page, `failed-${name}-${i + 1}`);
}

export type Size = { readonly width: number; readonly height: number };

/** Where image px lie in the window while the photograph is fitted into the stage. */
export async function fitted(
  page: Page,
  frame: Size,
): Promise<(x: number, y: number) => readonly [number, number]> {
  const view = page.locator(".stage__view").first();
  await view.waitFor();
  await page.keyboard.press("f");
  const box = await view.boundingBox();
  if (!box) throw new Error("There is no stage");
  const scale = Math.min((box.width - 14) / frame.width, (box.height - 14) / frame.height);
  const dx = box.x + (box.width - frame.width * scale) / 2;
  const dy = box.y + (box.height - frame.height * scale) / 2;
  return (x, y) => [dx + x * scale, dy + y * scale];
}

/** Clicks the vertices of an outline (x, y, x, y … in image px) with the polygon tool and closes it. */
export async function outline(
  page: Page,
  frame: Size,
  ring: readonly number[],
  classKey: string,
): Promise<void> {
  const at = await fitted(page, frame);
  await page.keyboard.press("p");
  await page.keyboard.press(classKey);
  for (let i = 0; i + 1 < ring.length; i += 2) {
    await page.mouse.click(...at(ring[i] as number, ring[i + 1] as number));
  }
  await page.keyboard.press("Enter");
}

/** Every `step`-th vertex, moved towards the middle by `px`. */
export function inside(ring: readonly number[], px: number, step: number): readonly number[] {
  const points = Array.from(
    { length: ring.length / 2 },
    (_, i) => [ring[2 * i] as number, ring[2 * i + 1] as number] as const,
  );
  const cx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const cy = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return points
    .filter((_, i) => i % step === 0)
    .flatMap(([x, y]) => {
      const far = Math.hypot(x - cx, y - cy) || 1;
      return [x - ((x - cx) / far) * px, y - ((y - cy) / far) * px];
    });
}
