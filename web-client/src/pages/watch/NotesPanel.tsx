import { useState } from "react";
import type { Clause, NoteDocument } from "../../api";
import { clock } from "../../figures";
import type { ImagePoint } from "../../geometry/units";
import { Avatar, Button, Empty, Icon, Pill, TextArea } from "../../kit";
import type { Labels } from "../../labels/label";
import { nameOf } from "../../labels/obstacles";
import type { Ontology } from "../../labels/ontology";
import { labelOf, placeOf, replyTo, settleNote } from "../../notes";
import { useNames } from "../../people";

/** All notes of the canvas, open ones first, with what was answered. */
export function NotesPanel(props: {
  notes: readonly NoteDocument[];
  labels: Labels;
  ontology: Ontology;
  clauses: readonly Clause[];
  onShow: (at: ImagePoint, label: string | null) => void;
  onNote: (note: NoteDocument) => void;
}) {
  const { notes } = props;
  const sorted = [...notes].sort((a, b) => rank(a) - rank(b) || b.at.localeCompare(a.at));
  const open = notes.filter(({ state }) => state === "open").length;
  return (
    <section className="section watch__notes">
      <div className="section__head">
        <h2>Notes</h2>
        <span className="count">
          {open === notes.length ? notes.length : `${open} open of ${notes.length}`}
        </span>
      </div>
      {notes.length === 0 && (
        <Empty title="No notes yet">What you pin hangs on their canvas within a second.</Empty>
      )}
      <ol>
        {sorted.map((note) => (
          <NoteItem key={note.id} note={note} {...props} />
        ))}
      </ol>
    </section>
  );
}

const rank = ({ state }: NoteDocument): number => (state === "open" ? 0 : 1);

function NoteItem(props: Parameters<typeof NotesPanel>[0] & { note: NoteDocument }) {
  const { note, labels, ontology, onNote } = props;
  const names = useNames();
  const [replying, setReplying] = useState(false);
  const [text, setText] = useState("");
  const label = labelOf(note.anchor);
  const about = label === null ? "a place" : nameOf(labels, ontology, label);
  const clause = props.clauses.find(({ id }) => id === note.clause);
  const settle = async () => {
    const { note: now } = await settleNote(note.id, note.state === "open" ? "resolved" : "open");
    if (now) onNote(now);
  };
  const send = async () => {
    if (text.trim() === "") return;
    const written = await replyTo(note.id, text.trim());
    if (written.note) onNote(written.note);
    if (!written.done) return;
    setText("");
    setReplying(false);
  };
  return (
    <li className={note.state === "resolved" ? "wnote wnote--resolved" : "wnote"}>
      <div className="wnote__head">
        <Avatar name={names(note.by).name} size="small" />
        <b>{names(note.by).name}</b>
        <button
          type="button"
          className="wnote__about"
          onClick={() => props.onShow(placeOf(note.anchor, labels), label)}
        >
          {about}
        </button>
        <span className="grow" />
        <span className="faint">{clock(note.at)}</span>
      </div>
      <p>{note.text}</p>
      {note.clause && (
        <p className="note__clause">
          <Icon name="document" small />
          <span>
            <b>{note.clause}</b> {clause?.text}
          </span>
        </p>
      )}
      {note.replies.map((reply) => (
        <div className="wnote__reply" key={reply.at + reply.text}>
          <Icon name="reply" small />
          <p>
            <span className="faint">
              {names(reply.by).name}, {clock(reply.at)}
            </span>
            <br />
            {reply.text}
          </p>
        </div>
      ))}
      {replying ? (
        <form
          className="wnote__form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setReplying(false);
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          }}
        >
          <TextArea
            label="Your answer"
            rows={2}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" size="small" keys={["Ctrl", "Enter"]} disabled={text.trim() === ""}>
            Send
          </Button>
        </form>
      ) : (
        <div className="wnote__foot">
          {note.state === "resolved" ? (
            <Pill tone="agree" icon="check">
              resolved
            </Pill>
          ) : (
            <span className="faint">
              {note.openedAt ? `opened ${clock(note.openedAt)}` : "not opened yet"}
            </span>
          )}
          <span className="grow" />
          <Button size="small" variant="quiet" onClick={() => setReplying(true)}>
            Reply
          </Button>
          <Button size="small" variant="quiet" onClick={() => void settle()}>
            {note.state === "open" ? "Resolve" : "Reopen"}
          </Button>
        </div>
      )}
    </li>
  );
}
