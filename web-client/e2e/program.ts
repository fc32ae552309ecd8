import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const launcher = join(import.meta.dirname, "../../ops/plumbline");
const readyMillis = 240_000;

/** A server that is ready: its address, and all that it has said. */
export type Program = {
  readonly url: string;
  readonly said: string;
  readonly process: ChildProcess;
  /** Lets it end, or with SIGKILL ends it; resolves when it has. */
  stop(signal?: "SIGINT" | "SIGKILL"): Promise<void>;
};

/** Starts `ops/plumbline demo` or `serve` on a free port. Rejects with what it said when it does not become ready. */
export async function startServer(command: readonly string[]): Promise<Program> {
  const [name = "", ...options] = command;
  const server = spawn(launcher, [name, "--port", String(await freePort()), ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async (signal: NodeJS.Signals = "SIGINT") => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  try {
    const said = await ready(server);
    const url = /Plumbline is ready at (http:\S+)/u.exec(said)?.[1] ?? "";
    return { url: url.replace(/\/$/u, ""), said, process: server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a command of `ops/plumbline` to its end; gives what it printed. */
export async function run(...command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(launcher, command);
  return stdout.trim();
}

/** What the server prints until one may come in. */
function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(
      () => reject(new Error(`The server is not ready after 4 min. It said:\n${said}`)),
      readyMillis,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!/Plumbline is ready at \S+\s/u.test(said)) return;
      clearTimeout(late);
      resolve(said);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code}. It said:\n${said}`));
    });
  });
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
