import "./reading.css";
import { useState } from "react";
import { type OpenContest, post, problemOf, type Reading, useLoaded } from "../../api";
import { Button, Empty, Pill, Skeleton, TextArea, toast } from "../../kit";
import { Link, type Params, ProblemNote, TopBar, useMe } from "../../shell";

/** Contests that wait for a second reviewer: the disagreement, what the annotator says, and one's decision. */
export default function ContestsPage({ params }: { params: Params }) {
  const me = useMe();
  const project = params.project ?? "";
  const loaded = useLoaded<readonly OpenContest[]>(`/projects/${encodeURIComponent(project)}/contests`);
  const open = loaded.value?.filter(
    ({ annotator, reviewer }) => annotator.id !== me.person.id && reviewer.id !== me.person.id,
  );
  return (
    <div className="page">
      <TopBar crumbs={[{ name: "Desk", to: `/desk/${encodeURIComponent(project)}` }, { name: "Contests" }]} />
      <main className="page__main">
        <h1>Contests</h1>
        {loaded.problem && <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />}
        {!loaded.problem && !open && <Skeleton lines={4} />}
        {open?.length === 0 && (
          <Empty title="Nothing to decide">Contests of your own reviews are for somebody else.</Empty>
        )}
        {open?.map((contest) => (
          <Contest key={contest.disagreement.id} contest={contest} onDecided={loaded.reload} />
        ))}
      </main>
    </div>
  );
}

function Contest({ contest, onDecided }: { contest: OpenContest; onDecided: () => void }) {
  const { task, frame, annotator, reviewer, disagreement, why } = contest;
  const [because, setBecause] = useState("");
  const decide = async (upheld: boolean) => {
    const at = `/tasks/${encodeURIComponent(task)}/disagreements/${encodeURIComponent(disagreement.id)}/contest/decision`;
    try {
      await post<Reading>(at, { upheld, because: because.trim() });
    } catch (error) {
      const { title, detail, remedy } = problemOf(error);
      toast({ tone: "warn", fact: `${title}.`, advice: `${detail} ${remedy}`.trim() });
    }
    onDecided();
  };
  return (
    <section className="card reading__said" aria-label={`Contest on ${frame.name}`}>
      <p>
        <Link to={`/tasks/${encodeURIComponent(task)}/reading`}>{frame.name}</Link>{" "}
        <Pill tone="disagree">{disagreement.kind}</Pill> <b>{disagreement.skill}</b>
        {disagreement.clause && <span className="faint"> · clause {disagreement.clause}</span>}
      </p>
      <p>
        <b>{reviewer.name}:</b> {disagreement.note} {disagreement.reading}
      </p>
      <p>
        <b>{annotator.name}:</b> {why}
      </p>
      <TextArea
        label="Your decision in a sentence"
        need="required"
        value={because}
        maxLength={4000}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="foot">
        <Button variant="disagree" disabled={because.trim() === ""} onClick={() => void decide(true)}>
          The disagreement stands
        </Button>
        <Button variant="agree" disabled={because.trim() === ""} onClick={() => void decide(false)}>
          Overturn it
        </Button>
      </div>
    </section>
  );
}
