import fc from "fast-check";
import type { Shape } from "../../src/geometry/shape";
import type { Value } from "../../src/labels/label";
import type { Change } from "../../src/labels/stroke";

const px = fc.integer({ min: 0, max: 400 });
const index = fc.nat(4);
const label = fc.constantFrom("a", "b", "c", "d");
const classKey = fc.constantFrom("flower", "bud");
const path = fc.constantFrom("species", "species/dahlia/colour", "species/rose/colour", "focus");

export const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ x: px, y: px, width: px, height: px }).map((box): Shape => ({ box })),
  fc
    .array(fc.tuple(px, px), { minLength: 3, maxLength: 6 })
    .map((ring): Shape => ({ polygon: { parts: [{ exterior: ring.flat(), holes: [] }] } })),
);
const value: fc.Arbitrary<Value | null> = fc.oneof(
  fc.constantFrom("dahlia", "rose").map((choice): Value => ({ choice })),
  fc.subarray(["dahlia", "rose"]).map((choices): Value => ({ choices })),
  fc.integer().map((number): Value => ({ number })),
  fc.constant(null),
);
const vertex = fc.record({ label, part: fc.nat(1), ring: fc.nat(1), vertex: index });
const place = fc.record({ label, part: fc.nat(1), ring: fc.nat(1), vertex: index, x: px, y: px });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ label, classKey, shape }).map((draw): Change => ({ draw })) },
  fc.record({ label, shape }).map((reshape): Change => ({ reshape })),
  { weight: 3, arbitrary: place.map((at): Change => ({ "move-vertex": at })) },
  place.map((at): Change => ({ "insert-vertex": at })),
  vertex.map((at): Change => ({ "remove-vertex": at })),
  fc.record({ label, classKey }).map((to): Change => ({ "change-class": to })),
  { weight: 3, arbitrary: fc.record({ label, path, value }).map((to): Change => ({ "set-attribute": to })) },
  label.map((each): Change => ({ delete: { label: each } })),
  fc.record({ path, value }).map((to): Change => ({ "set-scene": to })),
  { weight: 3, arbitrary: fc.constant<Change>({ undo: {} }) },
  { weight: 2, arbitrary: fc.constant<Change>({ redo: {} }) },
);

/** Some strokes, few labels, so that changes meet. */
export const changes: fc.Arbitrary<Change[]> = fc.array(change, { maxLength: 30 });
