import type { PlaceInSequence } from "../api";
import type { Label, Labels } from "../labels/label";
import type { Change } from "../labels/stroke";

/** What is drawn on a frame of a sequence is a new object, and so of a new track, unless it goes on with one. */
export function inNewTrack(change: Change, labels: Labels, sequence: PlaceInSequence | null): Change {
  if (!sequence || !("draw" in change) || change.draw.track !== undefined) return change;
  const taken = labels.objects.map(({ track }) => Number(track)).filter(Number.isInteger);
  const track = String(Math.max(sequence.freeTrack, ...taken.map((number) => number + 1)));
  return { draw: { ...change.draw, track } };
}

/** What of the frame before is not on this one yet, in the order it was drawn. */
export function toContinue(labels: Labels, sequence: PlaceInSequence | null): readonly Label[] {
  const here = new Set(labels.objects.map(({ track }) => track));
  return (sequence?.before ?? []).filter(({ track }) => track !== undefined && !here.has(track));
}
