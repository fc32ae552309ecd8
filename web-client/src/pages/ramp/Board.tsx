import { useMemo, useRef, useState } from "react";
import { has } from "../../api";
import { count, useNow } from "../../figures";
import { Button, Empty, FindBox, type KeyGroup, KeySheet, Seg, Skeleton, useInSight } from "../../kit";
import { useNames } from "../../people";
import {
  cellWords,
  needsSomebody,
  progressWords,
  type SpecNames,
  StageTrack,
  stageWords,
  useSpecNames,
  useSpecRoom,
} from "../../ramp";
import { Link, LiveLine, navigate, TopBar, useKeys, useMe } from "../../shell";
import { EnrolDialog } from "./EnrolDialog";
import { PersonPanel } from "./PersonPanel";
import { type BoardRow, columnsOf, type Only, rowsOf, tallyWords } from "./rows";
import { SpecHead } from "./SpecHead";
import { usePersonAt } from "./usePersonAt";

const keys: readonly KeyGroup[] = [
  {
    name: "People",
    keys: [
      { keys: ["↑"], does: "The person above" },
      { keys: ["↓"], does: "The person below" },
      { keys: ["Enter"], does: "Their page" },
      { keys: ["/"], does: "Find a person" },
      { keys: ["E"], does: "Enrol people" },
      { keys: ["?"], does: "This list" },
    ],
  },
];

/** A cohort at a glance: a row for everybody, a column for every skill, and who needs somebody first. */
export function Board({ spec, specs }: { spec: string; specs: readonly SpecNames[] }) {
  const me = useMe();
  const now = useNow();
  const people = useNames();
  const room = useSpecRoom(spec);
  const { title, skills, names } = useSpecNames(spec);
  const personAt = usePersonAt(spec);
  const open = (row: BoardRow | undefined) => {
    const at = row && personAt(row.person.id);
    if (at) navigate(at);
  };
  const [only, setOnly] = useState<Only>("all");
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState(false);
  const [enrolling, setEnrolling] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => rowsOf(room, people, { only, query }), [room, people, only, query]);
  const everybody = Object.values(room.stages);
  const needy = everybody.filter(({ skills: all }) => all.some(needsSomebody)).length;
  const columns = columnsOf(room, skills);
  const selected = rows.find(({ person }) => person.id === chosen) ?? rows[0];
  const table = useInSight<HTMLTableElement>(selected?.person.id);
  const manages = has(me, ["manager", "administrator"]);
  const move = (by: 1 | -1) => {
    const at = selected ? rows.indexOf(selected) + by : 0;
    const next = rows[Math.min(rows.length - 1, Math.max(0, at))];
    if (next) setChosen(next.person.id);
  };
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => open(selected),
    E: () => manages && setEnrolling(true),
    "/": () => search.current?.focus(),
    "?": () => setSheet(true),
  });
  return (
    <div className="sided ramp">
      <TopBar>
        <FindBox input={search} label="Find a person" placeholder="Person" text={query} onFind={setQuery} />
        <LiveLine />
      </TopBar>
      <main className="ramp__main">
        <SpecHead
          spec={spec}
          title={title}
          section="board"
          specs={specs}
          about={
            <>
              {count(everybody.length, "person", "people")} · <b>{needy}</b>{" "}
              {needy === 1 ? "needs somebody" : "need somebody"}
            </>
          }
        >
          <Seg<Only>
            label="Show"
            value={only}
            options={[
              { key: "all", name: "Everybody" },
              { key: "needy", name: "Who needs somebody" },
              { key: "certified", name: "Certified in all" },
            ]}
            onChoose={setOnly}
          />
          {manages && (
            <Button variant="primary" keys={["E"]} onClick={() => setEnrolling(true)}>
              Enrol
            </Button>
          )}
        </SpecHead>
        {!room.joined && <Skeleton lines={8} />}
        {rows.length > 0 && (
          <table className="stages" ref={table}>
            <thead>
              <tr>
                <th scope="col">Person</th>
                {columns.map((skill) => (
                  <th key={skill} scope="col" title={skill}>
                    <b>{names(skill)}</b>
                    <span>{tallyWords(room, skill)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line
                  key={row.person.id}
                  row={row}
                  columns={columns}
                  now={now}
                  selected={row === selected}
                  at={personAt(row.person.id)}
                  onSelect={() => setChosen(row.person.id)}
                  onOpen={() => open(row)}
                />
              ))}
            </tbody>
          </table>
        )}
        {room.joined && rows.length === 0 && <Nobody everybody={everybody.length} manages={manages} />}
      </main>
      <PersonPanel
        at={selected ? personAt(selected.person.id) : null}
        row={selected}
        columns={columns}
        names={names}
        now={now}
      />
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
      {enrolling && (
        <EnrolDialog
          spec={spec}
          title={title}
          enrolled={new Set(everybody.map(({ person }) => person))}
          onClose={() => setEnrolling(false)}
        />
      )}
    </div>
  );
}

function Nobody({ everybody, manages }: { everybody: number; manages: boolean }) {
  if (everybody > 0) return <Empty title="Nobody fits">Esc clears the search; choose Everybody above.</Empty>;
  return (
    <Empty title="Nobody has begun">
      {manages ? "Enrol people: they then read the spec and take its test." : "A manager enrols people."}
    </Empty>
  );
}

function Line(props: {
  row: BoardRow;
  columns: readonly string[];
  now: number;
  selected: boolean;
  at: string | null;
  onSelect: () => void;
  onOpen: () => void;
}) {
  const { row, columns, now, selected, at, onSelect, onOpen } = props;
  return (
    <tr
      className={selected ? "is-sel" : ""}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <th scope="row" className="clip" title={row.person.name}>
        {at ? (
          <Link to={at} tabIndex={-1}>
            {row.person.name}
          </Link>
        ) : (
          row.person.name
        )}
      </th>
      {columns.map((skill) => {
        const card = row.cards[skill];
        return (
          <td key={skill} data-state={card?.state}>
            {card ? (
              <span className="stages__cell" title={`${stageWords[card.stage]} since ${card.since}`}>
                <StageTrack card={card} />
                <b>{cellWords(card)}</b>
                <em>{progressWords(card, now)}</em>
              </span>
            ) : (
              <span className="faint">not begun</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
