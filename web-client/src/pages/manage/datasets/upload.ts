import { type Frame, newKey, type Problem, problemOf, upload } from "../../../api";

/** What became of one file. A refusal says why, the other files go on. */
export type UploadState =
  | { readonly at: "waiting" }
  | { readonly at: "sending"; readonly sent: number }
  | { readonly at: "added"; readonly frame: Frame }
  | { readonly at: "already"; readonly frame: Frame }
  | { readonly at: "refused"; readonly problem: Problem };
export type Upload = {
  readonly key: string;
  readonly file: File;
  /** The video that the file is a frame of; empty for a single image. */
  readonly sequence: string;
  readonly state: UploadState;
};

const mostBytes = 50_000_000;
/** How many files are on their way at once. */
export const lanes = 3;

export const uploadsOf = (files: readonly File[], sequence: string): readonly Upload[] =>
  files.map((file) => ({ key: newKey(), file, sequence, state: { at: "waiting" } }));

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
export async function send(
  dataset: string,
  { file, key, sequence }: Upload,
  onProgress: (share: number) => void,
): Promise<UploadState> {
  if (file.size > mostBytes) return { at: "refused", problem: tooLarge(file) };
  const about = new URLSearchParams({ name: file.name, ...(sequence && { sequence }) });
  const path = `/datasets/${encodeURIComponent(dataset)}/frames?${about}`;
  try {
    const { status, value } = await upload<Frame>(path, file, { key, onSent: onProgress });
    return { at: status === 201 ? "added" : "already", frame: value };
  } catch (error) {
    return { at: "refused", problem: problemOf(error) };
  }
}

const tooLarge = (file: File): Problem => ({
  type: "about:blank",
  title: "Too large",
  status: 413,
  detail: `It has ${Math.ceil(file.size / 1_000_000)} MB; a frame has at most ${mostBytes / 1_000_000} MB.`,
  code: "file-too-large",
  remedy: "Save it smaller.",
});
