import { useMemo } from "react";
import { type Labels, trackMark } from "../labels/label";
import { classOf, type Ontology } from "../labels/ontology";
import { emptyScene, type Scene } from "../stage";
import type { Bench } from "./bench";

/**
 * What lies on the photograph while one works on it: all labels but the hidden ones, numbered as drawn. The same object as long as
 * none of that changes: a new one draws the whole labels layer again.
 */
export function useScene(labels: Labels, ontology: Ontology, bench: Bench): Scene {
  const { allHidden, hidden, selected, lifted } = bench;
  return useMemo(() => {
    const seen = allHidden ? [] : labels.objects.map((label, i) => ({ label, number: i + 1 }));
    return {
      ...emptyScene,
      labels: seen
        .filter(({ label }) => !hidden.has(label.id))
        .map(({ label, number }) => {
          const of = classOf(ontology, label.classKey);
          return {
            id: label.id,
            shape: label.shape,
            colour: of?.colour ?? 1,
            number,
            plate: trackMark(label),
            skeleton: of?.skeleton,
          };
        }),
      selected,
      lifted,
    };
  }, [labels, ontology, allHidden, hidden, selected, lifted]);
}
