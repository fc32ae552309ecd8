import type { QueueEntry } from "../../api";
import type { PersonRef } from "../../people";

/** What of the queue somebody works through: a person's name or a frame's, or a part of one. It stays in the address from one review to the next. */
export const findIn = (search: URLSearchParams): string => search.get("find")?.trim() ?? "";

/** Those of whom or of what is looked for; all when nothing is. */
export function fitting(
  entries: readonly QueueEntry[],
  find: string,
  names: (ref: PersonRef) => { readonly name: string },
): readonly QueueEntry[] {
  const wanted = find.trim().toLowerCase();
  return entries.filter(
    ({ frame, annotator }) =>
      frame.name.toLowerCase().includes(wanted) || names(annotator).name.toLowerCase().includes(wanted),
  );
}

export const queuePath = (find: string): string => `/review${searchOf(find)}`;

export const reviewPath = (task: string, find: string): string =>
  `/review/${encodeURIComponent(task)}${searchOf(find)}`;

const searchOf = (find: string) => (find.trim() === "" ? "" : `?${new URLSearchParams({ find })}`);
