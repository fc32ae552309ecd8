import { type RefObject, useEffect, useRef, useState } from "react";
import type { ClauseToRead } from "../../api";
import { toast } from "../../kit";
import { secondsToRead } from "./pace";

const tickMillis = 250;

/**
 * Knows which clause is before the eyes, and for how long: while it fills the page, or is on it whole, and the page is looked at. When
 * that was long enough to read it, `onRead` is told, once.
 */
export function useReading(
  page: RefObject<HTMLElement | null>,
  toRead: readonly ClauseToRead[],
  onRead: (clause: string) => Promise<void>,
): { current: string | undefined; shares: Readonly<Record<string, number>> } {
  const [current, setCurrent] = useState<string>();
  const [shares, setShares] = useState<Readonly<Record<string, number>>>({});
  const latest = useRef({ toRead, onRead });
  useEffect(() => {
    latest.current = { toRead, onRead };
  });
  useEffect(() => {
    const seen = new Map<string, number>();
    const told = new Set<string>();
    const tell = (id: string) => {
      told.add(id);
      latest.current.onRead(id).catch(() => {
        told.delete(id);
        seen.set(id, 0);
        toast({
          tone: "warn",
          fact: "What you read was not recorded:",
          advice: "It is tried again as you read on.",
        });
      });
    };
    const tick = () => {
      const root = page.current;
      if (!root) return;
      setCurrent(topmost(root));
      if (document.visibilityState !== "visible") return;
      let moved = false;
      for (const clause of latest.current.toRead) {
        const element = document.getElementById(`clause-${clause.id}`);
        if (!element || told.has(clause.id) || !isBeforeTheEyes(element, root)) continue;
        const seconds = (seen.get(clause.id) ?? 0) + tickMillis / 1000;
        seen.set(clause.id, seconds);
        moved = true;
        if (seconds >= secondsToRead(clause)) tell(clause.id);
      }
      if (moved)
        setShares(
          Object.fromEntries(
            latest.current.toRead.map((clause) => [
              clause.id,
              Math.min(1, (seen.get(clause.id) ?? 0) / secondsToRead(clause)),
            ]),
          ),
        );
    };
    const timer = setInterval(tick, tickMillis);
    return () => clearInterval(timer);
  }, [page]);
  return { current, shares };
}

/** Wholly on the page, or covering at least half of it. */
function isBeforeTheEyes(element: HTMLElement, root: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  const view = root.getBoundingClientRect();
  const shown = Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top);
  return shown >= box.height - 8 || shown >= view.height / 2;
}

/** The clause at the upper third of the page. */
function topmost(root: HTMLElement): string | undefined {
  const view = root.getBoundingClientRect();
  const line = view.top + view.height / 3;
  let found: string | undefined;
  for (const element of root.querySelectorAll<HTMLElement>("[data-clause]")) {
    if (element.getBoundingClientRect().top > line) break;
    found = element.dataset.clause;
  }
  return found;
}
