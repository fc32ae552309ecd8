import { useState } from "react";
import { type GivenScore, useLoaded } from "../../../api";
import { percentTenths, points, useNow, when } from "../../../figures";

/** The version of a submission's score; pressed, every score that it was given. */
export function ScoreVersions({ task, version }: { task: string; version: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="subs__version"
        aria-expanded={open}
        aria-label={`Version ${version}: every score`}
        onClick={() => setOpen(!open)}
      >
        v{version}
      </button>
      {open && <Given task={task} />}
    </>
  );
}

function Given({ task }: { task: string }) {
  const given = useLoaded<readonly GivenScore[]>(`/tasks/${encodeURIComponent(task)}/scores`);
  const now = useNow();
  if (given.state === "refused") return <span className="faint">{given.problem.title}</span>;
  return (
    <ul className="subs__given">
      {given.value?.map(({ scoring, at, points: earned, available }) => (
        <li key={`${scoring.name}/${scoring.version}/${at}`} title={at}>
          {scoring.name} v{scoring.version}: <b>{points(earned)}</b>
          <span className="faint"> / {points(available)}</span>
          {available > 0 && ` ${percentTenths(Math.max(0, earned / available))} %`}{" "}
          <span className="faint">{when(at, now)}</span>
        </li>
      ))}
    </ul>
  );
}
