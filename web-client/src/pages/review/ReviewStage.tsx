import { type CSSProperties, useMemo } from "react";
import type { ItemKey, ReviewDocument } from "../../api";
import { pick } from "../../geometry/hit";
import { Keys } from "../../kit";
import { classOf } from "../../labels/ontology";
import type { Item } from "../../reviewing/item";
import {
  corridorOf,
  differenceOf,
  emptyScene,
  type Overlay,
  type Scene,
  type Sight,
  Stage,
  type StageLabel,
  type StagePointer,
  usePhoto,
  useSight,
} from "../../stage";
import { Lens } from "./Lens";
import { nearTo, type Profile, ringsOf, type Unrolled } from "./profile";

export type Layers = { readonly truth: boolean; readonly submission: boolean; readonly ribbon: boolean };
/** How many times its size the offset is drawn; the factor is always in sight. */
export type Times = 1 | 3 | 6;

const factors: readonly Times[] = [1, 3, 6];
export const nextTimes = (times: Times): Times =>
  factors[(factors.indexOf(times) + 1) % factors.length] as Times;

/** Screen px from the contour at which the pointer takes the cursor along. */
const reachPx = 26;

/** The photograph with truth in white, the submission in its class colours and the strip between them. */
export function ReviewStage(props: {
  review: ReviewDocument;
  items: readonly Item[];
  item: Item | undefined;
  sight: Sight;
  layers: Layers;
  times: Times;
  profile: Profile;
  probe: Unrolled | null;
  onProbe: (point: Unrolled | null) => void;
  onLayer: (layer: keyof Layers) => void;
  onTimes: (times: Times) => void;
  onSelect: (key: ItemKey) => void;
}) {
  const { review, items, item, sight, layers, times, profile, probe } = props;
  const { frame } = review.task;
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(frame.id)}/image`);
  const scene = useMemo(
    () => sceneOf(review, items, item, layers, times),
    [review, items, item, layers, times],
  );
  const close = useMemo(
    () => ({
      ...scene,
      numbers: false,
      overlays: scene.overlays.map((each) => ("times" in each ? { ...each, times: 1 } : each)),
    }),
    [scene],
  );
  const pointer = ({ do: what, at }: StagePointer) => {
    if (what === "leave") props.onProbe(null);
    if (what === "move") {
      const found = nearTo(profile, at.x, at.y);
      if (found && found.distance * sight.view.scale <= reachPx) props.onProbe(found.point);
    }
    if (what !== "up") return;
    const shapes = items.flatMap(({ key, label, truth }) => {
      const shape = label?.shape ?? truth?.shape;
      return shape ? [{ key, shape }] : [];
    });
    const hit = pick(shapes, at, 8 / sight.view.scale);
    if (hit) props.onSelect(hit.key);
  };
  return (
    <Stage
      sight={sight}
      photo={photo}
      scene={scene}
      label={`${frame.name} with truth and submission`}
      onPointer={pointer}
    >
      {probe && <Lens probe={probe} sight={sight} frame={frame} photo={photo} scene={close} />}
      <Huds {...props} />
    </Stage>
  );
}

function Huds(props: Parameters<typeof ReviewStage>[0]) {
  const { layers, times, item, sight } = props;
  const { view } = useSight(sight);
  const colour = { "--k": `var(--c${item?.objectClass?.colour ?? 1})` } as CSSProperties;
  return (
    <div className="review__huds">
      <div className="hud">
        <button type="button" aria-pressed={layers.truth} onClick={() => props.onLayer("truth")}>
          <span className="key">
            <i style={{ "--k": "var(--photo-truth)" } as CSSProperties} />
            Truth
          </span>
          <Keys of={["T"]} />
        </button>
        <button type="button" aria-pressed={layers.submission} onClick={() => props.onLayer("submission")}>
          <span className="key">
            <i style={colour} />
            Submission
          </span>
          <Keys of={["S"]} />
        </button>
        <hr />
        <button type="button" aria-pressed={layers.ribbon} onClick={() => props.onLayer("ribbon")}>
          <span className="key">
            <i className="b" style={{ "--k": "var(--in-2)" } as CSSProperties} />
            inside
          </span>
          <span className="key">
            <i className="b" style={{ "--k": "var(--out-2)" } as CSSProperties} />
            outside
          </span>
          <Keys of={["O"]} />
        </button>
        <hr />
        <span>
          offset drawn <Keys of={["X"]} />
        </span>
        <span role="radiogroup" aria-label="Offset drawn" className="hud__group">
          {factors.map((factor) => (
            // biome-ignore lint/a11y/useSemanticElements: a radio on the photograph
            <button
              key={factor}
              type="button"
              role="radio"
              aria-checked={factor === times}
              onClick={() => props.onTimes(factor)}
            >
              × {factor}
            </button>
          ))}
        </span>
      </div>
      <div className="hud">
        <button type="button" onClick={() => sight.fit()}>
          Fit <Keys of={["F"]} />
        </button>
        <span>{Math.round(view.scale * 100)} %</span>
      </div>
    </div>
  );
}

function sceneOf(
  review: ReviewDocument,
  items: readonly Item[],
  item: Item | undefined,
  layers: Layers,
  times: Times,
): Scene {
  const labels: readonly StageLabel[] = layers.submission
    ? items.flatMap(({ label, number, objectClass, outcome }): readonly StageLabel[] =>
        label
          ? [
              {
                id: label.id,
                shape: label.shape,
                colour: objectClass?.colour ?? 1,
                number,
                skeleton: objectClass?.skeleton,
                look: outcome === "spurious" ? "dashed" : "plain",
              },
            ]
          : [],
      )
    : [];
  const truth: readonly Overlay[] = layers.truth
    ? review.truth.objects.map(({ id, shape, classKey }): Overlay => {
        const missed = items.some((each) => each.outcome === "missed" && each.truth?.id === id);
        const { skeleton } = classOf(review.ontology, classKey) ?? {};
        return { kind: "truth", shape, look: missed ? "dashed" : "plain", skeleton };
      })
    : [];
  const difference = layers.ribbon && item ? differencesOf(review, item, times) : [];
  return {
    ...emptyScene,
    labels,
    overlays: [...difference, ...truth],
    selected: item?.label?.id ?? null,
  };
}

/** Between the item's truth and its label: masks by the pixel, keypoints by their shifts, lines with their corridor, else the ribbon. */
function differencesOf(
  { lines }: ReviewDocument,
  { truth, label, offsets }: Item,
  times: Times,
): readonly Overlay[] {
  const corridor = truth ? corridorOf(truth.shape, lines) : [];
  const drawn = truth && label ? differenceOf(truth.shape, label.shape) : [];
  if (corridor.length > 0 || drawn.length > 0 || !offsets) return [...corridor, ...drawn];
  return ringsOf(offsets.profile).map((profile) => ({ kind: "ribbon", profile, times }));
}
