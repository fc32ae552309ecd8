import "./reviewers.css";
import { useState } from "react";
import { has, type ProjectSummary, put, useLoaded } from "../../api";
import { Button, Empty, Skeleton, TextField } from "../../kit";
import { useFollowed } from "../../live";
import { usePeople } from "../../people";
import { navigate, type Params, ProblemNote, TopBar, useMe } from "../../shell";
import { useWrite } from "../../shell/useWrite";
import { CalibrationSets } from "./CalibrationSets";
import { EdgeCases } from "./EdgeCases";
import {
  type CalibrationSet,
  type EdgeCase,
  invitable,
  pageOf,
  pathOf,
  type Reviewer,
  type Reviewers,
  type SessionSummary,
} from "./model";
import { ReviewerCard } from "./ReviewerCard";
import { Sessions } from "./Sessions";

/** Who may review and why not, how steady reviewers are, their sessions, and what they propose for the spec. By name, never ranked. */
export default function ReviewersPage({ params }: { params: Params }) {
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  const withSpec = (projects.value ?? []).filter(({ spec }) => spec);
  const chosen =
    withSpec.find(({ id }) => id === params.project) ??
    withSpec.find(({ purpose }) => purpose === "live") ??
    withSpec[0];
  return (
    <div className="page">
      <TopBar />
      <main className="page__main">
        {projects.state === "refused" && <ProblemNote problem={projects.problem} onAgain={projects.reload} />}
        {projects.state === "loading" && <Skeleton lines={6} />}
        {projects.state === "loaded" && !chosen && (
          <Empty title="No project follows a spec">
            Eligibility and standing of reviewers are about a spec.
          </Empty>
        )}
        {chosen && (
          <div className="reviewers">
            <header className="reviewers__head">
              <h1>Reviewers</h1>
              <select
                className="input"
                aria-label="Project"
                value={chosen.id}
                onChange={(event) => navigate(pageOf(event.target.value))}
              >
                {withSpec.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </header>
            <OfProject key={chosen.id} project={chosen.id} />
          </div>
        )}
      </main>
    </div>
  );
}

function OfProject({ project }: { project: string }) {
  const me = useMe();
  const people = usePeople();
  const reviewers = useFollowed<Reviewers>(pathOf(project, "reviewers"));
  const sessions = useFollowed<readonly SessionSummary[]>(pathOf(project, "sessions"));
  const cases = useFollowed<readonly EdgeCase[]>(pathOf(project, "edge-cases"));
  const sets = useFollowed<readonly CalibrationSet[]>(pathOf(project, "calibration-sets"));
  const [crediting, setCrediting] = useState<Reviewer | null>(null);
  const steers = has(me, ["manager", "administrator"], project);
  if (reviewers.state === "refused") {
    return <ProblemNote problem={reviewers.problem} onAgain={reviewers.reload} />;
  }
  if (!reviewers.value) return <Skeleton lines={8} />;
  const all = reviewers.value.reviewers;
  const { numbers } = reviewers.value;
  return (
    <>
      <p className="faint">
        Whoever reviews here has {numbers.hours} h of experience in the domain, understands every skill of the
        spec as of its present version, and decides the same as before on at least{" "}
        {Math.round(100 * (1 - numbers.flipLimit))}&nbsp;% of what they are asked twice.
      </p>
      {all.length === 0 && <Empty title="Nobody reviews here">Give somebody the role of reviewer.</Empty>}
      {all.map((reviewer) => (
        <ReviewerCard
          key={reviewer.person.id}
          of={reviewer}
          onCredit={steers && reviewer.person.id !== me.person.id ? () => setCrediting(reviewer) : null}
        />
      ))}
      {crediting && (
        <Credit
          project={project}
          reviewer={crediting}
          onDone={(now) => {
            if (now) reviewers.set(now);
            setCrediting(null);
          }}
        />
      )}
      <Sessions
        project={project}
        sessions={sessions.value ?? []}
        invitable={invitable({ me: me.person.id, steers, reviewers: all, people, project })}
        sets={sets.value ?? []}
      />
      <CalibrationSets
        project={project}
        sets={sets.value ?? []}
        authors={has(me, ["reviewer", "manager", "administrator"], project)}
        reviewers={all}
        onChange={sets.set}
      />
      <EdgeCases project={project} cases={cases.value ?? []} settles={steers} onChange={cases.set} />
    </>
  );
}

function Credit(props: { project: string; reviewer: Reviewer; onDone: (now: Reviewers | null) => void }) {
  const { person, experience } = props.reviewer;
  const [hours, setHours] = useState(String(experience.credited));
  const [because, setBecause] = useState(experience.because ?? "");
  const { busy, run } = useWrite("No hours were credited");
  return (
    <form
      className="credit card"
      aria-label={`Hours of ${person.name} from before`}
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          const path = pathOf(props.project, `reviewers/${encodeURIComponent(person.id)}/hours`);
          props.onDone(await put<Reviewers>(path, { hours: Number(hours), because }));
        });
      }}
    >
      <h3>Hours of {person.name} from before</h3>
      <TextField
        label="Hours in all"
        type="number"
        min={0}
        step="0.5"
        required
        value={hours}
        onChange={(e) => setHours(e.target.value)}
      />
      <TextField
        label="Where they are from"
        need="required"
        required
        value={because}
        onChange={(e) => setBecause(e.target.value)}
      />
      <div className="foot">
        <Button type="submit" variant="primary" disabled={busy}>
          Credit
        </Button>
        <Button onClick={() => props.onDone(null)}>Drop</Button>
      </div>
    </form>
  );
}
