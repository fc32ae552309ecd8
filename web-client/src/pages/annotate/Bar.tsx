import { useEffect } from "react";
import type { TaskCard } from "../../api";
import type { DrawingState } from "../../drawing";
import { clock } from "../../figures";
import { Avatar, Button, Icon, useLasting } from "../../kit";
import type { Presence } from "../../live";
import { meet } from "../../people";
import { TopBar, useLostLine, useMe } from "../../shell";
import type { AnnotateSession } from "./session";
import type { Submit } from "./useSubmit";

/** Where one is, who watches, whether it is saved, and the way to submit. */
export function Bar(props: {
  session: AnnotateSession;
  drawn: DrawingState;
  people: readonly Presence[];
  submit: Submit;
  frozen: boolean;
  drill: TaskCard["drill"] | null;
}) {
  const { session, drawn, people, submit, frozen, drill } = props;
  const { project, frame } = session.task;
  const offline = useLostLine() !== null;
  const from = drill ? { name: "Drill", to: "/way" } : { name: project.name, to: "/tasks" };
  return (
    <TopBar crumbs={[from, { name: frame.name.replace(/\.[a-z]+$/iu, "") }]}>
      <Watchers people={people} />
      <SaveState drawn={drawn} />
      {!frozen && (
        <Button
          variant={offline ? "plain" : "primary"}
          disabled={offline || submit.busy || !drawn.ready}
          onClick={submit.now}
          {...(!offline && { keys: ["Ctrl", "Enter"] })}
        >
          {offline ? "Submit once online" : submit.busy ? "Submitting" : "Submit"}
        </Button>
      )}
    </TopBar>
  );
}

function Watchers({ people }: { people: readonly Presence[] }) {
  const me = useMe();
  const lost = useLostLine();
  const watching = people.filter(({ person, doing }) => doing === "watching" && person.id !== me.person.id);
  useEffect(() => meet(people.map(({ person }) => person)), [people]);
  const first = watching[0];
  if (!first) return null;
  const others = watching.length - 1;
  return (
    <>
      <span className="who">
        <Avatar name={first.person.name} live={lost === null} />
        {lost !== null ? (
          <span>was watching until {clock(new Date(lost).toISOString())}</span>
        ) : (
          <span>
            <b>{first.person.name}</b>
            {others > 0 ? ` and ${others} more are watching` : " is watching"}
          </span>
        )}
      </span>
      <span className="topbar__rule" />
    </>
  );
}

/** "Saved" means durable on the server. What takes longer than a moment is said; what does not, does not flicker. */
function SaveState({ drawn }: { drawn: DrawingState }) {
  const offline = useLostLine() !== null;
  const slow = useLasting(drawn.unsent > 0, 700);
  if (!drawn.ready) return <span className="save">Opening</span>;
  if (offline) {
    return (
      <span className="save save--offline" role="status">
        <Icon name="offline" />
        Offline · {strokes(drawn.unsent)} kept {drawn.unkept ? "in this window" : "here"}
      </span>
    );
  }
  if (slow) {
    return (
      <span className="save" role="status">
        Saving {strokes(drawn.unsent)}
      </span>
    );
  }
  return (
    <span className="save" role="status">
      <Icon name="check" small />
      {drawn.saved === 0 ? "Nothing drawn yet" : `Saved · stroke ${drawn.saved}`}
    </span>
  );
}

const strokes = (count: number) => (count === 1 ? "1 stroke" : `${count} strokes`);
