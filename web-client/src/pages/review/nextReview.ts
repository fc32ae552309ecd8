import { type Problem, post, problemOf, type QueueEntry } from "../../api";
import { toast } from "../../kit";
import { navigate } from "../../shell";
import { queuePath, reviewPath } from "./find";

type Next = { readonly task: string | null };

/**
 * Takes the next review that one is to do, of the first project that has one: the server spreads the load, and gives two who ask at once
 * not the same. A project that lets one review no more is passed over; why is told only where no other has anything.
 */
export async function takeNext(
  projects: readonly string[],
  ask: (project: string) => Promise<Next> = asked,
): Promise<{ readonly task: string | null; readonly refused: Problem | null }> {
  let refused: Problem | null = null;
  for (const project of projects) {
    try {
      const { task } = await ask(project);
      if (task) return { task, refused: null };
    } catch (error) {
      refused ??= problemOf(error);
    }
  }
  return { task: null, refused };
}

const asked = (project: string) => post<Next>(`/projects/${encodeURIComponent(project)}/reviews/next`);

/** Projects in which something is free, the one whose oldest waits longest first. */
export function longestWaiting(
  groups: readonly { readonly project: string; readonly free: readonly QueueEntry[] }[],
): readonly string[] {
  const oldest = (free: readonly QueueEntry[]) => free.map(({ submittedAt }) => submittedAt).sort()[0] ?? "";
  return groups
    .filter(({ free }) => free.length > 0)
    .sort((a, b) => oldest(a.free).localeCompare(oldest(b.free)))
    .map(({ project }) => project);
}

/** Goes on to the next review; where somebody works through what they looked for, to the first of that. */
export async function goToNext(
  projects: readonly string[],
  find: string,
  fits: QueueEntry | undefined,
): Promise<void> {
  if (find !== "" || projects.length === 0) {
    navigate(fits ? reviewPath(fits.task, find) : queuePath(find));
    return;
  }
  const { task, refused } = await takeNext(projects);
  if (refused) {
    const { title, detail, remedy } = refused;
    toast({ tone: "warn", fact: `${title}.`, advice: `${detail} ${remedy}`.trim() });
  }
  navigate(task ? reviewPath(task, find) : queuePath(find));
}
