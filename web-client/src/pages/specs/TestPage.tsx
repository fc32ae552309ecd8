import "./specs.css";
import { type ReactNode, useEffect, useState } from "react";
import {
  get,
  type Problem,
  post,
  problemOf,
  type SpecAttempt,
  type SpecTestState,
  useLoaded,
} from "../../api";
import { count } from "../../figures";
import { Button, Empty, Skeleton } from "../../kit";
import { Link, navigate, type Params, ProblemNote, TopBar } from "../../shell";
import { Attempt } from "./Attempt";
import { specPath } from "./paths";
import { Result } from "./Result";

/** A test on a spec: what is asked and what is needed, the questions, the result. */
export default function TestPage({ params }: { params: Params }) {
  const spec = params.spec ?? "";
  const path = `/specs/${encodeURIComponent(spec)}`;
  const state = useLoaded<SpecTestState>(`${path}/test`);
  const [attempt, setAttempt] = useState<SpecAttempt | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = state.value?.open;
  useEffect(() => {
    if (!open) return;
    get<SpecAttempt>(`${path}/attempts/${encodeURIComponent(open)}`).then(setAttempt, (error: unknown) =>
      setProblem(problemOf(error)),
    );
  }, [open, path]);
  const begin = () => {
    setProblem(null);
    post<SpecAttempt>(`${path}/attempts`, {}).then(setAttempt, (error: unknown) =>
      setProblem(problemOf(error)),
    );
  };
  const crumbs = [
    { name: "Specs", to: "/specs" },
    { name: state.value?.title ?? "…", to: specPath(spec) },
    { name: "Test" },
  ];
  return (
    <div className="page">
      <TopBar crumbs={crumbs} />
      {state.state === "refused" || problem ? (
        <ProblemNote
          problem={(problem ?? state.problem) as Problem}
          onAgain={() => {
            setProblem(null);
            state.reload();
          }}
        />
      ) : !state.value || (open && !attempt) ? (
        <div className="page__center">
          <Skeleton />
        </div>
      ) : attempt?.result ? (
        <Result spec={spec} result={attempt.result} />
      ) : attempt ? (
        <Attempt
          key={attempt.id}
          attempt={attempt}
          onHandIn={async (answers) =>
            setAttempt(await post(`${path}/attempts/${attempt.id}/answers`, { answers }))
          }
        />
      ) : (
        <Before state={state.value} onBegin={begin} />
      )}
    </div>
  );
}

function Before({ state, onBegin }: { state: SpecTestState; onBegin: () => void }) {
  const last = state.results[0];
  const back = <Link to={specPath(state.spec)}>{state.title}</Link>;
  if (!state.tested)
    return (
      <Centered title="You are not tested on this spec">
        Your roles show you which answers are right. Who is tested uses an account that only annotates or
        reviews.
      </Centered>
    );
  if (state.unproven.length === 0)
    return (
      <Centered title="The test is passed">
        {back}, version {state.version}: there is nothing left to prove until a new version changes something.
      </Centered>
    );
  if (state.unread.length > 0)
    return (
      <Centered title={`${count(state.unread.length, "clause is", "clauses are")} to be read first`}>
        {state.unread.join(", ")}
        <Button variant="primary" onClick={() => navigate(specPath(state.spec))}>
          Read
        </Button>
      </Centered>
    );
  return (
    <Centered title={`The test on ${state.title}, version ${state.version}`}>
      <span>
        Every question is answered, then all are handed in at once. There is no time limit, and the spec may
        be open beside it.
        {last &&
          !last.passed &&
          ` The last time, ${last.correct} of ${last.asked} were right; ${last.needed} are needed.`}
      </span>
      <Button variant="primary" size="large" keys={["Enter"]} autoFocus onClick={onBegin}>
        Begin
      </Button>
    </Centered>
  );
}

function Centered({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="page__main page__center specbefore">
      <Empty title={title}>{children}</Empty>
    </main>
  );
}
