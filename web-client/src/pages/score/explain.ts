import type { Component, Divergence, FrameScore, ObjectScore } from "../../api";
import { signedPx, similarity } from "../../figures";
import type { Shape } from "../../geometry/shape";
import type { Label, Labels, Values } from "../../labels/label";
import { type Attribute, classOf, type Ontology } from "../../labels/ontology";
import { askedOf, inWords } from "../../labels/values";

/** Points by what earns them, summed over a frame: "species 300 of 400". In the order they first come. */
export function totalsOf(score: FrameScore): readonly Component[] {
  const totals = new Map<string, Component>();
  const all = [...score.objects.flatMap(({ components }) => components), ...score.scene];
  for (const each of all) {
    const sum = totals.get(each.name);
    totals.set(
      each.name,
      sum ? { ...sum, points: sum.points + each.points, available: sum.available + each.available } : each,
    );
  }
  return [...totals.values()];
}

/** "yellow, is orange" where an answer is wrong, the answer alone where it is right; null when nothing can be said. */
export function saidOf(
  component: Component,
  label: Values,
  truth: Values | null,
  attributes: readonly Attribute[],
): string | null {
  const find = (values: Values) => askedOf(attributes, values).find(({ path }) => path === component.path);
  const own = wordsAt(find(label), label);
  if (truth === null) return own;
  const right = wordsAt(find(truth), truth);
  if (own === right) return own;
  if (right === null) return own && `${own}, does not apply`;
  return `${own ?? "not set"}, is ${right}`;
}

function wordsAt(asked: { attribute: Attribute; path: string } | undefined, values: Values): string | null {
  const value = asked && values[asked.path];
  return asked && value ? inWords(asked.attribute, value) : null;
}

/** An object of the score with the labels it is about. */
export type Scored = {
  readonly key: string;
  readonly score: ObjectScore;
  readonly label: Label | null;
  readonly truth: Label | null;
  readonly name: string;
  readonly slot: number;
  readonly number: number | null;
  /** The finding in a few words: "−2.8 px", "missed", "spurious". */
  readonly finding: string;
  readonly side: "inside" | "outside" | null;
  /** The same in sentences, once the truth is shown. */
  readonly why: readonly string[];
};

/** One's own labels first, in the order they were drawn, then what was missed. */
export function scoredOf(
  score: FrameScore,
  labels: Labels,
  divergence: Divergence | null,
  ontology: Ontology,
): readonly Scored[] {
  const all = score.objects.map((each, i) => {
    const index = labels.objects.findIndex(({ id }) => id === each.label);
    const label = labels.objects[index] ?? null;
    const truth = divergence?.truth.objects.find(({ id }) => id === each.truth) ?? null;
    const known = classOf(ontology, label?.classKey ?? truth?.classKey ?? each.class.truth ?? "");
    const mean = each.label === null ? undefined : divergence?.offsets[each.label]?.meanPx;
    return {
      key: each.label ?? each.truth ?? String(i),
      score: each,
      label,
      truth,
      name: known?.name ?? "Object",
      slot: known?.colour ?? 1,
      number: index >= 0 ? index + 1 : null,
      finding: findingOf(each, mean, label?.shape),
      side: sideOf(mean),
      why: divergence?.why?.[each.label ?? each.truth ?? ""] ?? [],
    };
  });
  const last = labels.objects.length + 1;
  return all.toSorted((a, b) => (a.number ?? last) - (b.number ?? last));
}

function sideOf(meanPx: number | undefined): Scored["side"] {
  if (meanPx === undefined || Math.abs(meanPx) < 0.05) return null;
  return meanPx < 0 ? "inside" : "outside";
}

function findingOf(score: ObjectScore, meanPx: number | undefined, shape: Shape | undefined): string {
  if (score.outcome !== "matched") return score.outcome;
  if (meanPx !== undefined) return signedPx(meanPx);
  return score.iou === null ? "" : similarity(shape, score.iou);
}
