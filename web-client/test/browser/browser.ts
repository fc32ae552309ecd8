import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContextOptions, chromium as engine, type Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { chromium } from "./shared";

const root = join(import.meta.dirname, "../..");
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** For what has to happen on a page: only a page that hangs takes longer, however busy the machine is. */
const patience = 120_000;

/** A Chromium, and the client as it is built and served. */
export interface Stand {
  readonly url: string;
  /** A page of a browser of its own. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openStand(): Promise<Stand> {
  const outDir = mkdtempSync(join(tmpdir(), "plumbline-client-"));
  // The test runner says "test"; what is looked at is what is shipped.
  process.env.NODE_ENV = "production";
  await build({ root, logLevel: "error", mode: "production", build: { outDir } });
  const server: PreviewServer = await preview({
    root,
    logLevel: "error",
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const address = server.httpServer.address();
  if (typeof address !== "object" || address === null) throw new Error("The preview has no port");
  const browser = await engine.launch({ executablePath: chromium ?? "", args: quiet });
  const page = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(patience);
    return context.newPage();
  };
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { url: `http://127.0.0.1:${address.port}`, page, close };
}
