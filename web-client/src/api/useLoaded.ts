import { useCallback, useEffect, useState } from "react";
import { get } from "./http";
import { type Problem, problemOf } from "./problem";

export type Loaded<T> =
  | { state: "loading"; value: undefined; problem: undefined }
  | { state: "loaded"; value: T; problem: undefined }
  | { state: "refused"; value: undefined; problem: Problem };

const loading = { state: "loading", value: undefined, problem: undefined } as const;

/** Reads `/api` + path (null: nothing yet), again when the path changes or `reload` is called; a reload keeps the old value until the new one is there. */
export function useLoaded<T>(
  path: string | null,
): Loaded<T> & { reload: () => void; set: (value: T) => void } {
  const [answer, setAnswer] = useState<{ path: string | null; loaded: Loaded<T> }>({ path, loaded: loading });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    get<T>(path, abort.signal).then(
      (value) => setAnswer({ path, loaded: { state: "loaded", value, problem: undefined } }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          setAnswer({ path, loaded: { state: "refused", value: undefined, problem: problemOf(error) } });
      },
    );
    return () => abort.abort();
  }, [path, turn]);
  const reload = useCallback(() => setTurn((value) => value + 1), []);
  const set = useCallback(
    (value: T) => setAnswer({ path, loaded: { state: "loaded", value, problem: undefined } }),
    [path],
  );
  return { ...(answer.path === path ? answer.loaded : loading), reload, set };
}
