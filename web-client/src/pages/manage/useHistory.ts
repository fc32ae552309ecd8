import { useCallback, useState } from "react";

type Timeline<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] };

const steps = 200;

/** A value that is edited, with undo and redo. Edits with the same `of` one after the other (letters of a name) are one step. */
export function useHistory<T>(first: T) {
  const [line, setLine] = useState<Timeline<T> & { of: string | null }>({
    past: [],
    now: first,
    future: [],
    of: null,
  });
  const edit = useCallback((next: T, of: string | null = null) => {
    setLine((line) =>
      of !== null && of === line.of
        ? { ...line, now: next, future: [] }
        : { past: [...line.past, line.now].slice(-steps), now: next, future: [], of },
    );
  }, []);
  const undo = useCallback(() => {
    setLine(({ past, now, future, of }) => {
      const before = past[past.length - 1];
      return before === undefined
        ? { past, now, future, of }
        : { past: past.slice(0, -1), now: before, future: [now, ...future], of: null };
    });
  }, []);
  const redo = useCallback(() => {
    setLine(({ past, now, future, of }) => {
      const next = future[0];
      return next === undefined
        ? { past, now, future, of }
        : { past: [...past, now], now: next, future: future.slice(1), of: null };
    });
  }, []);
  return { now: line.now, edit, undo, redo, canUndo: line.past.length > 0, canRedo: line.future.length > 0 };
}
