import { useCallback, useEffect, useReducer, useRef } from "react";
import { noWork, type Step, type Work, workAfter } from "../../reviewing/drafts";
import type { Item } from "../../reviewing/item";

const keyOf = (task: string) => `plumbline.review.${task}`;

/** What is being written about a submission, kept in this browser until it is filed, so that a reload loses no word. */
export function useWork(task: string, items: readonly Item[]) {
  const latest = useRef(items);
  latest.current = items;
  const [work, run] = useReducer((now: Work, step: Step) => workAfter(now, latest.current, step), task, kept);
  useEffect(() => {
    try {
      if (Object.keys(work.drafts).length === 0) localStorage.removeItem(keyOf(task));
      else localStorage.setItem(keyOf(task), JSON.stringify(work));
    } catch {
      // A full or forbidden store: the draft lives as long as the page.
    }
  }, [task, work]);
  return { work, run: useCallback(run, []) };
}

function kept(task: string): Work {
  try {
    const text = localStorage.getItem(keyOf(task));
    return text ? { ...noWork, ...(JSON.parse(text) as Partial<Work>) } : noWork;
  } catch {
    return noWork;
  }
}
