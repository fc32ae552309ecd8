import { useState } from "react";
import { type Spec, type SpecChanges, type SpecVersionCard, useLoaded } from "../../../api";
import { count, fullDay } from "../../../figures";
import { Pill, SelectField, Skeleton } from "../../../kit";
import { ProblemNote } from "../../../shell";
import { Changes } from "../../../spec";

/** All versions, latest first, and how any two differ. */
export function Versions({ spec }: { spec: Spec }) {
  const path = `/specs/${encodeURIComponent(spec.id)}`;
  const list = useLoaded<readonly SpecVersionCard[]>(`${path}/versions`);
  const [to, setTo] = useState(spec.version);
  const [from, setFrom] = useState<string | null>(null);
  const before = from ?? list.value?.find(({ version }) => version === to)?.changes.from ?? null;
  const changes = useLoaded<SpecChanges>(before ? `${path}/changes?from=${before}&to=${to}` : null);
  if (list.state === "refused") return <ProblemNote problem={list.problem} onAgain={list.reload} />;
  if (list.state === "loading") return <Skeleton />;
  return (
    <div className="specedit__split">
      <ul className="specversions">
        {list.value.map((card) => (
          <li key={card.version}>
            <button
              type="button"
              className="specversion"
              aria-pressed={card.version === to}
              onClick={() => {
                setTo(card.version);
                setFrom(null);
              }}
            >
              <b>{card.version}</b>
              <span className="faint">
                {fullDay(card.at)} · {card.by.name}
              </span>
              <span className="dim">
                {card.changes.from
                  ? `${count(card.changes.clauses.length, "clause")}, ${count(card.changes.questions.length, "question")}`
                  : "the first"}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div>
        {before ? (
          <>
            <div className="specversions__pick">
              <SelectField label="From" value={before} onChange={(event) => setFrom(event.target.value)}>
                {list.value
                  .filter(({ version }) => version !== to)
                  .map(({ version }) => (
                    <option key={version}>{version}</option>
                  ))}
              </SelectField>
              <span className="dim">
                to <Pill>{to}</Pill>
              </span>
            </div>
            {changes.state === "refused" && <ProblemNote problem={changes.problem} />}
            {changes.state === "loading" && <Skeleton />}
            {changes.value && <Changes of={changes.value} skills={spec.skills} />}
          </>
        ) : (
          <p className="dim">The first version: there is nothing before it.</p>
        )}
      </div>
    </div>
  );
}
