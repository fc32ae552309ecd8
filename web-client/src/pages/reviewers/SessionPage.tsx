import "./reviewers.css";
import { useState } from "react";
import { has, type Problem, post, problemOf, put, useLoaded } from "../../api";
import { count, day } from "../../figures";
import { Button, Empty, Skeleton } from "../../kit";
import { useFollowed } from "../../live";
import { type Params, ProblemNote, TopBar, useMe } from "../../shell";
import { Deciding } from "./Deciding";
import { pageOf, pathOf, type Session, type SessionItem } from "./model";
import { Result } from "./Result";

/** A calibration session: the items one still has to decide while it is open, what it shows once it is closed. */
export default function SessionPage({ params }: { params: Params }) {
  const project = params.project ?? "";
  const path = pathOf(project, `sessions/${encodeURIComponent(params.session ?? "")}`);
  const session = useFollowed<Session>(path, pathOf(project, "sessions"));
  const crumbs = [
    { name: "Reviewers", to: pageOf(project) },
    { name: session.value?.session.title ?? "Session" },
  ];
  const next = session.value?.asked.indexOf(false) ?? -1;
  if (session.value && session.value.session.state === "open" && next >= 0) {
    return (
      <Asked
        key={path}
        path={path}
        crumbs={crumbs}
        session={session.value}
        at={next + 1}
        onSession={session.set}
      />
    );
  }
  return (
    <div className="page">
      <TopBar crumbs={crumbs} />
      <main className="page__main">
        {session.state === "refused" && <ProblemNote problem={session.problem} onAgain={session.reload} />}
        {session.state === "loading" && (
          <div className="reviewers">
            <Skeleton lines={6} />
          </div>
        )}
        {session.value?.result && <Result session={session.value.session} result={session.value.result} />}
        {session.value && !session.value.result && (
          <Open session={session.value} path={path} onSession={session.set} />
        )}
      </main>
    </div>
  );
}

/** Who has nothing to decide sees how far the others are; what they decide is nobody's until it is closed. */
function Open(props: { session: Session; path: string; onSession: (session: Session) => void }) {
  const { session, asked } = props.session;
  const me = useMe();
  const closes = session.by.id === me.person.id || has(me, ["manager", "administrator"], session.project);
  const [problem, setProblem] = useState<Problem | null>(null);
  const close = async () => {
    try {
      props.onSession(await post<Session>(`${props.path}/close`, {}));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const left = session.invited.reduce((sum, { decided }) => sum + session.items - decided, 0);
  return (
    <div className="reviewers">
      {problem && <ProblemNote problem={problem} onAgain={() => setProblem(null)} />}
      <h1>{session.title}</h1>
      <Empty title={asked.length > 0 ? "You have decided everything" : "This session is open"}>
        What was decided is shown to nobody before it is closed: when everybody is done, or on{" "}
        {day(session.deadline)}. {count(left, "decision is", "decisions are")} left.
      </Empty>
      <table className="table">
        <thead>
          <tr>
            <th>Reviewer</th>
            <th className="num">Decided</th>
          </tr>
        </thead>
        <tbody>
          {session.invited.map(({ person, decided }) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              <td className="num">
                {decided} <span className="faint">of {session.items}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="foot">{closes && <Button onClick={() => void close()}>Close it now</Button>}</div>
    </div>
  );
}

function Asked(props: {
  path: string;
  crumbs: readonly { name: string; to?: string }[];
  session: Session;
  at: number;
  onSession: (session: Session) => void;
}) {
  const item = useLoaded<SessionItem>(`${props.path}/items/${props.at}`);
  if (!item.value) {
    return (
      <div className="page">
        <TopBar crumbs={props.crumbs} />
        <div className="page__center">
          {item.problem ? <ProblemNote problem={item.problem} onAgain={item.reload} /> : <Skeleton />}
        </div>
      </div>
    );
  }
  const decided = props.session.asked.filter(Boolean).length;
  return (
    <Deciding
      key={props.at}
      crumbs={props.crumbs}
      asked={item.value}
      decided={decided}
      onDecide={async (verdict) => {
        props.onSession(await put<Session>(`${props.path}/items/${props.at}`, verdict));
      }}
    />
  );
}
