import type { Earned, WhatIfPerson } from "../../../../api";
import { percentTenths, points, whole } from "../../../../figures";
import { Link } from "../../../../shell";
import { movedBy, nameOf } from "./whatIf";

/** Why one person's score moves: every component, what was found, and the submissions that move most. */
export function PersonDetail({ person }: { person: WhatIfPerson }) {
  const { before, after } = person;
  return (
    <div className="wi__detail">
      <table className="table">
        <thead>
          <tr>
            <th>Component</th>
            <th>Skill</th>
            <th className="num">Earned now</th>
            <th className="num">Would earn</th>
            <th className="num">Moves the score by</th>
          </tr>
        </thead>
        <tbody>
          {person.components.map((part) => (
            <tr key={`${part.name}/${part.skill}`}>
              <td>{nameOf(part)}</td>
              <td className="dim">{part.skill}</td>
              <td className="num">
                <Share of={part.before} />
              </td>
              <td className="num">
                <Share of={part.after} />
              </td>
              <td className="num">
                <b>{movedBy(part.moved)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">
        Objects: {found("found", before.matched, after.matched)},{" "}
        {found("missed", before.missed, after.missed)}, {found("not there", before.spurious, after.spurious)}.
        {person.largest.length > 0 && <> Moves most on: </>}
        {person.largest.map(({ task, frame, before: from, after: to }, i) => (
          <span key={task}>
            {i > 0 && ", "}
            <Link to={`/watch/${encodeURIComponent(task)}`}>{frame.name}</Link>{" "}
            {share(from) === null || share(to) === null
              ? ""
              : `${percentTenths(share(from) ?? 0)} → ${percentTenths(share(to) ?? 0)}`}
          </span>
        ))}
      </p>
    </div>
  );
}

function Share({ of }: { of: Earned }) {
  const earned = share(of);
  if (earned === null) return <span className="faint">does not count</span>;
  return (
    <>
      {points(of.points)} <span className="faint">of {points(of.available)} ·</span> {percentTenths(earned)}
      <span className="faint"> %</span>
    </>
  );
}

const share = ({ points: earned, available }: Earned): number | null =>
  available > 0 ? Math.max(0, earned / available) : null;

const found = (word: string, from: number, to: number): string =>
  from === to ? `${whole(from)} ${word}` : `${whole(from)} → ${whole(to)} ${word}`;
