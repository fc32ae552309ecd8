import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the server listens, and the password of every account of its demo. */
    server: { readonly url: string; readonly password: string };
  }
}

const launcher = join(import.meta.dirname, "../../ops/plumbline");
const readyMillis = 240_000;

/** The demo on an empty data directory, once for all tests. PLUMBLINE_URL and PLUMBLINE_PASSWORD name one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.PLUMBLINE_URL;
  if (url) {
    project.provide("server", { url, password: process.env.PLUMBLINE_PASSWORD ?? "" });
    return async () => {};
  }
  const data = mkdtempSync(join(tmpdir(), "plumbline-e2e-"));
  const server = spawn(launcher, ["demo", "--port", String(await freePort()), "--data-dir", data], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    project.provide("server", await ready(server));
  } catch (error) {
    await stop(server, data);
    throw error;
  }
  return () => stop(server, data);
}

/** What the server prints when one may come in: its address, and a password for every role. */
function ready(server: ChildProcess): Promise<{ url: string; password: string }> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(
      () => reject(new Error(`The server is not ready after 4 min. It said:\n${said}`)),
      readyMillis,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Plumbline is ready at (http:\S+)/u.exec(said)?.[1];
      const password = /password of all: ([^)\s]+)/u.exec(said)?.[1];
      if (!url || !password) return;
      clearTimeout(late);
      resolve({ url: url.replace(/\/$/u, ""), password });
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code}. It said:\n${said}`));
    });
  });
}

async function stop(server: ChildProcess, data: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
