import { kindOf, type Ring, ringAt, type VertexAt, withRing } from "../geometry/shape";
import type { Label, Labels } from "./label";
import type { Change } from "./stroke";
import { withValue } from "./values";

/** A change to the picture itself: everything but undo and redo. */
export type EditChange = Exclude<Change, { undo: unknown } | { redo: unknown }>;

/** One change to a picture. A change whose target is not there gives back the very same object: it had no effect. */
export function edit(labels: Labels, change: EditChange): Labels {
  if ("draw" in change) {
    const { label: id, ...drawn } = change.draw;
    if (labels.objects.some((each) => each.id === id)) return labels;
    return { ...labels, objects: [...labels.objects, { id, ...drawn, attributes: {} }] };
  }
  if ("set-track" in change) {
    const { label, track } = change["set-track"];
    return editOne(labels, label, (each) => withTrack(each, track));
  }
  if ("delete" in change) {
    const objects = labels.objects.filter((each) => each.id !== change.delete.label);
    return objects.length === labels.objects.length ? labels : { ...labels, objects };
  }
  if ("set-scene" in change) {
    const { path, value } = change["set-scene"];
    return { ...labels, scene: withValue(labels.scene, path, value) };
  }
  if ("reshape" in change) {
    const { label, shape } = change.reshape;
    return editOne(labels, label, (each) =>
      kindOf(each.shape) === kindOf(shape) ? { ...each, shape } : each,
    );
  }
  if ("change-class" in change) {
    const { label, classKey } = change["change-class"];
    return editOne(labels, label, (each) =>
      each.classKey === classKey ? each : { ...each, classKey, attributes: {} },
    );
  }
  if ("set-attribute" in change) {
    const { label, path, value } = change["set-attribute"];
    return editOne(labels, label, (each) => ({
      ...each,
      attributes: withValue(each.attributes, path, value),
    }));
  }
  if ("move-vertex" in change) {
    const at = change["move-vertex"];
    return editRing(labels, at.label, at, (ring) => moved(ring, at.vertex, at.x, at.y));
  }
  if ("insert-vertex" in change) {
    const at = change["insert-vertex"];
    return editRing(labels, at.label, at, (ring) => inserted(ring, at.vertex, at.x, at.y));
  }
  const at = change["remove-vertex"];
  return editRing(labels, at.label, at, (ring) => removed(ring, at.vertex));
}

function withTrack(label: Label, track: string | null): Label {
  if ((label.track ?? null) === track) return label;
  const { track: _, ...rest } = label;
  return track === null ? rest : { ...rest, track };
}

function editOne(labels: Labels, id: string, change: (label: Label) => Label): Labels {
  const index = labels.objects.findIndex((each) => each.id === id);
  const before = labels.objects[index];
  if (!before) return labels;
  const after = change(before);
  return after === before ? labels : { ...labels, objects: labels.objects.with(index, after) };
}

function editRing(labels: Labels, id: string, at: VertexAt, change: (ring: Ring) => Ring): Labels {
  return editOne(labels, id, (label) => {
    const before = ringAt(label.shape, at);
    if (!before) return label;
    const after = change(before);
    return after === before ? label : { ...label, shape: withRing(label.shape, at, after) };
  });
}

function moved(ring: Ring, vertex: number, x: number, y: number): Ring {
  return vertex >= 0 && vertex * 2 < ring.length ? ring.with(vertex * 2, x).with(vertex * 2 + 1, y) : ring;
}

function inserted(ring: Ring, vertex: number, x: number, y: number): Ring {
  return vertex >= 0 && vertex * 2 <= ring.length ? ring.toSpliced(vertex * 2, 0, x, y) : ring;
}

function removed(ring: Ring, vertex: number): Ring {
  return vertex >= 0 && vertex * 2 < ring.length && ring.length > 6 ? ring.toSpliced(vertex * 2, 2) : ring;
}
