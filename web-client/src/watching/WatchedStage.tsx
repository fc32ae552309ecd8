import { type ReactNode, useMemo } from "react";
import type { FrameRef } from "../api";
import type { Label } from "../labels/label";
import { type Scene, type Sight, Stage, type StagePointer, usePhoto } from "../stage";
import { sceneOf } from "./scene";
import type { Watching } from "./useWatched";

/** Somebody's canvas as it is now, with their gesture on top. */
export function WatchedStage(props: {
  watching: Watching;
  frame: FrameRef;
  sight: Sight;
  label: string;
  selected?: string | null;
  hovered?: string | null;
  shown?: (label: Label) => boolean;
  numbers?: boolean;
  onPointer?: (event: StagePointer) => void;
  cursor?: "select" | "over" | "pin";
  children?: ReactNode;
}) {
  const { watching, frame, selected = null, hovered = null, numbers = true, shown } = props;
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(frame.id)}/image`);
  const ontology = watching.document.value?.ontology ?? null;
  const { labels } = watching.canvas;
  const { lifted } = watching;
  const scene = useMemo((): Scene => {
    const all = sceneOf(labels, ontology, { selected, hovered, lifted, numbers });
    const visible = shown && new Set(labels.objects.filter(shown).map(({ id }) => id));
    return visible ? { ...all, labels: all.labels.filter(({ id }) => visible.has(id)) } : all;
  }, [labels, ontology, selected, hovered, lifted, numbers, shown]);
  return (
    <Stage
      sight={props.sight}
      photo={photo}
      scene={scene}
      board={watching.board}
      label={props.label}
      {...(props.onPointer && { onPointer: props.onPointer })}
      {...(props.cursor && { cursor: props.cursor })}
    >
      {props.children}
    </Stage>
  );
}
