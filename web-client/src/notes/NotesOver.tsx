import { useCallback, useEffect, useRef, useState } from "react";
import type { Clause, NoteDocument } from "../api";
import { boundsOf } from "../geometry/shape";
import type { ImagePoint } from "../geometry/units";
import { toScreen } from "../geometry/viewport";
import type { Labels } from "../labels/label";
import { nameOf } from "../labels/obstacles";
import type { Ontology } from "../labels/ontology";
import { type Sight, useSight } from "../stage";
import { labelOf, placeOf } from "./anchor";
import { NoteCard } from "./NoteCard";
import { hang } from "./placement";
import { openNote } from "./writing";
import "./notes.css";

export type NotesOverProps = {
  notes: readonly NoteDocument[];
  sight: Sight;
  labels: Labels;
  ontology: Ontology;
  clauses: readonly Clause[];
  /** A gesture runs: no note opens by itself now. */
  quiet: boolean;
  /** For whom: a note that an annotator unfolds is marked as opened. */
  reading: "annotator" | "reviewer";
  onNote: (note: NoteDocument) => void;
  /** Somebody asked to be shown the place of a note. */
  onShow: (label: string | null) => void;
};

/** Pins on the photograph; each note hangs from its pin by the thread, or is folded to the pin. */
export function NotesOver(props: NotesOverProps) {
  const { notes, labels } = props;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const [byHand, setByHand] = useState(false);
  useUnread(notes, props.quiet, props.reading, unfolded, setUnfolded);
  useOpened(notes, unfolded, props.reading, props.onNote);
  const shown = notes.find(({ id }) => id === unfolded);
  const fold = () => {
    setUnfolded(null);
    setByHand(false);
  };
  return (
    <>
      {notes.map((note) => (
        <Pin
          key={note.id}
          note={note}
          at={placeOf(note.anchor, labels)}
          sight={props.sight}
          unfolded={note.id === unfolded}
          onPress={() => {
            setByHand(true);
            setUnfolded(note.id === unfolded ? null : note.id);
          }}
        />
      ))}
      {shown && (
        <Hanging
          {...props}
          key={shown.id}
          note={shown}
          at={placeOf(shown.anchor, labels)}
          focused={byHand}
          onFold={fold}
        />
      )}
    </>
  );
}

/** A note nobody has opened yet unfolds by itself, the oldest first, one at a time, and never into a gesture. */
function useUnread(
  notes: readonly NoteDocument[],
  quiet: boolean,
  reading: NotesOverProps["reading"],
  unfolded: string | null,
  unfold: (id: string) => void,
) {
  const seen = useRef(new Set<string>());
  useEffect(() => {
    if (reading !== "annotator" || quiet || unfolded !== null) return;
    const next = notes.find(
      ({ id, state, openedAt }) => state === "open" && !openedAt && !seen.current.has(id),
    );
    if (!next) return;
    seen.current.add(next.id);
    unfold(next.id);
  }, [notes, quiet, reading, unfolded, unfold]);
}

function useOpened(
  notes: readonly NoteDocument[],
  unfolded: string | null,
  reading: NotesOverProps["reading"],
  onNote: (note: NoteDocument) => void,
) {
  const told = useRef(new Set<string>());
  const note = notes.find(({ id }) => id === unfolded);
  useEffect(() => {
    if (reading !== "annotator" || !note || note.openedAt || told.current.has(note.id)) return;
    told.current.add(note.id);
    openNote(note.id).then(({ note: now }) => now && onNote(now));
  }, [note, reading, onNote]);
}

function Pin(props: {
  note: NoteDocument;
  at: ImagePoint;
  sight: Sight;
  unfolded: boolean;
  onPress: () => void;
}) {
  const { note, unfolded } = props;
  const { view } = useSight(props.sight);
  const { x, y } = toScreen(view, props.at);
  const unread = note.state === "open" && !note.openedAt;
  return (
    <button
      type="button"
      className={`pin ${note.state === "resolved" ? "pin--resolved" : unread ? "pin--unread" : ""}`}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      aria-expanded={unfolded}
      aria-label={`Note: ${note.text.slice(0, 60)}${note.state === "resolved" ? ", resolved" : ""}`}
      onClick={props.onPress}
    />
  );
}

function Hanging(
  props: NotesOverProps & { note: NoteDocument; at: ImagePoint; focused: boolean; onFold: () => void },
) {
  const { note, at, sight, labels, ontology, focused, onFold, onShow } = props;
  const { view, size } = useSight(sight);
  const [height, setHeight] = useState(170);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
      observer.observe(element);
      // One that unfolds by itself leaves the letters to the tools.
      if (focused) element.focus({ preventScroll: true });
      return () => observer.disconnect();
    },
    [focused],
  );
  const pin = toScreen(view, at);
  if (pin.x < 0 || pin.y < 0 || pin.x > size.width || pin.y > size.height) return null;
  const rects = labels.objects.map(({ shape }) => {
    const box = boundsOf(shape);
    return { ...toScreen(view, box), width: box.width * view.scale, height: box.height * view.scale };
  });
  const width = 304;
  const place = hang(pin, { width, height }, size, rects);
  const about = labelOf(note.anchor);
  const show = () => {
    const reach = 120 / Math.max(1, view.scale / 2);
    sight.show({ x: at.x - reach / 2, y: at.y - reach / 2, width: reach, height: reach });
    onShow(about);
  };
  return (
    <>
      <span
        className="thread"
        style={{ left: pin.x, top: pin.y, height: Math.max(0, place.y + height - pin.y) }}
        aria-hidden="true"
      />
      <NoteCard
        ref={measure}
        note={note}
        about={about === null ? "this place" : nameOf(labels, ontology, about)}
        clauses={props.clauses}
        className={place.left ? "note--hung note--left" : "note--hung"}
        style={{ transform: `translate(${place.x}px, ${place.y}px)`, width }}
        onFold={onFold}
        onShow={show}
        onNote={props.onNote}
      />
    </>
  );
}
