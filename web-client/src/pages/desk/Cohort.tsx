import { memo, useMemo } from "react";
import type { Person } from "../../api";
import { elapsed, percent, points, useNow, type Week } from "../../figures";
import { findingWords } from "../../findings";
import { Dot, Icon, Meter } from "../../kit";
import type { Ontology } from "../../labels/ontology";
import type {
  CohortRow,
  Disagreement,
  Findings,
  Miniature as MiniatureDocument,
  Scoreboard,
} from "../../live";
import { restWord } from "../../people";
import { Link } from "../../shell";
import { Miniature } from "../../stage";
import { stageLabels } from "../../watching";
import { toneOf } from "./alerts";
import { NotReviewed, SkillCell } from "./SkillCell";

/** One person's row, with everything that is known about them. */
export type CohortEntry = {
  readonly project: string;
  readonly person: Person;
  readonly row: CohortRow;
  readonly disagreement: Disagreement | undefined;
  readonly scoreboard: Scoreboard | undefined;
  readonly findings: Findings | undefined;
  readonly miniature: MiniatureDocument | undefined;
  readonly ontology: Ontology | null;
};

/** People of one project under the skills that it exercises. */
export function CohortGroup(props: {
  name: string;
  about: string;
  entries: readonly CohortEntry[];
  skills: readonly string[];
  /** As many as the group with the most skills needs: one table for all. */
  columns: number;
  /** A live project: weeks are judged there, and nothing is scored. */
  live: boolean;
  /** Whether there is a column for points; in a live project's rows it is empty. */
  points: boolean;
  /** The rate at the upper edge of every curve: one scale for all that are beside each other. */
  top: number;
  selected: string | null;
  onSelect: (entry: CohortEntry) => void;
  onWatch: (entry: CohortEntry) => void;
}) {
  const { skills } = props;
  return (
    <tbody>
      <tr className="g">
        <th colSpan={2} scope="colgroup" title={props.name}>
          <b>{props.name}</b> <span className="faint">{props.about}</span>
        </th>
        <th scope="col">Submitted</th>
        <th scope="col">Waiting</th>
        {props.points && <th scope="col">{props.live ? "" : "Points"}</th>}
        {skills.map((skill) => (
          <th key={skill} scope="col" className="skill" title={skill}>
            {skill}
          </th>
        ))}
        <Filler of={skills} columns={props.columns} head />
      </tr>
      {props.entries.map((entry) => (
        <CohortLine
          key={entry.person.id}
          entry={entry}
          skills={skills}
          columns={props.columns}
          live={props.live}
          points={props.points}
          top={props.top}
          selected={props.selected === keyOf(entry)}
          onSelect={props.onSelect}
          onWatch={props.onWatch}
        />
      ))}
    </tbody>
  );
}

/** Fewer skills than the widest group has leave room; it stays empty instead of stretching them. */
function Filler({ of, columns, head = false }: { of: readonly string[]; columns: number; head?: boolean }) {
  const span = columns - of.length;
  if (span <= 0) return null;
  return head ? <th colSpan={span} /> : <td colSpan={span} />;
}

export const keyOf = ({ project, person }: CohortEntry): string => `${project}/${person.id}`;

type LineProps = {
  entry: CohortEntry;
  skills: readonly string[];
  columns: number;
  live: boolean;
  points: boolean;
  top: number;
  selected: boolean;
  onSelect: (entry: CohortEntry) => void;
  onWatch: (entry: CohortEntry) => void;
};

