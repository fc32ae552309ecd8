import { useMemo } from "react";
import { has, type ReviewDocument } from "../../api";
import type { CohortRow } from "../../live";
import { useNames } from "../../people";
import { navigate, useMe, useSearch } from "../../shell";
import { findIn, fitting } from "./find";
import { goToNext } from "./nextReview";
import { type Done, sittingOf } from "./sitting";
import { isFree, useQueue } from "./useQueue";

/** What is around one review: what was done in this sitting, what waits, and the ways on. */
export type Others = {
  readonly find: string;
  readonly done: readonly Done[];
  readonly waiting: number;
  /** What the annotator of the submission does now. */
  readonly theirs: CohortRow | undefined;
  readonly goNext: () => void;
  readonly watch: () => void;
};

export function useOthers({ task, annotator }: ReviewDocument): Others {
  const me = useMe();
  const names = useNames();
  const find = findIn(useSearch());
  const queue = useQueue(task.project, me.person.id);
  const done = useMemo(() => sittingOf(task.project), [task.project]);
  const others = fitting(queue.entries, find, names).filter(
    (entry) => entry.task !== task.id && isFree(entry, me.person.id),
  );
  // Whoever only looks on is given no review of their own.
  const reviews = has(me, ["reviewer"], task.project);
  const theirs = queue.cohort[annotator.id];
  return {
    find,
    done,
    waiting: others.length,
    theirs,
    goNext: () => void goToNext(others.length > 0 && reviews ? [task.project] : [], find, others[0]),
    watch: () => navigate(`/watch/${encodeURIComponent(theirs?.task?.id ?? task.id)}`),
  };
}
