import "./reading.css";
import { useEffect, useMemo, useState } from "react";
import { has, type Reading, useLoaded } from "../../api";
import { boundsOf } from "../../geometry/shape";
import { Empty, Pill, Skeleton } from "../../kit";
import { classOf } from "../../labels/ontology";
import { type Params, ProblemNote, TopBar, useKeys, useMe } from "../../shell";
import { emptyScene, type Scene, Sight, Stage, usePhoto } from "../../stage";
import { stageLabels } from "../../watching";
import { SaidCard } from "./SaidCard";
import { redrawn, type Said, saidOf } from "./said";

/** What a review of one's live work says, with what is correct beside what one drew; each disagreement can be contested once. */
export default function ReadingPage({ params }: { params: Params }) {
  const at = `/tasks/${encodeURIComponent(params.task ?? "")}/reading`;
  const loaded = useLoaded<Reading>(at);
  if (loaded.problem) {
    return (
      <div className="page">
        <TopBar crumbs={[{ name: "Tasks", to: "/tasks" }]} />
        <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />
      </div>
    );
  }
  if (!loaded.value) {
    return (
      <div className="page">
        <TopBar crumbs={[{ name: "Tasks", to: "/tasks" }]} />
        <div className="page__center">
          <Skeleton />
        </div>
      </div>
    );
  }
  return <Read reading={loaded.value} onRead={loaded.set} onSettled={loaded.reload} />;
}

function Read(props: {
  reading: Reading;
  onRead: (reading: Reading) => void;
  /** Something of it was settled elsewhere: it is read again. */
  onSettled: () => void;
}) {
  const { reading, onRead } = props;
  const me = useMe();
  const { task, annotator, reviewer } = reading;
  const [sight] = useState(() => new Sight(task.frame));
  const [chosen, setChosen] = useState<string | null>(null);
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const said = useMemo(() => saidOf(reading), [reading]);
  const scene = useReadScene(reading, said.find(({ disagreement }) => disagreement.id === chosen) ?? null);
  const mine = annotator.id === me.person.id;
  const decides = !mine && reviewer.id !== me.person.id && has(me, ["reviewer"], task.project);
  const show = (one: Said) => {
    setChosen(one.disagreement.id);
    const of = [...reading.reading.objects, ...reading.labels.objects].find(({ id }) => id === one.label);
    if (of) sight.show(boundsOf(of.shape));
  };
  const step = (by: 1 | -1) => {
    const now = said.findIndex(({ disagreement }) => disagreement.id === chosen);
    const to = said[now === -1 ? 0 : Math.min(said.length - 1, Math.max(0, now + by))];
    if (to) show(to);
  };
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1), F: () => sight.fit() });
  const only = said.length === 1 ? said[0]?.disagreement.id : undefined;
  useEffect(() => {
    if (only) setChosen(only);
  }, [only]);
  return (
    <div className="sided reading">
      <TopBar
        crumbs={
          mine
            ? [{ name: "Tasks", to: "/tasks" }, { name: task.frame.name }]
            : [
                { name: "Review", to: "/review" },
                { name: "Contests", to: `/contests/${encodeURIComponent(task.project)}` },
                { name: annotator.name },
                { name: task.frame.name },
              ]
        }
        facts={<Pill>reviewed by {reviewer.name}</Pill>}
      />
      <main className="reading__work">
        <h1 className="vh">What the review of {task.frame.name} says</h1>
        <Stage
          sight={sight}
          photo={photo}
          scene={scene}
          label={`${task.frame.name} with ${mine ? "your labels" : "the labels"} and, white, what is correct`}
          panning
        >
          <p className="reading__legend">
            White is correct, where it is another outline than {mine ? "yours" : "theirs"}.
          </p>
        </Stage>
      </main>
      <aside className="reading__side panel" aria-label="Disagreements">
        {said.length === 0 && (
          <Empty title="Nothing is disagreed with">The reviewer agrees with all of it.</Empty>
        )}
        {said.map((one) => (
          <SaidCard
            key={one.disagreement.id}
            task={task.id}
            said={one}
            clause={reading.clauses.find(({ id }) => id === one.disagreement.clause)}
            mine={mine}
            decides={decides}
            selected={one.disagreement.id === chosen}
            onShow={() => show(one)}
            onRead={onRead}
            onSettled={props.onSettled}
          />
        ))}
      </aside>
    </div>
  );
}

/** What was submitted in its classes' colours, in white what is correct instead; what is chosen stands out. */
function useReadScene(reading: Reading, chosen: Said | null): Scene {
  return useMemo(() => {
    const { labels, ontology } = reading;
    return {
      ...emptyScene,
      labels: stageLabels(labels.objects, ontology).map((label) => ({
        ...label,
        look: chosen?.label && chosen.label !== label.id ? ("faint" as const) : ("plain" as const),
      })),
      overlays: redrawn(reading).map(({ shape, classKey }) => ({
        kind: "truth" as const,
        shape,
        look: "plain" as const,
        skeleton: classOf(ontology, classKey)?.skeleton,
      })),
      selected: chosen?.label ?? null,
    };
  }, [reading, chosen]);
}
