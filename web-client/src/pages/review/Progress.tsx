import type { Done } from "./sitting";

const most = 40;

/** Where one is: done in this sitting, this one, and what waits. */
export function Progress({ done, waiting }: { done: readonly Done[]; waiting: number }) {
  const total = done.length + 1 + waiting;
  const shownDone = done.slice(-Math.max(8, most - waiting - 1));
  const shownWaiting = Math.min(waiting, most - 1 - shownDone.length);
  const agreed = done.filter((each) => each.agreed).length;
  const said = `Submission ${done.length + 1} of ${total}; ${agreed} of ${done.length} before it agreed in full`;
  return (
    <>
      <span className="ticks" role="img" aria-label={said} title={said}>
        {shownDone.map(({ task, agreed: full }) => (
          <i key={task} className={full ? "agr" : "dis"} />
        ))}
        <i className="now" />
        {Array.from({ length: shownWaiting }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one waiting submission is like the next
          <i key={i} />
        ))}
      </span>
      <span>
        <b>{done.length + 1}</b> <span className="faint">of {total}</span>
      </span>
    </>
  );
}
