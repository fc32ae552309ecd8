import { type ReactNode, useMemo } from "react";
import type { Divergence, TaskDocument } from "../../api";
import { pick } from "../../geometry/hit";
import { Keys } from "../../kit";
import type { Labels } from "../../labels/label";
import { classOf, type Ontology } from "../../labels/ontology";
import {
  corridorOf,
  differenceOf,
  emptyScene,
  type Overlay,
  type Scene,
  type Sight,
  Stage,
  type StagePointer,
  usePhoto,
  useSight,
} from "../../stage";
import { stageLabels } from "../../watching";
import type { Scored } from "./explain";

/** What is laid over the photograph; `times` is how much larger than life the offset is drawn. */
export type Layers = { readonly truth: boolean; readonly labels: boolean; readonly times: number };

export function ScoreStage(props: {
  task: TaskDocument;
  sight: Sight;
  labels: Labels;
  scored: readonly Scored[];
  divergence: Divergence | null;
  selected: string | null;
  layers: Layers;
  onLayers: (layers: Layers) => void;
  onSelect: (key: string | null) => void;
  children?: ReactNode;
}) {
  const { task, sight, labels, scored, divergence, selected, layers } = props;
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const scene = useMemo<Scene>(
    () => ({
      ...emptyScene,
      labels: layers.labels
        ? stageLabels(labels.objects, task.ontology).map((label) => ({
            ...label,
            look: scored.some(({ score }) => score.label === label.id && score.outcome === "spurious")
              ? "dashed"
              : "plain",
          }))
        : [],
      overlays: divergence ? overlaysOf(divergence, scored, layers, task.ontology) : [],
      selected: scored.find(({ key }) => key === selected)?.score.label ?? null,
    }),
    [labels, scored, divergence, selected, layers, task.ontology],
  );
  const point = (event: StagePointer) => {
    if (event.do !== "up") return;
    const found = pick(labels.objects, event.at, 6 / sight.view.scale);
    props.onSelect(scored.find(({ score }) => score.label === found?.id)?.key ?? null);
  };
  return (
    <Stage
      sight={sight}
      photo={photo}
      scene={scene}
      label={`${task.frame.name} with your labels`}
      onPointer={point}
    >
      {divergence && <Hud layers={layers} onLayers={props.onLayers} sight={sight} />}
      {props.children}
    </Stage>
  );
}

function overlaysOf(
  divergence: Divergence,
  scored: readonly Scored[],
  layers: Layers,
  ontology: Ontology,
): readonly Overlay[] {
  const differences = scored.flatMap(({ truth, label }): readonly Overlay[] => {
    if (!truth || !label) return [];
    const drawn = differenceOf(truth.shape, label.shape);
    const profile = divergence.offsets[label.id]?.profile;
    return drawn.length > 0 || !profile ? drawn : [{ kind: "ribbon", profile, times: layers.times }];
  });
  if (!layers.truth) return differences;
  const missed = new Set(
    scored.filter(({ score }) => score.outcome === "missed").map(({ score }) => score.truth),
  );
  const truths = divergence.truth.objects.flatMap(({ id, shape, classKey }): readonly Overlay[] => [
    ...corridorOf(shape, divergence.lines),
    {
      kind: "truth",
      shape,
      look: missed.has(id) ? "dashed" : "plain",
      skeleton: classOf(ontology, classKey)?.skeleton,
    },
  ]);
  return [...differences, ...truths];
}

function Hud({
  layers,
  onLayers,
  sight,
}: {
  layers: Layers;
  onLayers: (layers: Layers) => void;
  sight: Sight;
}) {
  const { view } = useSight(sight);
  return (
    <div className="score__huds">
      <div className="hud">
        <button
          type="button"
          aria-pressed={layers.truth}
          onClick={() => onLayers({ ...layers, truth: !layers.truth })}
        >
          <i className="score__ink score__ink--truth" /> Truth <Keys of={["T"]} />
        </button>
        <button
          type="button"
          aria-pressed={layers.labels}
          onClick={() => onLayers({ ...layers, labels: !layers.labels })}
        >
          <i className="score__ink" /> Yours <Keys of={["S"]} />
        </button>
        <hr />
        <span>
          <i className="score__patch score__patch--in" /> inside
        </span>
        <span>
          <i className="score__patch score__patch--out" /> outside
        </span>
        <hr />
        <span>offset drawn</span>
        {[1, 3, 6].map((times) => (
          <button
            key={times}
            type="button"
            aria-pressed={layers.times === times}
            onClick={() => onLayers({ ...layers, times })}
          >
            × {times}
          </button>
        ))}
      </div>
      <div className="hud">
        <span>{Math.round(view.scale * 100)} %</span>
        <button type="button" onClick={() => sight.fit()}>
          Fit <Keys of={["F"]} />
        </button>
      </div>
    </div>
  );
}
