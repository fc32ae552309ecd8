import { type CSSProperties, type KeyboardEvent, type Ref, useRef, useState } from "react";
import type { Clause, NoteDocument } from "../api";
import { clock } from "../figures";
import { Avatar, Button, Note } from "../kit";
import { useNames } from "../people";
import { replyTo, settleNote } from "./writing";

export type NoteCardProps = {
  note: NoteDocument;
  /** "Flower 1" or "here". */
  about: string;
  clauses: readonly Clause[];
  style: CSSProperties;
  className: string;
  onFold: () => void;
  onShow: () => void;
  onNote: (note: NoteDocument) => void;
  ref?: Ref<HTMLElement>;
};

/** A note that is unfolded: what it says, what was answered, and what to do with it. With the focus it takes S, R, X and Esc. */
export function NoteCard(props: NoteCardProps) {
  const { note, onFold, onShow, onNote } = props;
  const names = useNames();
  const [replying, setReplying] = useState(false);
  const settle = async () => {
    const { note: now } = await settleNote(note.id, note.state === "open" ? "resolved" : "open");
    if (now) onNote(now);
  };
  const keys: Record<string, () => void> = {
    s: onShow,
    r: () => setReplying(true),
    x: () => void settle(),
    escape: onFold,
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLTextAreaElement) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const clause = props.clauses.find(({ id }) => id === note.clause);
  const [headline, rest] = firstSentence(note.text);
  return (
    <Note
      ref={props.ref}
      label={`Note on ${props.about} from ${names(note.by).name}`}
      author={names(note.by).name}
      about={`${clock(note.at)} · ${props.about}`}
      headline={headline}
      text={rest}
      clause={clause}
      style={props.style}
      className={props.className}
      onFold={onFold}
      onKeyDown={press}
      foot={
        <>
          <Button size="small" icon="play" keys={["S"]} onClick={onShow}>
            Show me
          </Button>
          <Button size="small" variant="quiet" keys={["R"]} onClick={() => setReplying(true)}>
            Reply
          </Button>
          <span className="grow" />
          <Button size="small" variant="quiet" keys={["X"]} onClick={() => void settle()}>
            {note.state === "open" ? "Resolve" : "Reopen"}
          </Button>
        </>
      }
    >
      {note.replies.map((reply) => (
        <div className="note__reply" key={reply.at + reply.by}>
          <Avatar name={names(reply.by).name} size="small" />
          <p className="grow">
            <span className="faint">
              {names(reply.by).name} {clock(reply.at)}
            </span>
            <br />
            {reply.text}
          </p>
        </div>
      ))}
      {replying && <ReplyForm note={note} onNote={onNote} onDone={() => setReplying(false)} />}
    </Note>
  );
}

function ReplyForm({
  note,
  onNote,
  onDone,
}: {
  note: NoteDocument;
  onNote: (note: NoteDocument) => void;
  onDone: () => void;
}) {
  const [text, setText] = useState("");
  const form = useRef<HTMLDivElement>(null);
  /** The focus goes back to the note, so that its letters go on. */
  const done = () => {
    form.current?.closest("article")?.focus({ preventScroll: true });
    onDone();
  };
  const send = async () => {
    if (text.trim() === "") return;
    const written = await replyTo(note.id, text.trim());
    if (written.note) onNote(written.note);
    if (written.done) done();
  };
  return (
    <div className="note__answer" ref={form}>
      <textarea
        className="textarea"
        aria-label="Your reply"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody pressed Reply
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            done();
          }
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void send();
          }
        }}
      />
      <Button size="small" disabled={text.trim() === ""} keys={["Ctrl", "Enter"]} onClick={() => void send()}>
        Send
      </Button>
    </div>
  );
}

/** The finding, then the rest. */
export function firstSentence(text: string): [string, string | null] {
  const end = /[.!?:](?=\s)|\n/u.exec(text);
  if (!end) return [text, null];
  return [text.slice(0, end.index + 1).trim(), text.slice(end.index + 1).trim() || null];
}
