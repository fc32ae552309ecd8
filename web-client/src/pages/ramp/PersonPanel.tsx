import { Fragment, useState } from "react";
import { has } from "../../api";
import { calendarDay, elapsed, whole } from "../../figures";
import { Avatar, Empty, Pill } from "../../kit";
import {
  daysSince,
  missingWords,
  type SkillCard,
  type SkillNames,
  StageTrack,
  stageWords,
  stateTones,
  stateWords,
} from "../../ramp";
import { Link, useMe } from "../../shell";
import type { BoardRow } from "./rows";

/** The chosen person: every skill with what exactly is missing, and where in the log it is proved. */
export function PersonPanel(props: {
  /** Their page; null while there is none. */
  at: string | null;
  row: BoardRow | undefined;
  columns: readonly string[];
  names: SkillNames;
  now: number;
}) {
  const { at, row, columns, names, now } = props;
  if (!row) return <aside className="ramp__side panel" aria-label="Person" />;
  const { person, cards } = row;
  return (
    <aside className="ramp__side panel" aria-label={person.name}>
      <header className="section">
        <Avatar name={person.name} />
        <h2 className="clip grow">{person.name}</h2>
        {at && (
          <Link className="btn btn--sm" to={at}>
            Open
          </Link>
        )}
      </header>
      {Object.keys(cards).length === 0 && <Empty title="Nothing begun">Enrol them in the spec.</Empty>}
      {columns.map((skill) => {
        const card = cards[skill];
        return card && <Skill key={skill} person={person.id} card={card} names={names} now={now} />;
      })}
    </aside>
  );
}

function Skill(props: { person: string; card: SkillCard; names: SkillNames; now: number }) {
  const { person, card, names, now } = props;
  const days = daysSince(card.since, now);
  const missing = missingWords(card, names, now);
  return (
    <section className="section skill">
      <div className="skill__head">
        <h3 className="clip grow">{names(card.skill)}</h3>
        {card.state !== "under-way" && <Pill tone={stateTones[card.state]}>{stateWords[card.state]}</Pill>}
      </div>
      <p className="skill__at">
        <StageTrack card={card} />
        <b>{stageWords[card.stage]}</b>
        <span className="dim">
          since {calendarDay(card.since)}
          {days > 0 && `, ${elapsed(days * 86_400_000)}`}
        </span>
      </p>
      {missing.length > 0 && (
        <ul className="skill__missing">
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <Proof person={person} card={card} />
    </section>
  );
}

/** Auditors go on to the events themselves; to others the positions say what to ask for. */
function Proof({ person, card }: { person: string; card: SkillCard }) {
  const positions = [...new Set([...(card.certificate?.evidence ?? []), card.position])].filter(
    (at) => at > 0,
  );
  if (positions.length === 0) return null;
  return (
    <p className="skill__proof faint">
      Proved by <Positions person={person} of={positions} />
    </p>
  );
}

/** The first and the last few; all of them when asked for. */
export function Positions({ person, of }: { person: string; of: readonly number[] }) {
  const [all, setAll] = useState(false);
  if (all || of.length <= shownAtOnce) return <Each person={person} of={of} />;
  const last = of.slice(-1);
  return (
    <>
      <Each person={person} of={of.slice(0, shownAtOnce - 2)} />,{" "}
      <button type="button" className="linklike" onClick={() => setAll(true)}>
        {of.length - shownAtOnce + 1} more
      </button>
      , <Each person={person} of={last} />
    </>
  );
}

const shownAtOnce = 4;

function Each({ person, of }: { person: string; of: readonly number[] }) {
  const audits = has(useMe(), ["auditor", "administrator"]);
  return of.map((position, i) => (
    <Fragment key={position}>
      {i > 0 && ", "}
      {audits ? (
        <Link to={`/audit/${encodeURIComponent(person)}?at=${position}`}>{whole(position)}</Link>
      ) : (
        whole(position)
      )}
    </Fragment>
  ));
}
