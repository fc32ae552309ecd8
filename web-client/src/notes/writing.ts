import { type Anchor, type NoteDocument, newId, post, problemOf, put } from "../api";
import { toast } from "../kit";

const at = (note: string) => `/notes/${encodeURIComponent(note)}`;

/** A refusal is said where the work is; the text that was typed stays with its field. */
async function said<T>(what: string, call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const problem = problemOf(error);
    toast({
      tone: "warn",
      fact: `${what}: ${problem.title}.`,
      advice: `${problem.detail} ${problem.remedy}`.trim(),
    });
    return null;
  }
}

/** The server may answer with the note or with nothing: the room tells of it anyway. */
const asNote = (answer: unknown): NoteDocument | null =>
  typeof answer === "object" && answer !== null && "anchor" in answer && "replies" in answer
    ? (answer as NoteDocument)
    : null;

export type Written = { readonly done: boolean; readonly note: NoteDocument | null };

async function write(what: string, call: Promise<unknown>): Promise<Written> {
  const answer = await said(
    what,
    call.then((body) => ({ body })),
  );
  return { done: answer !== null, note: asNote(answer?.body) };
}

export const pinNote = (
  task: string,
  anchor: Anchor,
  text: string,
  clause: string | null,
): Promise<Written> =>
  write(
    "Not pinned",
    post(`/tasks/${encodeURIComponent(task)}/notes`, {
      id: newId("n"),
      anchor,
      text,
      ...(clause && { clause }),
    }),
  );

export const openNote = (note: string): Promise<Written> =>
  write("Not marked as read", post(`${at(note)}/opened`));

export const replyTo = (note: string, text: string): Promise<Written> =>
  write("Not sent", post(`${at(note)}/replies`, { text }));

export const settleNote = (note: string, state: "open" | "resolved"): Promise<Written> =>
  write(state === "resolved" ? "Not resolved" : "Not reopened", put(`${at(note)}/state`, { state }));
