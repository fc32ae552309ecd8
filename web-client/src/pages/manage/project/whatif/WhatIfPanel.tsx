import "./whatIf.css";
import { Fragment, useState } from "react";
import type { WhatIf, WhatIfPerson } from "../../../../api";
import { count, percentTenths, whole } from "../../../../figures";
import { Icon, Pill, Seg } from "../../../../kit";
import { MoveAxis, MoveLine } from "./MoveLine";
import { PersonDetail } from "./PersonDetail";
import { changesSides, movedBy, nameOf, reasonsOf, sentenceOf } from "./whatIf";

type Shown = "sides" | "all";

/** Who would newly pass or fail with the scoring in the editor, by how much and why. Nothing of it is stored. */
export function WhatIfPanel({ of, stale }: { of: WhatIf; stale: boolean }) {
  const moving = of.people.filter(changesSides).length;
  const [shown, setShown] = useState<Shown>(moving > 0 ? "sides" : "all");
  const rows = shown === "sides" ? of.people.filter(changesSides) : of.people;
  return (
    <section className={stale ? "wi card is-stale" : "wi card"} aria-label="What would change">
      <header className="wi__head">
        <div>
          <h2>{sentenceOf(of)}</h2>
          <p className="dim">{aboutOf(of)}</p>
        </div>
        <span className="grow" />
        {of.people.length > 0 && (
          <Seg
            label="Who is shown"
            options={[
              { key: "sides", name: `Change sides ${moving}`, disabled: moving === 0 },
              { key: "all", name: `Everybody ${of.people.length}` },
            ]}
            value={shown}
            onChoose={setShown}
          />
        )}
      </header>
      {stale && (
        <p className="wi__stale" role="status">
          <Icon name="warning" small /> The scoring was edited since: this is about an earlier draft.
        </p>
      )}
      {rows.length > 0 && <People of={of} rows={rows} />}
    </section>
  );
}

function aboutOf({ people, passMark, submissions, unscored }: WhatIf): string {
  if (people.length === 0) return "It counts from the first submission on.";
  const now = people.filter(({ before }) => before.passes).length;
  const then = people.filter(({ after }) => after.passes).length;
  const mark = (share: number) => `${percentTenths(share).replace(/\.0$/u, "")} %`;
  const left = unscored > 0 ? ` ${count(unscored, "submission")} without reviewed truth left out.` : "";
  return (
    `${whole(then)} of ${count(people.length, "person", "people")} would pass at ${mark(passMark.after)}; ` +
    `${whole(now)} pass now at ${mark(passMark.before)}. From ${count(submissions, "submission")}.${left}`
  );
}

function People({ of, rows }: { of: WhatIf; rows: readonly WhatIfPerson[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <table className="table wi__people">
      <thead>
        <tr>
          <th>Person</th>
          <th>Verdict</th>
          <th className="num">Now</th>
          <th>
            <span className="vh">From now to then, in per cent</span>
            <MoveAxis of={of} />
          </th>
          <th className="num">Then</th>
          <th className="num">Moves</th>
          <th>Because of</th>
          <th className="num">Submissions</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { id } = row.person;
          return (
            <Fragment key={id}>
              <PersonRow
                row={row}
                of={of}
                open={open === id}
                onToggle={() => setOpen(open === id ? null : id)}
              />
              {open === id && (
                <tr className="wi__open">
                  <td colSpan={8}>
                    <PersonDetail person={row} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function PersonRow(props: { row: WhatIfPerson; of: WhatIf; open: boolean; onToggle: () => void }) {
  const { row, of, open } = props;
  return (
    <tr>
      <td>
        <button type="button" className="wi__who" aria-expanded={open} onClick={props.onToggle}>
          <Icon name={open ? "down" : "right"} small />
          {row.person.name}
        </button>
      </td>
      <td>
        <VerdictPill row={row} />
      </td>
      <td className="num">{scoreOf(row.before.score)}</td>
      <td>
        <MoveLine person={row} of={of} />
      </td>
      <td className="num">
        <b>{scoreOf(row.after.score)}</b>
      </td>
      <td className="num">{movedBy(row.change)}</td>
      <td>
        <span className="bycomp">
          {reasonsOf(row).map((part) => (
            <span key={`${part.name}/${part.skill}`} title={part.skill}>
              {nameOf(part)} <b>{movedBy(part.moved)}</b>
            </span>
          ))}
        </span>
      </td>
      <td className="num">{whole(row.submissions)}</td>
    </tr>
  );
}

const scoreOf = (score: number | null): string => (score === null ? "–" : percentTenths(score));

function VerdictPill({ row: { verdict } }: { row: WhatIfPerson }) {
  switch (verdict) {
    case "newly-fails":
      return (
        <Pill tone="disagree" icon="close">
          newly fails
        </Pill>
      );
    case "newly-passes":
      return (
        <Pill tone="agree" icon="check">
          newly passes
        </Pill>
      );
    case "fails":
      return <Pill>fails</Pill>;
    case "passes":
      return <Pill>passes</Pill>;
  }
}
