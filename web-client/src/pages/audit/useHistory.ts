import { useCallback, useEffect, useRef, useState } from "react";
import { get, type History, type HistoryEvent, type Problem, problemOf } from "../../api";

export type HistoryFilter = {
  readonly person: string;
  /** Stored names; null is all, an empty list is none. */
  readonly names: readonly string[] | null;
  readonly task: string | null;
  /** Begin at this position and go back; null begins at the newest. */
  readonly from: number | null;
};

export type Pages = {
  readonly events: readonly HistoryEvent[];
  readonly counts: Readonly<Record<string, number>>;
  readonly more: boolean;
  readonly state: "loading" | "loaded" | "refused";
  readonly problem: Problem | null;
};

const pageSize = 100;
const nothing: Pages = { events: [], counts: {}, more: false, state: "loading", problem: null };

/** A person's history, newest first, a page at a time. */
export function useHistory(filter: HistoryFilter): Pages & { older: () => void; newer: () => void } {
  const [pages, setPages] = useState<Pages>(nothing);
  const asking = useRef<AbortController | null>(null);
  const latest = useRef(pages);
  latest.current = pages;
  const { person, names, task, from } = filter;
  const wanted = names?.join(",") ?? null;

  const ask = useCallback(
    (side: { before?: number; after?: number }, merge: (page: History, now: Pages) => Partial<Pages>) => {
      asking.current?.abort();
      if (wanted === "") {
        setPages((now) => ({ ...now, events: [], more: false, state: "loaded", problem: null }));
        return;
      }
      const abort = new AbortController();
      asking.current = abort;
      const query = new URLSearchParams({ limit: String(pageSize) });
      for (const [key, value] of Object.entries(side)) query.set(key, String(value));
      if (wanted !== null) query.set("types", wanted);
      if (task) query.set("task", task);
      get<History>(`/audit/people/${encodeURIComponent(person)}/events?${query}`, abort.signal).then(
        (page) =>
          setPages((now) => ({
            ...now,
            counts: page.counts,
            state: "loaded",
            problem: null,
            ...merge(page, now),
          })),
        (error: unknown) => {
          if (!abort.signal.aborted)
            setPages((now) => ({ ...now, state: "refused", problem: problemOf(error) }));
        },
      );
    },
    [person, task, wanted],
  );

  useEffect(() => {
    setPages((now) => ({ ...now, state: "loading" }));
    ask(from === null ? {} : { before: from + 1 }, ({ events, more }) => ({ events, more }));
    return () => asking.current?.abort();
  }, [ask, from]);

  const older = useCallback(() => {
    const { events, more, state } = latest.current;
    const last = events[events.length - 1];
    if (!last || !more || state === "loading") return;
    setPages((now) => ({ ...now, state: "loading" }));
    ask({ before: last.position }, (page, now) => ({
      events: [...now.events, ...page.events],
      more: page.more,
    }));
  }, [ask]);

  const newer = useCallback(() => {
    const first = latest.current.events[0];
    if (!first) return ask({}, ({ events, more }) => ({ events, more }));
    ask({ after: first.position }, (page, now) => ({
      events: [...[...page.events].sort((a, b) => b.position - a.position), ...now.events],
    }));
  }, [ask]);

  return { ...pages, older, newer };
}
