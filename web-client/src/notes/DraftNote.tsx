import { useState } from "react";
import type { Anchor, Clause, NoteDocument } from "../api";
import type { ImagePoint } from "../geometry/units";
import { toScreen } from "../geometry/viewport";
import { Button, SelectField, TextArea } from "../kit";
import { type Sight, useSight } from "../stage";
import { hang } from "./placement";
import { pinNote } from "./writing";
import "./notes.css";

const card = { width: 304, height: 214 };

/** A note that is being written at a place. Ctrl+Enter pins it, Esc drops it. */
export function DraftNote(props: {
  task: string;
  anchor: Anchor;
  at: ImagePoint;
  about: string;
  sight: Sight;
  clauses: readonly Clause[];
  onPinned: (note: NoteDocument | null) => void;
  onDrop: () => void;
}) {
  const { view, size } = useSight(props.sight);
  const [text, setText] = useState("");
  const [clause, setClause] = useState("");
  const [busy, setBusy] = useState(false);
  const pin = toScreen(view, props.at);
  const place = hang(pin, card, size, []);
  const write = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    const written = await pinNote(props.task, props.anchor, text.trim(), clause || null);
    setBusy(false);
    if (written.done) props.onPinned(written.note);
  };
  return (
    <>
      <span
        className="pin pin--draft"
        style={{ transform: `translate(${pin.x}px, ${pin.y}px)` }}
        aria-hidden="true"
      />
      <span
        className="thread"
        style={{ left: pin.x, top: pin.y, height: Math.max(0, place.y + card.height - pin.y) }}
        aria-hidden="true"
      />
      <form
        className={place.left ? "note note--hung note--left note--draft" : "note note--hung note--draft"}
        style={{
          transform: `translate(${place.x}px, ${place.y}px)`,
          width: card.width,
          minHeight: card.height,
        }}
        aria-label={`New note on ${props.about}`}
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onDrop();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void write();
          event.stopPropagation();
        }}
      >
        <div className="note__body">
          <TextArea
            label={`Note on ${props.about}: why, and the correct reading`}
            rows={3}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {props.clauses.length > 0 && (
            <SelectField label="Clause" value={clause} onChange={(event) => setClause(event.target.value)}>
              <option value="">none</option>
              {props.clauses.map(({ id, text: says }) => (
                <option key={id} value={id}>
                  {id} {says}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        <div className="note__foot">
          <Button
            size="small"
            variant="primary"
            type="submit"
            disabled={text.trim() === "" || busy}
            keys={["Ctrl", "Enter"]}
          >
            Pin the note
          </Button>
          <span className="grow" />
          <Button size="small" variant="quiet" keys={["Esc"]} onClick={props.onDrop}>
            Drop
          </Button>
        </div>
      </form>
    </>
  );
}
