import { useCallback, useEffect, useRef, useState } from "react";
import { getAt, seenPosition } from "./http";
import { isPassing, type Problem, problemOf } from "./problem";

export type Loaded<T> =
  | { state: "loading"; value: undefined; problem: undefined }
  | { state: "loaded"; value: T; problem: undefined }
  | { state: "refused"; value: undefined; problem: Problem };
export type Loading<T> = Loaded<T> & {
  /** A position that the answer is true at; 0 before the first. */
  readonly at: number;
  readonly reload: () => void;
  readonly set: (value: T) => void;
};

/** How soon what could not be read again is asked for once more. */
const againMillis = 1000;

const loading = { state: "loading", value: undefined, problem: undefined } as const;

/**
 * Reads `/api` + path (null: nothing yet), again when the path changes or `reload` is called; a reload keeps the old value until the new
 * one is there, however long the server is away: what somebody is writing beside it must not go with it. What is `set` is newer than
 * what is being read.
 */
export function useLoaded<T>(path: string | null): Loading<T> {
  const [answer, setAnswer] = useState<{ path: string | null; at: number; loaded: Loaded<T> }>({
    path,
    at: 0,
    loaded: loading,
  });
  const [turn, setTurn] = useState(0);
  const reading = useRef<AbortController | null>(null);
  const held = useRef<string | null>(null);
  held.current = answer.loaded.state === "loaded" ? answer.path : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    reading.current = abort;
    const asked = seenPosition();
    let again: ReturnType<typeof setTimeout> | undefined;
    getAt<T>(path, abort.signal).then(
      ({ value, at }) => {
        if (!abort.signal.aborted)
          setAnswer({ path, at, loaded: { state: "loaded", value, problem: undefined } });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const problem = problemOf(error);
        if (held.current === path && isPassing(problem))
          again = setTimeout(() => setTurn((value) => value + 1), againMillis);
        else setAnswer({ path, at: asked, loaded: { state: "refused", value: undefined, problem } });
      },
    );
    return () => {
      abort.abort();
      clearTimeout(again);
    };
  }, [path, turn]);
  const reload = useCallback(() => setTurn((value) => value + 1), []);
  const set = useCallback(
    (value: T) => {
      reading.current?.abort();
      setAnswer({ path, at: seenPosition(), loaded: { state: "loaded", value, problem: undefined } });
    },
    [path],
  );
  const known = answer.path === path;
  return { ...(known ? answer.loaded : loading), at: known ? answer.at : 0, reload, set };
}
