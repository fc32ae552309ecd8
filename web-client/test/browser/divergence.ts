import type { Component, Divergence, ObjectScore, Offsets } from "../../src/api/model";
import { contains, nearestEdge } from "../../src/geometry/hit";
import { ringsOf, type Shape } from "../../src/geometry/shape";
import { imagePoint } from "../../src/geometry/units";
import type { Label, Labels } from "../../src/labels/label";

const component = (name: string, points: number, available: number): Component => ({
  kind: name === "geometry" || name === "class" || name === "scene" ? name : "attribute",
  name,
  path: name,
  skill: `bloom-${name}`,
  points,
  available,
});

/** A released score for the look of the page; the real one is the server's. Labels and truths belong together by their place. */
export function divergenceOf(labels: Labels, truths: readonly Shape[]): Divergence {
  const truth: Label[] = truths.map((shape, i) => ({
    id: `truth-${i}`,
    classKey: "flower",
    shape,
    attributes: {
      species: { choice: "dandelion" },
      "species/dandelion/colour": { choice: i === 1 ? "yellow" : "white" },
      "species/dandelion/stage": { choice: "seed-head" },
    },
  }));
  const offsets: Record<string, Offsets> = {};
  const objects: ObjectScore[] = truth.map((each, i) => {
    const label = labels.objects[i];
    if (!label)
      return scoreOf(
        each.id,
        null,
        [component("species", 0, 100), component("colour", 0, 10), component("geometry", 0, 200)],
        null,
      );
    const offset = offsetsOf(label.shape, each.shape);
    offsets[label.id] = offset;
    const iou = Math.max(0, 1 - Math.abs(offset.meanPx) / 60);
    return scoreOf(
      each.id,
      label.id,
      [
        component("species", 100, 100),
        component("colour", i === 1 ? 0 : 10, 10),
        component("geometry", Math.round(Math.max(0, (iou - 0.85) / 0.15) * 200), 200),
      ],
      iou,
    );
  });
  for (const label of labels.objects.slice(truth.length))
    objects.push(scoreOf(null, label.id, [component("spurious", -50, 0)], null));
  const scene = [component("scene", 50, 50)];
  const sum = (key: "points" | "available") =>
    [...objects, ...scene].reduce((total, each) => total + each[key], 0);
  return {
    truth: { objects: truth, scene: { scene: { choice: "meadow" } } },
    labels,
    offsets,
    score: {
      scoring: { name: "Blooms", version: 1 },
      objects,
      scene,
      points: sum("points"),
      available: sum("available"),
    },
  };
}

function scoreOf(
  truth: string | null,
  label: string | null,
  components: Component[],
  iou: number | null,
): ObjectScore {
  const sum = (key: "points" | "available") => components.reduce((total, each) => total + each[key], 0);
  const outcome = truth === null ? "spurious" : label === null ? "missed" : "matched";
  return {
    truth,
    label,
    outcome,
    iou,
    class: { truth: "flower", label: "flower", correct: true },
    components,
    points: sum("points"),
    available: sum("available"),
  };
}

function offsetsOf(label: Shape, truth: Shape): Offsets {
  const ring = ringsOf(truth)[0] ?? [];
  const profile = Array.from({ length: ring.length / 2 }, (_, i) => {
    const at = (k: number) => ({
      x: ring[(2 * k + ring.length) % ring.length] as number,
      y: ring[(2 * k + 1 + ring.length) % ring.length] as number,
    });
    const here = imagePoint(at(i).x, at(i).y);
    const hit = nearestEdge(label, here, 1e6);
    const away = { x: at(i + 1).y - at(i - 1).y, y: at(i - 1).x - at(i + 1).x };
    const length = Math.hypot(away.x, away.y) || 1;
    const outward = contains(
      truth,
      imagePoint(here.x + (2 * away.x) / length, here.y + (2 * away.y) / length),
    )
      ? -1
      : 1;
    return {
      ...here,
      nx: (outward * away.x) / length,
      ny: (outward * away.y) / length,
      px: (contains(label, here) ? 1 : -1) * (hit?.distance ?? 0),
    };
  });
  const meanPx = profile.reduce((sum, { px }) => sum + px, 0) / profile.length;
  const worst = profile.reduce((most, each) => (Math.abs(each.px) > Math.abs(most.px) ? each : most));
  return { meanPx, shareInside: profile.filter(({ px }) => px < 0).length / profile.length, worst, profile };
}