const CohortLine = memo(
  function CohortLine(props: LineProps) {
    const { entry, skills, columns, live, top, selected, onSelect, onWatch } = props;
    const { person, row, disagreement } = entry;
    return (
      <tr
        className={`p p--${row.task ? row.state : "away"} ${selected ? "is-sel" : ""}`}
        aria-current={selected || undefined}
        tabIndex={selected ? 0 : -1}
        onClick={() => onSelect(entry)}
        onDoubleClick={() => onWatch(entry)}
      >
        <td className="th">
          <Mini entry={entry} />
        </td>
        <td className="who">
          <span className="who__name">
            <Link
              className="clip who__link"
              title={`${person.name}: weeks and calibrations`}
              to={`/desk/${encodeURIComponent(entry.project)}/people/${encodeURIComponent(person.id)}`}
              onClick={(event) => event.stopPropagation()}
            >
              <b>{person.name}</b>
            </Link>
            <Bent entry={entry} />
            {row.openNotes > 0 && (
              <span className="nt" title={`${row.openNotes} open notes`}>
                <Icon name="pin" small />
                {row.openNotes}
              </span>
            )}
          </span>
          <Now row={row} />
        </td>
        <td className="done">
          <Meter value={row.submitted} of={row.assigned} unit="tasks submitted" />
          <em>
            {row.submitted} of {row.assigned}
          </em>
        </td>
        <td>
          <Waiting row={row} />
        </td>
        {props.points && <td>{!live && <Earned board={entry.scoreboard} />}</td>}
        {skills.map((skill) => {
          const known = disagreement?.skills.find((each) => each.skill === skill);
          return (
            <td key={skill}>
              {known ? (
                <SkillCell
                  skill={skill}
                  weeks={known.weeks as readonly Week[]}
                  now={known.now}
                  tone={toneOf(known, live)}
                  back={Boolean(known.back)}
                  columns={columns}
                  top={top}
                />
              ) : (
                <NotReviewed />
              )}
            </td>
          );
        })}
        <Filler of={skills} columns={columns} />
      </tr>
    );
  },
  (a, b) =>
    a.selected === b.selected &&
    a.skills.join() === b.skills.join() &&
    a.columns === b.columns &&
    a.live === b.live &&
    a.points === b.points &&
    a.top === b.top &&
    a.onSelect === b.onSelect &&
    a.entry.row === b.entry.row &&
    a.entry.person === b.entry.person &&
    a.entry.disagreement === b.entry.disagreement &&
    a.entry.scoreboard === b.entry.scoreboard &&
    a.entry.findings === b.entry.findings &&
    a.entry.miniature === b.entry.miniature &&
    a.entry.ontology === b.entry.ontology,
);

/** That something is wrong again and again; what, on a closer look. */
function Bent({ entry: { findings, ontology } }: { entry: CohortEntry }) {
  const found = findings?.findings ?? [];
  if (found.length === 0) return null;
  return (
    <span className="nt nt--bent" title={found.map((each) => findingWords(each, ontology)).join("\n")}>
      <Icon name="warning" small />
      {found.length}
      <span className="vh"> systematic errors</span>
    </span>
  );
}

function Mini({ entry: { row, miniature, ontology, person } }: { entry: CohortEntry }) {
  const labels = useMemo(
    () => (miniature ? stageLabels(miniature.labels.objects, ontology) : []),
    [miniature, ontology],
  );
  const frame = row.task?.frame;
  if (!frame) return <span className="mini mini--none" />;
  const drawn = miniature && miniature.frame.id === frame.id ? labels : [];
  return (
    <span className="mini">
      <Miniature
        src={`/api/frames/${encodeURIComponent(frame.id)}/thumbnail?size=128`}
        frame={frame}
        labels={drawn}
        width={64}
        height={42}
        label={`${person.name}'s canvas, ${row.task?.objects ?? 0} labels`}
      />
    </span>
  );
}

function Now({ row }: { row: CohortRow }) {
  const now = useNow();
  if (row.state === "drawing" && row.task) {
    return (
      <em className="now">
        <Dot state="live" />
        <span className="clip" title={row.task.frame.name}>
          {row.task.frame.name}
        </span>
        <span className="now__stroke">· stroke {row.task.strokes}</span>
      </em>
    );
  }
  const said = restWord(row, now);
  return (
    <em className="now">
      <Dot state={row.state === "idle" ? "idle" : "lost"} />
      <span>{said}</span>
    </em>
  );
}

/** Points earned of points available, over how many submissions; which components they come from on a closer look. */
function Earned({ board }: { board: Scoreboard | undefined }) {
  if (!board || board.scored === 0 || board.available === 0) return <span className="dim">none</span>;
  const parts = board.components.map(
    (each) => `${each.name}: ${points(each.points)} of ${points(each.available)}, ${each.count} scored`,
  );
  return (
    <span title={parts.join("\n")}>
      <b>{percent(board.points / board.available)} %</b>
      <em>{board.scored} scored</em>
    </span>
  );
}

function Waiting({ row }: { row: CohortRow }) {
  const now = useNow();
  if (row.waiting === 0) return <span className="dim">none</span>;
  return (
    <>
      <b>{row.waiting}</b>
      <em>{row.waitingSince ? elapsed(now - Date.parse(row.waitingSince)) : ""}</em>
    </>
  );
}
