import "./reading.css";
import { useMemo, useState } from "react";
import { type FiledDisagreement, type ItemKey, post, problemOf, type Reading, useLoaded } from "../../api";
import { Button, Empty, Pill, Skeleton, TextArea, toast } from "../../kit";
import { classOf } from "../../labels/ontology";
import { type Params, ProblemNote, TopBar, useMe } from "../../shell";
import { emptyScene, type Scene, Sight, Stage, usePhoto } from "../../stage";
import { stageLabels } from "../../watching";

/** What a review of one's live work says, with what is correct beside what one drew; each disagreement can be contested once. */
export default function ReadingPage({ params }: { params: Params }) {
  const at = `/tasks/${encodeURIComponent(params.task ?? "")}/reading`;
  const loaded = useLoaded<Reading>(at);
  if (loaded.problem) {
    return (
      <div className="page">
        <TopBar />
        <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />
      </div>
    );
  }
  if (!loaded.value) {
    return (
      <div className="page">
        <TopBar />
        <div className="page__center">
          <Skeleton />
        </div>
      </div>
    );
  }
  return <Read reading={loaded.value} onRead={loaded.set} />;
}

function Read({ reading, onRead }: { reading: Reading; onRead: (reading: Reading) => void }) {
  const me = useMe();
  const { task, ontology, labels } = reading;
  const [sight] = useState(() => new Sight(task.frame));
  const [selected, setSelected] = useState<ItemKey | null>(null);
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const mine = reading.annotator.id === me.person.id;
  const said = reading.items.flatMap(({ item, disagreements }) =>
    disagreements.map((each) => ({ item, ...each })),
  );
  const scene = useMemo<Scene>(
    () => ({
      ...emptyScene,
      labels: stageLabels(labels.objects, ontology),
      overlays: reading.reading.objects.map(({ shape, classKey }) => ({
        kind: "truth",
        shape,
        look: "plain",
        skeleton: classOf(ontology, classKey)?.skeleton,
      })),
      selected: selected?.startsWith("label:") ? selected.slice(6) : null,
    }),
    [labels, reading.reading, ontology, selected],
  );
  return (
    <div className="annotate">
      <TopBar
        crumbs={[{ name: "Tasks", to: "/tasks" }, { name: task.frame.name }]}
        facts={<Pill>reviewed by {reading.reviewer.name}</Pill>}
      />
      <main className="annotate__main">
        <h1 className="vh">What the review of {task.frame.name} says</h1>
        <Stage
          sight={sight}
          photo={photo}
          scene={scene}
          label={`${task.frame.name} with your labels and, white, what is correct`}
          panning
        />
      </main>
      <aside className="annotate__side panel" aria-label="Disagreements">
        {said.length === 0 && (
          <Empty title="Nothing is disagreed with">The reviewer agrees with all of it.</Empty>
        )}
        {said.map(({ item, disagreement, contest }) => (
          <section key={disagreement.id} className="reading__said">
            <p>
              <Pill tone="disagree">{disagreement.kind}</Pill> <b>{disagreement.skill}</b>
              {disagreement.clause && <span className="faint"> · clause {disagreement.clause}</span>}
              {item.startsWith("label:") && (
                <Button size="small" variant="quiet" onClick={() => setSelected(item)}>
                  Show
                </Button>
              )}
            </p>
            <p>{disagreement.note}</p>
            {disagreement.reading && (
              <p>
                <b>Correct:</b> {disagreement.reading}
              </p>
            )}
            {contest && (
              <p className="dim">
                {mine ? "You contested" : "Contested"}: {contest.why}
              </p>
            )}
            {contest && !contest.decided && <Pill tone="warn">waits for a second reviewer</Pill>}
            {contest?.decided && (
              <p>
                <Pill tone={contest.decided.upheld ? "disagree" : "agree"}>
                  {contest.decided.upheld ? "stands" : "overturned"}
                </Pill>{" "}
                {contest.decided.because}
              </p>
            )}
            {mine && !contest && <Contest task={task.id} disagreement={disagreement} onContested={onRead} />}
          </section>
        ))}
      </aside>
    </div>
  );
}

function Contest(props: {
  task: string;
  disagreement: FiledDisagreement;
  onContested: (reading: Reading) => void;
}) {
  const [why, setWhy] = useState<string | null>(null);
  const send = async () => {
    const { task, disagreement } = props;
    const at = `/tasks/${encodeURIComponent(task)}/disagreements/${encodeURIComponent(disagreement.id)}/contest`;
    try {
      props.onContested(await post<Reading>(at, { why: why?.trim() }));
    } catch (error) {
      const { title, detail, remedy } = problemOf(error);
      toast({ tone: "warn", fact: `${title}.`, advice: `${detail} ${remedy}`.trim() });
    }
  };
  if (why === null) {
    return (
      <Button size="small" onClick={() => setWhy("")}>
        Contest
      </Button>
    );
  }
  return (
    <form
      className="form"
      aria-label="Contest"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label="Why what you drew is right"
        help="Once; a second reviewer decides."
        value={why}
        maxLength={4000}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="foot">
        <Button type="submit" variant="primary" disabled={why.trim() === ""}>
          Contest
        </Button>
        <Button onClick={() => setWhy(null)}>Drop</Button>
      </div>
    </form>
  );
}
