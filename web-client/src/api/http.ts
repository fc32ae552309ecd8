import { newKey } from "./key";
import { ProblemError, readProblem, unreachable } from "./problem";

type Method = "GET" | "POST" | "PUT" | "DELETE";
export type CallOptions = {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, with its own media type (uploads). */
  bytes?: Blob;
  /** The version that is being replaced, for what is edited: `"3"`. */
  ifMatch?: string;
  /** Names the write; the same key and body again give the same answer. Made up when absent. */
  key?: string;
  signal?: AbortSignal;
};

let csrf: string | null = null;
let seen = 0;
let onSignedOut: () => void = () => {};

/** The token that every write carries; it comes with the session. */
export function rememberCsrf(token: string | null): void {
  csrf = token;
}

/** Called when the server says 401: the session ended somewhere else. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Every read after this waits on the server until its read side is at least there: one reads one's own writes. */
export function rememberPosition(position: number): void {
  if (position > seen) seen = position;
}

/** Calls `/api` + path and gives the decoded JSON; throws a ProblemError otherwise. A write that did not arrive is sent once more under the same key. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  return (await answered<T>(method, path, options)).value;
}

async function answered<T>(method: Method, path: string, options: CallOptions): Promise<ReadAt<T>> {
  const asked = seen;
  const request = prepare(method, options);
  const response = await send(path, request, method !== "GET");
  const position = Number(response.headers.get("Plumbline-Position"));
  if (position > 0) rememberPosition(position);
  if (response.ok) {
    const value = response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    return { value, at: Math.max(asked, position) };
  }
  const problem = readProblem(response.status, await response.json().catch(() => null));
  if (response.status === 401) onSignedOut();
  throw new ProblemError(problem);
}

function prepare(method: Method, { body, bytes, ifMatch, key, signal }: CallOptions): RequestInit {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method === "GET") {
    if (seen > 0) headers["Plumbline-After"] = String(seen);
  } else {
    headers["Idempotency-Key"] = key ?? newKey();
    if (csrf !== null) headers["X-CSRF-Token"] = csrf;
  }
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (bytes) headers["Content-Type"] = bytes.type || "application/octet-stream";
  if (ifMatch !== undefined) headers["If-Match"] = ifMatch;
  const content = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    headers,
    credentials: "same-origin",
    ...(content !== undefined && { body: content }),
    ...(signal && { signal }),
  };
}

async function send(path: string, request: RequestInit, again: boolean): Promise<Response> {
  const response = await reach(path, request);
  if (response) return response;
  if (again) return send(path, request, false);
  throw new ProblemError(unreachable());
}

/** Null when the server was not reached. */
async function reach(path: string, request: RequestInit): Promise<Response | null> {
  try {
    const response = await fetch(`/api${path}`, request);
    return answeredForIt(response) ? null : response;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    return null;
  }
}

/** A proxy before the server says that it did not reach it either: the server itself would say why in a problem document. */
const answeredForIt = ({ status, headers }: Response): boolean =>
  [502, 503, 504].includes(status) && !headers.get("Content-Type")?.startsWith("application/problem+json");

/** What was read, and a position that it is true at; it may be true later, too. */
export type ReadAt<T> = { readonly value: T; readonly at: number };
export const getAt = <T>(path: string, signal?: AbortSignal): Promise<ReadAt<T>> =>
  answered<T>("GET", path, signal ? { signal } : {});

/** What the next read will be true at, at least. */
export const seenPosition = (): number => seen;

export const get = <T>(path: string, signal?: AbortSignal) => call<T>("GET", path, signal ? { signal } : {});
export const post = <T>(path: string, body?: unknown) => call<T>("POST", path, { body });
export const put = <T>(path: string, body?: unknown) => call<T>("PUT", path, { body });
export const remove = <T>(path: string) => call<T>("DELETE", path);
