import { useEffect, useState } from "react";
import { type QueueEntry, useLoaded } from "../../api";
import { type CohortRow, live } from "../../live";
import { idOf } from "../../people";

/** A project's queue as it is now: read once, then as its room tells. */
export type LiveQueue = {
  readonly entries: readonly QueueEntry[];
  readonly cohort: Readonly<Record<string, CohortRow>>;
  readonly known: boolean;
};

const unknown: LiveQueue = { entries: [], cohort: {}, known: false };

/** The queues of projects, each pushed by its room. */
export function useQueues(projects: readonly string[]): Readonly<Record<string, LiveQueue>> {
  const [queues, setQueues] = useState<Readonly<Record<string, LiveQueue>>>({});
  const wanted = projects.join("\n");
  useEffect(() => {
    if (wanted === "") return;
    const leave = wanted.split("\n").map((project) =>
      live.join(`project/${project}`, (message) => {
        if (message.type !== "joined" && message.type !== "doc") return;
        setQueues((now) => ({ ...now, [project]: queueAfter(now[project] ?? unknown, message) }));
      }),
    );
    return () => {
      for (const each of leave) each();
    };
  }, [wanted]);
  return queues;
}

type Told = Extract<Parameters<Parameters<typeof live.join>[1]>[0], { type: "joined" | "doc" }>;

export function queueAfter(queue: LiveQueue, message: Told): LiveQueue {
  if (message.type === "doc") return withDocument({ ...queue, known: true }, message.key, message.value);
  if (!message.snapshot?.docs) return { ...queue, known: true };
  return Object.entries(message.snapshot.docs).reduce<LiveQueue>(
    (now, [key, value]) => withDocument(now, key, value),
    { ...unknown, known: true },
  );
}

function withDocument(queue: LiveQueue, key: string, value: unknown): LiveQueue {
  if (key === "queue") return { ...queue, entries: value as readonly QueueEntry[] };
  if (!key.startsWith("cohort/")) return queue;
  return { ...queue, cohort: { ...queue.cohort, [key.slice("cohort/".length)]: value as CohortRow } };
}

/** The queue of one project, read over HTTP until its room has told it. */
export function useQueue(project: string | null, me: string): LiveQueue {
  const read = useLoaded<readonly QueueEntry[]>(
    project === null ? null : `/projects/${encodeURIComponent(project)}/reviews`,
  );
  const told = useQueues(project === null ? [] : [project])[project ?? ""];
  const queue = told?.known
    ? told
    : { ...unknown, entries: read.value ?? [], known: read.state === "loaded" };
  return { ...queue, entries: notMine(queue.entries, me) };
}

/** Nobody reviews their own work. Oldest first. */
export const notMine = (entries: readonly QueueEntry[], me: string): readonly QueueEntry[] =>
  entries
    .filter(({ annotator }) => idOf(annotator) !== me)
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));

/** Nobody else has begun it. */
export const isFree = ({ reviewer }: QueueEntry, me: string): boolean =>
  reviewer === undefined || reviewer === null || idOf(reviewer) === me;
