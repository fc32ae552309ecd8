import "./whatif/whatIf.css";
import { useState } from "react";
import type { Project, Recalculation } from "../../../api";
import { count, useNow, when, whole } from "../../../figures";
import { Meter } from "../../../kit";
import { useRoom } from "../../../live";
import { useNames } from "../../../people";

/** How far the project's scores are with its latest scoring, as it goes on. When all are there it says so where that is asked for. */
export function RecalculationLine({ project, whenDone }: { project: Project; whenDone: boolean }) {
  const recalculation = useRecalculation(project);
  const names = useNames();
  const now = useNow();
  if (!recalculation) return null;
  const { scoring, submitted, scored, unscored, running, since, finished, by } = recalculation;
  const set = `set ${when(since, now)} by ${names(by).name}`;
  if (running) {
    return (
      <div className="recalc" role="status" title={set}>
        <Meter value={scored} of={submitted} unit="submissions scored" />
        <span>
          Scoring with version {scoring.version}: <b>{whole(scored)}</b>
          <span className="faint"> of {count(submitted, "submission")}</span>
        </span>
        <span className="faint clip">Until then sums have points of two versions.</span>
      </div>
    );
  }
  if (!whenDone || !finished) return null;
  const without = unscored > 0 ? `, ${count(unscored, "submission")} without reviewed truth` : "";
  return (
    <p className="recalc faint">
      All scores are of version {scoring.version}, {set}; recalculated {when(finished, now)}
      {without}.
    </p>
  );
}

/** As it was read, then as the project's room tells. */
function useRecalculation({ id, recalculation }: Project): Recalculation | null {
  const [told, setTold] = useState<Recalculation | null>(null);
  useRoom(`project/${id}`, (message) => {
    if (message.type === "joined" && message.snapshot?.docs?.recalculation) {
      setTold(message.snapshot.docs.recalculation as Recalculation);
    } else if (message.type === "doc" && message.key === "recalculation") {
      setTold(message.value as Recalculation);
    }
  });
  return newer(told, recalculation ?? null);
}

/** The room may not have heard yet of what was just written. */
const newer = (a: Recalculation | null, b: Recalculation | null): Recalculation | null =>
  a && b ? (a.since >= b.since ? a : b) : (a ?? b);
