import { useSyncExternalStore } from "react";

const tickMillis = 10_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, tickMillis);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present in ms since 1970, a new one every ten seconds, so that waiting times grow by themselves. One timer for the page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
