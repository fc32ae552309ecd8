import { useState } from "react";
import { type Person, type PersonWithRoles, type Project, put, remove } from "../../../api";
import { count, percentTenths, points, useNow } from "../../../figures";
import { Avatar, Button, Dot, Empty, Meter, Pill, SelectField, toast } from "../../../kit";
import { type CohortRow, type Scoreboard, useRoom } from "../../../live";
import { askForPeople, restWord, usePeople } from "../../../people";
import { useWrite } from "../../../shell/useWrite";

/** Who works on the project, how far each is, and what they have earned: live from the project's room. */
export function Annotators({
  project,
  onChange,
}: {
  project: Project;
  onChange: (project: Project) => void;
}) {
  const people = usePeople();
  const { cohort, scoreboard } = useProgress(project.id);
  const assigned = project.annotators ?? [];
  // Who came for a drill can be assigned to all of the project.
  const drawnOnly = project.purpose === "training" ? (project.drawnOnly ?? []) : [];
  const free = people.filter(
    ({ id, roles }) =>
      !(assigned.some((each) => each.id === id) && !drawnOnly.includes(id)) &&
      roles.some(({ role }) => role === "annotator"),
  );
  const { busy, run } = useWrite("Not assigned");
  const at = (person: string) =>
    `/projects/${encodeURIComponent(project.id)}/annotators/${encodeURIComponent(person)}`;
  const assign = (person: PersonWithRoles) =>
    run(async () => {
      await admit(person, project.id);
      onChange(await put<Project>(at(person.id)));
      toast({
        fact: `${person.name} is assigned.`,
        action: {
          name: "Undo",
          run: () => void run(async () => onChange(await remove<Project>(at(person.id)))),
        },
      });
    });
  const unassign = (person: Person) =>
    run(async () => {
      onChange(await remove<Project>(at(person.id)));
      toast({
        fact: `${person.name} is off the project; what was submitted stays.`,
        action: {
          name: "Undo",
          run: () => void run(async () => onChange(await put<Project>(at(person.id)))),
        },
      });
    });
  return (
    <div className="assign">
      <Assign free={free} busy={busy} onAssign={assign} />
      {assigned.length === 0 ? (
        <Empty title="Nobody is assigned">Each annotator gets a task for every reviewed frame.</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>Annotator</th>
              <th>Now</th>
              <th>Submitted</th>
              <th className="num">Points</th>
              <th>By component</th>
              <th className="num">Open notes</th>
              <th>
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {assigned.map((person) => (
              <AnnotatorRow
                key={person.id}
                person={person}
                row={cohort[person.id]}
                board={scoreboard[person.id]}
                drills={drawnOnly.includes(person.id)}
                passMark={project.passMark ?? 0.9}
                busy={busy}
                onRemove={() => void unassign(person)}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Somebody who is an annotator elsewhere becomes one here too: assigning is what the manager meant. */
async function admit({ id, roles }: PersonWithRoles, project: string): Promise<void> {
  const here = roles.some(
    ({ role, project: where }) => role === "annotator" && (where === null || where === project),
  );
  if (here) return;
  await put(`/people/${encodeURIComponent(id)}/roles`, { roles: [...roles, { role: "annotator", project }] });
  await askForPeople();
}

function Assign(props: {
  free: readonly PersonWithRoles[];
  busy: boolean;
  onAssign: (person: PersonWithRoles) => void;
}) {
  const [chosen, setChosen] = useState("");
  const person = props.free.find(({ id }) => id === chosen) ?? props.free[0];
  return (
    <form
      className="assign__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (person) props.onAssign(person);
        setChosen("");
      }}
    >
      <SelectField
        label="Assign"
        value={person?.id ?? ""}
        disabled={!person}
        onChange={(event) => setChosen(event.target.value)}
      >
        {props.free.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {!person && <option value="">no other annotator has an account</option>}
      </SelectField>
      <Button type="submit" icon="plus" disabled={!person || props.busy}>
        Assign
      </Button>
    </form>
  );
}

function AnnotatorRow(props: {
  person: Person;
  row: CohortRow | undefined;
  board: Scoreboard | undefined;
  /** Is here for drills, and given no other frames. */
  drills: boolean;
  passMark: number;
  busy: boolean;
  onRemove: () => void;
}) {
  const { person, row, board } = props;
  const now = useNow();
  return (
    <tr>
      <td>
        <span className="people__who">
          <Avatar name={person.name} live={row?.state === "drawing"} />
          <b>{person.name}</b>
          {props.drills && <Pill>drills</Pill>}
        </span>
      </td>
      <td>{row ? <Now row={row} now={now} /> : <span className="faint">has not begun</span>}</td>
      <td className="assign__done">
        {row && (
          <>
            <Meter value={row.submitted} of={row.assigned} unit="tasks submitted" />
            <span>
              {row.submitted} <span className="faint">of {row.assigned}</span>
            </span>
          </>
        )}
      </td>
      <td className="num">
        {board && board.available > 0 ? (
          <>
            <b>{points(board.points)}</b>
            <span className="faint"> / {points(board.available)}</span>
            <Passing board={board} mark={props.passMark} />
          </>
        ) : (
          <span className="faint">none scored</span>
        )}
      </td>
      <td>
        <span className="bycomp">
          {board?.components.map((each, i, all) => (
            <span key={`${each.name}/${each.skill}`} title={`${each.skill}: ${count(each.count, "time")}`}>
              {all.some(({ name }, at) => at !== i && name === each.name) ? each.skill : each.name}{" "}
              <b>{points(each.points)}</b>
              <span className="faint"> / {points(each.available)}</span>
            </span>
          ))}
        </span>
      </td>
      <td className="num">
        {row && row.openNotes > 0 ? row.openNotes : <span className="faint">none</span>}
      </td>
      <td className="num">
        <Button size="small" variant="quiet" disabled={props.busy} onClick={props.onRemove}>
          Take off
        </Button>
      </td>
    </tr>
  );
}

/** The share that was earned, and whether it is the pass mark's. */
function Passing({ board, mark }: { board: Scoreboard; mark: number }) {
  const share = Math.max(0, board.points / board.available);
  const passes = share >= mark;
  return (
    <span className="assign__passing" title={`The pass mark is ${percentTenths(mark)} %`}>
      {percentTenths(share)} %{" "}
      <Pill tone={passes ? "agree" : "neutral"}>{passes ? "passes" : "not yet"}</Pill>
    </span>
  );
}

function Now({ row, now }: { row: CohortRow; now: number }) {
  if (row.state === "drawing" && row.task) {
    return (
      <span className="nowline">
        <Dot state="live" />
        {row.task.frame.name}
      </span>
    );
  }
  return (
    <span className="nowline dim">
      <Dot state={row.state === "idle" ? "idle" : "lost"} />
      {restWord(row, now)}
    </span>
  );
}

type Progress = {
  readonly cohort: Readonly<Record<string, CohortRow>>;
  readonly scoreboard: Readonly<Record<string, Scoreboard>>;
};

function useProgress(project: string): Progress {
  const [progress, setProgress] = useState<Progress>({ cohort: {}, scoreboard: {} });
  useRoom(`project/${project}`, (message) => {
    if (message.type === "joined" && message.snapshot?.docs) {
      setProgress(Object.entries(message.snapshot.docs).reduce(withDocument, { cohort: {}, scoreboard: {} }));
    } else if (message.type === "doc") {
      setProgress((now) => withDocument(now, [message.key, message.value]));
    }
  });
  return progress;
}

function withDocument(now: Progress, [key, value]: [string, unknown]): Progress {
  const [kind, person] = key.split("/", 2);
  if (kind !== "cohort" && kind !== "scoreboard") return now;
  return { ...now, [kind]: { ...now[kind], [person as string]: value } };
}
