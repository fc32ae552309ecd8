import { useState } from "react";
import { get, type Person, post } from "../../api";
import { count, day } from "../../figures";
import { Button, Check, Empty, Pill, SelectField, TextField } from "../../kit";
import { Link, navigate } from "../../shell";
import { useWrite } from "../../shell/useWrite";
import {
  type CalibrationSet,
  type ProposedItem,
  pageOf,
  pathOf,
  type Session,
  type SessionSummary,
} from "./model";

const week = 7 * 24 * 3600 * 1000;

/** The sessions of a project, and a new one. While one is open it tells how far everybody is, and nothing of what they decide. */
export function Sessions(props: {
  project: string;
  sessions: readonly SessionSummary[];
  /** Who may be invited; null for who opens none. */
  invitable: readonly Person[] | null;
  sets: readonly CalibrationSet[];
}) {
  const [making, setMaking] = useState(false);
  return (
    <section className="section" aria-label="Calibration sessions">
      <div className="section__head">
        <h2>Calibration sessions</h2>
        <span className="grow" />
        {props.invitable && (
          <Button variant={making ? "quiet" : "primary"} onClick={() => setMaking(!making)}>
            {making ? "Drop" : "New session"}
          </Button>
        )}
      </div>
      {making && props.invitable && (
        <NewSession project={props.project} invitable={props.invitable} sets={props.sets} />
      )}
      {props.sessions.length === 0 && !making && (
        <Empty title="No session yet">
          In a session reviewers decide the same items blind: it shows who agrees with whom, and who with
          themselves.
        </Empty>
      )}
      {props.sessions.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>Session</th>
              <th>State</th>
              <th className="num">Items</th>
              <th>Until</th>
              <th>Reviewers</th>
            </tr>
          </thead>
          <tbody>
            {props.sessions.map((session) => (
              <tr key={session.id}>
                <td>
                  <Link to={pageOf(props.project, session.id)}>{session.title}</Link>
                </td>
                <td>
                  {session.state === "closed" ? (
                    <Pill>closed</Pill>
                  ) : session.mine ? (
                    <Pill tone="live">yours to decide</Pill>
                  ) : (
                    <Pill tone="live">open</Pill>
                  )}
                </td>
                <td className="num">{session.items}</td>
                <td>{day(session.deadline)}</td>
                <td>
                  {session.invited.map(({ person, decided }) => (
                    <span key={person.id} className="progress">
                      {person.name}{" "}
                      <span className="faint">
                        {decided} of {session.items}
                      </span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function NewSession({
  project,
  invitable,
  sets,
}: {
  project: string;
  invitable: readonly Person[];
  sets: readonly CalibrationSet[];
}) {
  const [title, setTitle] = useState("");
  const [until, setUntil] = useState(() => new Date(Date.now() + week).toISOString().slice(0, 10));
  const [invited, setInvited] = useState<readonly string[]>(invitable.map(({ id }) => id));
  const [items, setItems] = useState<readonly ProposedItem[] | null>(null);
  const [from, setFrom] = useState("");
  const set = sets.find(({ id }) => id === from);
  const { busy, run } = useWrite("No session was opened");
  const toggle = (id: string) => {
    setItems(null);
    setInvited(invited.includes(id) ? invited.filter((each) => each !== id) : [...invited, id]);
  };
  const propose = () =>
    run(async () => {
      const asked = new URLSearchParams({ invited: invited.join(","), size: "40" });
      setItems(await get<readonly ProposedItem[]>(pathOf(project, `session-draft?${asked}`)));
    });
  const open = () =>
    run(async () => {
      const opened = await post<Session>(pathOf(project, "sessions"), {
        title,
        invited,
        deadline: `${until}T22:00:00Z`,
        items: (set?.items ?? items ?? []).map(({ task, project: of, item }) => ({
          task,
          project: of,
          item,
        })),
      });
      navigate(pageOf(project, opened.session.id));
    });
  const repeated = items?.filter((item) => item.repeated).length ?? 0;
  const known = items?.filter((item) => item.known).length ?? 0;
  return (
    <form
      className="newsession"
      onSubmit={(event) => {
        event.preventDefault();
        void (items || set ? open() : propose());
      }}
    >
      <TextField
        label="Title"
        need="required"
        required
        value={title}
        onChange={(e) => setTitle(e.target.value)}
      />
      <TextField
        label="Until"
        type="date"
        required
        value={until}
        onChange={(e) => setUntil(e.target.value)}
      />
      <fieldset>
        <legend className="label">Reviewers</legend>
        {invitable.map(({ id, name }) => (
          <Check key={id} checked={invited.includes(id)} onChange={() => toggle(id)}>
            {name}
          </Check>
        ))}
      </fieldset>
      {sets.length > 0 && (
        <SelectField label="Items" value={from} onChange={(e) => setFrom(e.target.value)}>
          <option value="">proposed: what the invited decided before, among others</option>
          {sets.map(({ id, title: name, items: of }) => (
            <option key={id} value={id}>
              {name} ({count(of.length, "item")})
            </option>
          ))}
        </SelectField>
      )}
      <div className="newsession__foot">
        {set ? (
          <>
            <span>
              {count(set.items.length, "item")} of the set; who decided none of them before is not judged by
              it.
            </span>
            <Button type="submit" variant="primary" disabled={busy || invited.length === 0}>
              Open the session
            </Button>
          </>
        ) : items === null ? (
          <Button type="submit" variant="primary" disabled={busy || invited.length === 0}>
            Propose items
          </Button>
        ) : (
          <>
            <span>
              {count(items.length, "item", "items")}: {repeated} that somebody invited decided before, {known}{" "}
              with a known answer.
            </span>
            <Button type="submit" variant="primary" disabled={busy || items.length === 0}>
              Open the session
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
