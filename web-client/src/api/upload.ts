import { rememberPosition } from "./http";
import { newKey } from "./key";
import { type Problem, ProblemError, readProblem } from "./problem";
import { sessionStore } from "./session";

export type Uploaded<T> = { readonly status: number; readonly value: T };

/**
 * Posts a file to `/api` + path as it is, with the share that was sent in 0..1; throws a ProblemError where it was refused or
 * the line was lost. `key` names the write: the same one again is carried out once.
 */
export function upload<T>(
  path: string,
  file: File,
  { key = newKey(), onSent }: { key?: string; onSent?: (share: number) => void } = {},
): Promise<Uploaded<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api${path}`);
    const image = file.type.startsWith("image/");
    request.setRequestHeader("Content-Type", image ? file.type : "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", key);
    const session = sessionStore.snapshot();
    if (session.state === "in") request.setRequestHeader("X-CSRF-Token", session.me.csrf);
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      const position = Number(request.getResponseHeader("Plumbline-Position"));
      if (position > 0) rememberPosition(position);
      if (request.status >= 200 && request.status < 300)
        resolve({ status: request.status, value: body as T });
      else reject(new ProblemError(readProblem(request.status, body)));
    };
    request.onerror = () => reject(new ProblemError(lost));
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const lost: Problem = {
  type: "about:blank",
  title: "No connection",
  status: 0,
  detail: "The connection was lost while it was sent.",
  code: "unreachable",
  remedy: "Send it again.",
};
