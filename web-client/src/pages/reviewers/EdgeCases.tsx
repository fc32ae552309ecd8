import { useState } from "react";
import { post } from "../../api";
import { Button, Empty, Pill, TextArea, TextField } from "../../kit";
import { useWrite } from "../../shell/useWrite";
import { type EdgeCase, pathOf } from "./model";

/** Cases that the spec does not settle: proposed by who met them, taken into a version or declined with a reason. */
export function EdgeCases(props: {
  project: string;
  cases: readonly EdgeCase[];
  settles: boolean;
  onChange: (cases: readonly EdgeCase[]) => void;
}) {
  const [writing, setWriting] = useState(false);
  return (
    <section className="section" aria-label="Edge cases">
      <div className="section__head">
        <h2>Edge cases for the spec</h2>
        <span className="grow" />
        <Button onClick={() => setWriting(!writing)}>{writing ? "Drop" : "Propose one"}</Button>
      </div>
      {writing && (
        <Proposal
          project={props.project}
          onDone={(cases) => {
            props.onChange(cases);
            setWriting(false);
          }}
        />
      )}
      {props.cases.length === 0 && !writing && (
        <Empty title="None proposed">What the clauses do not settle belongs here, not into a note.</Empty>
      )}
      {props.cases.map((each) => (
        <Case key={each.id} {...props} of={each} />
      ))}
    </section>
  );
}

function Proposal({ project, onDone }: { project: string; onDone: (cases: readonly EdgeCase[]) => void }) {
  const [clause, setClause] = useState("");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const { busy, run } = useWrite("Not proposed");
  return (
    <form
      className="newcase"
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () =>
          onDone(await post<readonly EdgeCase[]>(pathOf(project, "edge-cases"), { clause, title, text })),
        );
      }}
    >
      <TextField
        label="Clause"
        need="required"
        required
        value={clause}
        onChange={(e) => setClause(e.target.value)}
      />
      <TextField
        label="Title"
        need="required"
        required
        value={title}
        onChange={(e) => setTitle(e.target.value)}
      />
      <TextArea
        label="What is to be seen, and how it is to be read"
        need="required"
        required
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Button type="submit" variant="primary" disabled={busy}>
        Propose
      </Button>
    </form>
  );
}

function Case(props: {
  project: string;
  of: EdgeCase;
  settles: boolean;
  onChange: (cases: readonly EdgeCase[]) => void;
}) {
  const { of } = props;
  const [version, setVersion] = useState("");
  const [because, setBecause] = useState("");
  const { busy, run } = useWrite("Not settled");
  const settle = (how: "take" | "decline", body: unknown) =>
    run(async () => {
      const path = pathOf(props.project, `edge-cases/${encodeURIComponent(of.id)}/${how}`);
      props.onChange(await post<readonly EdgeCase[]>(path, body));
    });
  return (
    <article className="edgecase">
      <header>
        <b>{of.clause}</b>
        <h3>{of.title}</h3>
        {of.state === "open" && <Pill tone="warn">waits</Pill>}
        {of.state === "taken" && <Pill tone="agree">in version {of.version}</Pill>}
        {of.state === "declined" && <Pill>declined</Pill>}
        <span className="grow" />
        <span className="faint">{of.by.name}</span>
      </header>
      <p>{of.text}</p>
      {of.because && <p className="faint">Declined: {of.because}</p>}
      {of.state === "open" && props.settles && (
        <div className="edgecase__settle">
          <TextField
            label="Settled by version"
            placeholder="1.3.0"
            value={version}
            onChange={(e) => setVersion(e.target.value)}
          />
          <Button disabled={busy || !version} onClick={() => void settle("take", { version })}>
            Take
          </Button>
          <TextField label="Or why not" value={because} onChange={(e) => setBecause(e.target.value)} />
          <Button disabled={busy || !because} onClick={() => void settle("decline", { because })}>
            Decline
          </Button>
        </div>
      )}
    </article>
  );
}
