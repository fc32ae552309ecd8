import "./score.css";
import { useMemo, useState } from "react";
import {
  type Divergence,
  type FrameScore,
  get,
  type Problem,
  problemOf,
  type StrokeRecord,
  type TaskDocument,
  useLoaded,
} from "../../api";
import { boundsOf } from "../../geometry/shape";
import { Button, type KeyGroup, KeySheet, Skeleton } from "../../kit";
import { fold } from "../../labels/canvas";
import type { Labels } from "../../labels/label";
import { readChange } from "../../live";
import { type Params, ProblemNote, TopBar, useKeys } from "../../shell";
import { Sight } from "../../stage";
import { scoredOf } from "./explain";
import { PointsPanel } from "./PointsPanel";
import { type Layers, ScoreStage } from "./ScoreStage";
import { SequencePanel } from "./SequencePanel";

/** What a submission earned, and where it diverged: `/tasks/:task/score`, once the score is released. */
export default function ScorePage({ params }: { params: Params }) {
  const at = `/tasks/${encodeURIComponent(params.task ?? "")}`;
  const task = useLoaded<TaskDocument>(at);
  const score = useLoaded<FrameScore>(`${at}/score`);
  const strokes = useLoaded<readonly StrokeRecord[]>(`${at}/strokes`);
  const problem = task.problem ?? score.problem ?? strokes.problem;
  if (task.value && score.value && strokes.value) {
    const labels = fold(strokes.value.map(({ change }) => readChange(change, ""))).labels;
    return <Score task={task.value} score={score.value} labels={labels} />;
  }
  return (
    <div className="page">
      <TopBar crumbs={[{ name: "Tasks", to: "/tasks" }, { name: "Score" }]} />
      <main className="page__main page__center">
        {problem ? <ProblemNote problem={problem} /> : <Skeleton />}
      </main>
    </div>
  );
}

function Score({ task, score, labels: drawn }: { task: TaskDocument; score: FrameScore; labels: Labels }) {
  const [divergence, setDivergence] = useState<Divergence | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [layers, setLayers] = useState<Layers>({ truth: true, labels: true, times: 3 });
  const [sheet, setSheet] = useState(false);
  const sight = useMemo(() => new Sight(task.frame), [task.frame]);
  const labels = divergence?.labels ?? drawn;
  const scored = useMemo(
    () => scoredOf(score, labels, divergence, task.ontology),
    [score, labels, divergence, task.ontology],
  );
  const open = () => {
    if (divergence) return;
    get<Divergence>(`/tasks/${encodeURIComponent(task.card.id)}/divergence`).then(
      setDivergence,
      (error: unknown) => setRefusal(problemOf(error)),
    );
  };
  const select = (key: string | null) => {
    setSelected(key);
    const found = scored.find((each) => each.key === key);
    const shape = found?.label?.shape ?? found?.truth?.shape;
    if (shape) sight.show(boundsOf(shape));
  };
  const step = (by: 1 | -1) => {
    const index = scored.findIndex(({ key }) => key === selected);
    select(scored[(Math.max(index, by < 0 ? 0 : -1) + by + scored.length) % scored.length]?.key ?? null);
  };
  const exaggerate = (times: number) => setLayers((now) => ({ ...now, times }));
  useKeys({
    Enter: open,
    T: () => setLayers((now) => ({ ...now, truth: !now.truth })),
    S: () => setLayers((now) => ({ ...now, labels: !now.labels })),
    X: () => exaggerate(layers.times === 1 ? 3 : layers.times === 3 ? 6 : 1),
    F: () => sight.fit(),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => setSelected(null),
    "?": () => setSheet(true),
  });
  return (
    <div className="sided score">
      <TopBar
        crumbs={[
          { name: "Tasks", to: "/tasks" },
          { name: task.project.name, to: "/tasks" },
          {
            name: task.frame.name.replace(/\.[a-z]+$/iu, ""),
            to: `/tasks/${encodeURIComponent(task.card.id)}`,
          },
          { name: "Score" },
        ]}
      />
      <main className="score__main">
        <h1 className="vh">Score of {task.frame.name}</h1>
        <ScoreStage
          task={task}
          sight={sight}
          labels={labels}
          scored={scored}
          divergence={divergence}
          selected={selected}
          layers={layers}
          onLayers={setLayers}
          onSelect={setSelected}
        >
          {!divergence && (
            <div className="score__door">
              <p>
                <b>Your labels. The truth is not shown yet.</b>
                <br />
                Showing it lays the reviewed outlines over yours, and that you have seen them is recorded,
                once.
              </p>
              {refusal && (
                <p role="alert">
                  Not shown: {refusal.detail} {refusal.remedy}
                </p>
              )}
              <Button variant="primary" keys={["Enter"]} onClick={open}>
                Show where I diverged
              </Button>
            </div>
          )}
        </ScoreStage>
      </main>
      <aside className="sided__side panel" aria-label="Points">
        <PointsPanel
          score={score}
          scored={scored}
          labels={labels}
          truth={divergence?.truth ?? null}
          ontology={task.ontology}
          selected={selected}
          onSelect={select}
        />
        {divergence?.sequence && <SequencePanel sequence={divergence.sequence} ontology={task.ontology} />}
      </aside>
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}

const keyGroups: readonly KeyGroup[] = [
  {
    name: "Score",
    keys: [
      { keys: ["Enter"], does: "Show where I diverged" },
      { keys: ["↑", "↓"], does: "Object before, object after" },
      { keys: ["T"], does: "Truth" },
      { keys: ["S"], does: "Your labels" },
      { keys: ["X"], does: "Offset drawn × 1, × 3, × 6" },
      { keys: ["F"], does: "Fit the photograph" },
    ],
  },
];
