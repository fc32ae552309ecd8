import { type RefObject, useEffect, useRef, useState } from "react";
import { type ImagePoint, type ScreenPoint, screenPoint } from "../geometry/units";
import type { Sight } from "./sight";

export type StagePointer = {
  readonly do: "down" | "move" | "up" | "leave" | "twice";
  readonly at: ImagePoint;
  readonly screen: ScreenPoint;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Where a fast hand has been since the last move, the browser having told it once a frame; without `at`. */
  readonly way: readonly ImagePoint[];
};

/** Wheel zooms at the pointer, Space or the middle button pans; everything else goes to `onPointer`. Gives the cursor while panning is possible. */
export function useStagePointer(
  view: RefObject<HTMLDivElement | null>,
  sight: Sight,
  onPointer: ((event: StagePointer) => void) | null,
  panning: boolean,
): "grab" | "grabbing" | null {
  const [space, setSpace] = useState(false);
  const [pulling, setPulling] = useState(false);
  const latest = useRef({ onPointer, pans: panning || space });
  useEffect(() => {
    latest.current = { onPointer, pans: panning || space };
  });
  useEffect(() => holdSpace(setSpace), []);
  useEffect(() => {
    const place = view.current;
    if (!place) return;
    return listen(place, sight, () => latest.current, setPulling);
  }, [view, sight]);
  if (pulling) return "grabbing";
  return panning || space ? "grab" : null;
}

/** The pointer shows where one is; the ring is for those who come by keyboard. */
const withoutRing: FocusOptions & { focusVisible?: boolean } = { preventScroll: true, focusVisible: false };

type Now = { onPointer: ((event: StagePointer) => void) | null; pans: boolean };

function listen(
  place: HTMLElement,
  sight: Sight,
  now: () => Now,
  setPulling: (pulling: boolean) => void,
): () => void {
  let pull: { id: number; x: number; y: number } | null = null;
  const where = (event: MouseEvent): ScreenPoint => {
    const { left, top } = place.getBoundingClientRect();
    return screenPoint(event.clientX - left, event.clientY - top);
  };
  const tell = (kind: StagePointer["do"], event: MouseEvent) => {
    const screen = where(event);
    const at = sight.toImage(screen);
    sight.point(kind === "leave" ? null : at);
    const way = kind === "move" ? wayOf(event as PointerEvent).map((each) => sight.toImage(where(each))) : [];
    now().onPointer?.({ do: kind, at, screen, shift: event.shiftKey, alt: event.altKey, way });
  };
  const onSurface = (event: Event) => event.target instanceof HTMLCanvasElement || event.target === place;
  const down = (event: PointerEvent) => {
    if (!onSurface(event)) return;
    if (event.button === 1 || (event.button === 0 && now().pans)) {
      pull = { id: event.pointerId, x: event.clientX, y: event.clientY };
      setPulling(true);
    } else if (event.button === 0) tell("down", event);
    else return;
    event.preventDefault();
    place.focus(withoutRing);
    place.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (pull?.id === event.pointerId) {
      sight.panBy(event.clientX - pull.x, event.clientY - pull.y);
      pull = { id: pull.id, x: event.clientX, y: event.clientY };
    } else if (place.hasPointerCapture(event.pointerId) || onSurface(event)) tell("move", event);
  };
  const up = (event: PointerEvent) => {
    if (pull?.id === event.pointerId) {
      pull = null;
      setPulling(false);
    } else if (event.button === 0 && place.hasPointerCapture(event.pointerId)) tell("up", event);
  };
  const twice = (event: MouseEvent) => onSurface(event) && !now().pans && tell("twice", event);
  const leave = (event: PointerEvent) => pull === null && tell("leave", event);
  const wheel = (event: WheelEvent) => {
    if (!onSurface(event)) return;
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.shiftKey) sight.panBy(-(event.deltaX || event.deltaY) * step, 0);
    // A pinch arrives as a wheel with Ctrl, in much smaller steps.
    else sight.zoomAt(where(event), Math.exp(-event.deltaY * step * (event.ctrlKey ? 0.01 : 0.0016)));
  };
  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    pointerleave: leave,
    dblclick: twice,
  };
  for (const [name, listener] of Object.entries(listeners))
    place.addEventListener(name, listener as EventListener);
  place.addEventListener("wheel", wheel, { passive: false });
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      place.removeEventListener(name, listener as EventListener);
    place.removeEventListener("wheel", wheel);
  };
}

const wayOf = (event: PointerEvent): readonly MouseEvent[] =>
  event.buttons === 0 ? [] : (event.getCoalescedEvents?.().slice(0, -1) ?? []);

/** Space belongs to text fields and to whatever control has the focus; everywhere else it pans while it is held. */
function holdSpace(set: (held: boolean) => void): () => void {
  const down = (event: KeyboardEvent) => {
    if (event.code !== "Space" || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = event.target;
    const elsewhere =
      at instanceof Element &&
      at.closest("button, input, textarea, select, a, [role=radio], [role=checkbox], dialog");
    if (elsewhere) return;
    event.preventDefault();
    set(true);
  };
  const up = (event: KeyboardEvent) => {
    if (event.code === "Space") set(false);
  };
  const blur = () => set(false);
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  addEventListener("blur", blur);
  return () => {
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
    removeEventListener("blur", blur);
  };
}
