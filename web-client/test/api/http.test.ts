import { afterEach, describe, expect, it, vi } from "vitest";
import { get, post } from "../../src/api/http";

const answers = (...given: (() => Response | Promise<Response>)[]) => {
  const calls: RequestInit[] = [];
  vi.stubGlobal("fetch", (_: string, request: RequestInit) => {
    calls.push(request);
    const answer = given[calls.length - 1];
    return answer ? Promise.resolve().then(answer) : Promise.reject(new Error("asked too often"));
  });
  return calls;
};
const page = (status: number) => () =>
  new Response("<h1>Bad gateway</h1>", { status, headers: { "Content-Type": "text/html" } });
const problem = (status: number, code: string) => () =>
  Response.json(
    { title: "Starting", status, code, detail: "The server is starting.", remedy: "Wait." },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
const nothing = () => Promise.reject(new TypeError("Failed to fetch"));

describe("A call that does not reach the server", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([502, 503, 504])("is told apart from a refusal though a proxy answered %i", async (status) => {
    answers(page(status));
    await expect(get("/tasks")).rejects.toMatchObject({ problem: { code: "unreachable", status: 0 } });
  });

  it("is made once more under the same key when it writes", async () => {
    const calls = answers(page(502), () => Response.json({ id: "d1" }));
    expect(await post("/datasets", { name: "Garden" })).toEqual({ id: "d1" });
    const keys = calls.map(({ headers }) => new Headers(headers).get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("is given up after that", async () => {
    const calls = answers(nothing, page(504));
    await expect(post("/datasets", { name: "Garden" })).rejects.toMatchObject({ code: "unreachable" });
    expect(calls).toHaveLength(2);
  });

  it("is not one that the server answers with a problem of its own", async () => {
    answers(problem(503, "not-ready"));
    await expect(get("/tasks")).rejects.toMatchObject({ problem: { code: "not-ready", remedy: "Wait." } });
  });
});
