import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "./program";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the server listens, and the password of every account of its demo. */
    server: { readonly url: string; readonly password: string };
  }
}

/** The demo on an empty data directory, once for all tests. PLUMBLINE_URL and PLUMBLINE_PASSWORD name one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.PLUMBLINE_URL;
  if (url) {
    project.provide("server", { url, password: process.env.PLUMBLINE_PASSWORD ?? "" });
    return async () => {};
  }
  const data = mkdtempSync(join(tmpdir(), "plumbline-e2e-"));
  const clear = () => rmSync(data, { recursive: true, force: true });
  try {
    const server = await startServer(["demo", "--data-dir", data]);
    project.provide("server", { url: server.url, password: passwordOf(server.said) });
    return () => server.stop().then(clear);
  } catch (error) {
    clear();
    throw error;
  }
}

/** The password that a demo says all its accounts have. */
export const passwordOf = (said: string): string => /password of all: ([^)\s]+)/u.exec(said)?.[1] ?? "";
