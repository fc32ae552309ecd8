import { useState } from "react";
import { type Clause, post, type Reading } from "../../api";
import { Button, Icon, Pill, TextArea, toast } from "../../kit";
import { settleNote } from "../../notes";
import { useWrite } from "../../shell/useWrite";
import { onOneLine } from "../../spec";
import type { Said } from "./said";

/** One disagreement: why, by which clause, what is correct; then what became of it, and what can still be done. */
export function SaidCard(props: {
  task: string;
  said: Said;
  clause: Clause | undefined;
  /** It is about one's own work. */
  mine: boolean;
  /** One is the second reviewer. */
  decides: boolean;
  selected: boolean;
  onShow: () => void;
  onRead: (reading: Reading) => void;
  onSettled: () => void;
}) {
  const { task, said, clause, mine, onRead } = props;
  const { about, answers, disagreement, note, contest } = said;
  const at = `/tasks/${encodeURIComponent(task)}/disagreements/${encodeURIComponent(disagreement.id)}/contest`;
  return (
    <section
      className={props.selected ? "said is-selected" : "said"}
      aria-label={`${disagreement.kind}: ${about}`}
    >
      <header>
        <button type="button" className="said__about grow" onClick={props.onShow} title="Show it">
          {about}
        </button>
        <Pill tone="disagree">{disagreement.kind}</Pill>
        <span className="faint">{disagreement.skill}</span>
      </header>
      <p>{disagreement.note}</p>
      {disagreement.reading && (
        <p>
          <b>Correct:</b> {disagreement.reading}
        </p>
      )}
      {answers.map(({ question, said: before, correct }) => (
        <p key={question} className="dim">
          {question}: {mine ? "you said" : "was said"} {before}, correct is <b>{correct}</b>
        </p>
      ))}
      {disagreement.clause && (
        <p className="said__clause dim">
          <Icon name="document" small />
          <span>
            <b>{disagreement.clause}</b> {onOneLine(clause?.text ?? "")}
          </span>
        </p>
      )}
      {contest && (
        <p className="said__contest">
          <b>{mine ? "You contested:" : "Contested:"}</b> {contest.why}
        </p>
      )}
      {contest && !contest.decided && !props.decides && <Pill tone="warn">waits for a second reviewer</Pill>}
      {contest?.decided && (
        <p>
          <Pill tone={contest.decided.upheld ? "disagree" : "agree"}>
            {contest.decided.upheld ? "stands" : "overturned, does not count"}
          </Pill>{" "}
          {contest.decided.because} <span className="faint">({contest.decided.by.name})</span>
        </p>
      )}
      {mine && (
        <div className="said__ways">
          {note?.state === "open" && <GotIt note={note.id} onSettled={props.onSettled} />}
          {!contest && <Contest at={at} onRead={onRead} />}
        </div>
      )}
      {props.decides && contest && !contest.decided && <Decision at={`${at}/decision`} onRead={onRead} />}
      {!mine && !contest && <p className="faint">Not contested.</p>}
    </section>
  );
}

/** Takes it from what is left to read, here and on the canvas. */
function GotIt({ note, onSettled }: { note: string; onSettled: () => void }) {
  const [busy, setBusy] = useState(false);
  const settle = async () => {
    setBusy(true);
    const { done } = await settleNote(note, "resolved");
    setBusy(false);
    if (done) onSettled();
  };
  return (
    <Button size="small" icon="check" disabled={busy} onClick={() => void settle()}>
      Got it
    </Button>
  );
}

function Contest({ at, onRead }: { at: string; onRead: (reading: Reading) => void }) {
  const [why, setWhy] = useState<string | null>(null);
  const { busy, run } = useWrite("Not contested");
  const send = () =>
    run(async () => {
      onRead(await post<Reading>(at, { why: why?.trim() }));
      toast({ fact: "Contested. A second reviewer decides." });
    });
  if (why === null) {
    return (
      <Button size="small" onClick={() => setWhy("")}>
        Contest
      </Button>
    );
  }
  return (
    <form
      aria-label="Contest"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label="Why what you drew is right"
        help="Once; a second reviewer decides."
        value={why}
        rows={3}
        maxLength={4000}
        autoFocus
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="foot">
        <Button type="submit" variant="primary" disabled={busy || why.trim() === ""}>
          Contest
        </Button>
        <Button onClick={() => setWhy(null)}>Drop</Button>
      </div>
    </form>
  );
}

function Decision({ at, onRead }: { at: string; onRead: (reading: Reading) => void }) {
  const [because, setBecause] = useState("");
  const { busy, run } = useWrite("Not decided");
  const decide = (upheld: boolean) =>
    void run(async () => {
      onRead(await post<Reading>(at, { upheld, because: because.trim() }));
      toast({
        fact: upheld ? "The disagreement stands." : "The disagreement is overturned and counts no more.",
      });
    });
  const open = !busy && because.trim() !== "";
  return (
    <form aria-label="Your decision" onSubmit={(event) => event.preventDefault()}>
      <TextArea
        label="Your decision in a sentence"
        need="required"
        value={because}
        rows={2}
        maxLength={4000}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="foot">
        <Button variant="disagree" disabled={!open} onClick={() => decide(true)}>
          The disagreement stands
        </Button>
        <Button variant="agree" disabled={!open} onClick={() => decide(false)}>
          Overturn it
        </Button>
      </div>
    </form>
  );
}
