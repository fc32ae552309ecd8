import { useMemo } from "react";
import type { ReviewDocument } from "../../../api";
import type { Labels } from "../../../labels/label";
import { classOf } from "../../../labels/ontology";
import type { Item } from "../../../reviewing/item";
import type { Overlay, Scene } from "../../../stage";
import { type Bench, useScene } from "../../../workbench";
import { labelOf } from "./liveItems";

/** The correction in its classes' colours, numbered as the list is, and dashed in white what was submitted where that was another. */
export function useLiveScene(
  review: ReviewDocument,
  items: readonly Item[],
  correction: Labels,
  bench: Bench,
): Scene {
  const { ontology, labels } = review;
  const scene = useScene(correction, ontology, bench);
  return useMemo(() => {
    const numbers = new Map(items.map((item) => [labelOf(item), item.number]));
    const moved = new Set(
      items
        .filter(({ changes = [] }) => changes.some(({ kind }) => kind === "boundary" || kind === "spurious"))
        .map(labelOf),
    );
    return {
      ...scene,
      labels: scene.labels.map((label) => ({ ...label, number: numbers.get(label.id) ?? label.number })),
      overlays: labels.objects
        .filter(({ id }) => moved.has(id))
        .map(
          ({ shape, classKey }): Overlay => ({
            kind: "truth",
            shape,
            look: "dashed",
            skeleton: classOf(ontology, classKey)?.skeleton,
          }),
        ),
    };
  }, [scene, items, labels, ontology]);
}
