import { type Frame, newKey, type Problem, readProblem, rememberPosition, sessionStore } from "../../../api";

/** What became of one file. A refusal says why, the other files go on. */
export type UploadState =
  | { readonly at: "waiting" }
  | { readonly at: "sending"; readonly sent: number }
  | { readonly at: "added"; readonly frame: Frame }
  | { readonly at: "already"; readonly frame: Frame }
  | { readonly at: "refused"; readonly problem: Problem };
export type Upload = { readonly key: string; readonly file: File; readonly state: UploadState };

const mostBytes = 50_000_000;
/** How many files are on their way at once. */
export const lanes = 3;

export const uploadsOf = (files: readonly File[]): readonly Upload[] =>
  files.map((file) => ({ key: newKey(), file, state: { at: "waiting" } }));

export const withState = (uploads: readonly Upload[], key: string, state: UploadState): readonly Upload[] =>
  uploads.map((each) => (each.key === key ? { ...each, state } : each));

/** The next files to send, so that never more than `lanes` are on their way. */
export function nextToSend(uploads: readonly Upload[]): readonly Upload[] {
  const sending = uploads.filter(({ state }) => state.at === "sending").length;
  return uploads.filter(({ state }) => state.at === "waiting").slice(0, Math.max(0, lanes - sending));
}

/** How it went, in a sentence's figures. */
export function tally(uploads: readonly Upload[]): Readonly<Record<UploadState["at"], number>> {
  const counts = { waiting: 0, sending: 0, added: 0, already: 0, refused: 0 };
  for (const { state } of uploads) counts[state.at]++;
  return counts;
}

/** Sends one file with its progress in 0..1; resolves with what became of it and never rejects. */
export function send(
  dataset: string,
  { file, key }: Upload,
  onProgress: (share: number) => void,
): Promise<UploadState> {
  if (file.size > mostBytes) return Promise.resolve({ at: "refused", problem: tooLarge(file) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(file.name);
    request.open("POST", `/api/datasets/${encodeURIComponent(dataset)}/frames?name=${name}`);
    request.setRequestHeader(
      "Content-Type",
      file.type.startsWith("image/") ? file.type : "application/octet-stream",
    );
    request.setRequestHeader("Idempotency-Key", key);
    const session = sessionStore.snapshot();
    if (session.state === "in") request.setRequestHeader("X-CSRF-Token", session.me.csrf);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answered(request));
    request.onerror = () => resolve({ at: "refused", problem: lost });
    request.send(file);
  });
}

function answered(request: XMLHttpRequest): UploadState {
  const body = parsed(request.responseText);
  const position = Number(request.getResponseHeader("Plumbline-Position"));
  if (position > 0) rememberPosition(position);
  if (request.status === 201) return { at: "added", frame: body as Frame };
  if (request.status === 200) return { at: "already", frame: body as Frame };
  return { at: "refused", problem: readProblem(request.status, body) };
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

const tooLarge = (file: File): Problem => ({
  ...lost,
  title: "Too large",
  status: 413,
  detail: `It has ${Math.ceil(file.size / 1_000_000)} MB; a frame has at most ${mostBytes / 1_000_000} MB.`,
  code: "file-too-large",
  remedy: "Save it smaller.",
});
