import { useMemo } from "react";
import { post, problemOf, useLoaded } from "../../api";
import type { Shape } from "../../geometry/shape";
import { toast } from "../../kit";
import type { Overlay, Scene } from "../../stage";

/** What a hint in a drill shows: the class, then cells that hold the object, then its outline. */
export type Hint = {
  readonly number: number;
  /** Which of the objects that were hinted at, from 1. */
  readonly object: number;
  readonly level: "class" | "region" | "outline";
  readonly classKey?: string | null;
  readonly region?: Shape | null;
  readonly outline?: Shape | null;
};
export type Hints = { readonly hints: readonly Hint[]; readonly more: boolean };
export type HintBook = Hints & { readonly take: (another?: boolean) => void };

const none: Hints = { hints: [], more: false };

/** The hints of a drill; outside of drills there are none, and none to be had. */
export function useHints(task: string): HintBook {
  const path = `/tasks/${encodeURIComponent(task)}/hints`;
  const { value = none, set } = useLoaded<Hints>(path);
  const take = (another = false) => {
    post<Hints>(path, { number: value.hints.length + 1, another }).then(set, (error: unknown) => {
      const { detail, remedy } = problemOf(error);
      toast({ tone: "warn", fact: detail, advice: remedy });
    });
  };
  return { ...value, take };
}

/** The canvas with what was hinted at: cells dashed, an outline whole. */
export function useHinted(scene: Scene, hints: readonly Hint[]): Scene {
  return useMemo(() => {
    const over = overlaysOf(hints);
    return over.length === 0 ? scene : { ...scene, overlays: [...scene.overlays, ...over] };
  }, [scene, hints]);
}

/** Of each object what gives away most. */
export function overlaysOf(hints: readonly Hint[]): readonly Overlay[] {
  const latest = new Map(hints.map((hint) => [hint.object, hint]));
  return [...latest.values()].flatMap(({ region, outline }): Overlay[] => {
    if (outline) return [{ kind: "truth", shape: outline }];
    return region ? [{ kind: "truth", shape: region, look: "dashed" }] : [];
  });
}
