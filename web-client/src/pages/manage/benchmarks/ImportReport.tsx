import type { ReactNode } from "react";
import type { Format, Problem, TruthImport } from "../../../api";
import { useLoaded } from "../../../api";
import { bytes, count } from "../../../figures";
import { Button, Icon } from "../../../kit";
import { doing, outcome, underWay } from "./truthImport";
import type { Importing } from "./useTruthImport";

/** How far a file is on its way in, then what was taken, what was wrong and what has no counterpart here. */
export function ImportReport({ importing, onClose }: { importing: Importing; onClose: () => void }) {
  const { state, asked, send } = importing;
  switch (state.at) {
    case "idle":
      return null;
    case "sending":
      return <Going what={`Sending ${state.file}`} share={state.sent} />;
    case "unsent":
      return (
        <>
          <Head title={`${state.file} was not taken in`} fact="">
            {asked && <Button onClick={() => send(asked)}>Send again</Button>}
            <Button onClick={onClose}>Put it away</Button>
          </Head>
          <Why problem={state.problem} />
        </>
      );
    case "begun":
      if (underWay(state.import)) {
        return <Going what={`${state.import.file}. ${doing(state.import)}`} share={state.import.share} />;
      }
      return <Ended of={state.import} importing={importing} onClose={onClose} />;
  }
}

function Going({ what, share }: { what: string; share: number | undefined }) {
  return (
    <div className="import__going" role="status">
      <span>{what}</span>
      <progress className="progress" aria-label={what} {...(share !== undefined && { value: share })} />
      <span className="faint">{share !== undefined && `${Math.floor(share * 100)} %`}</span>
    </div>
  );
}

function Ended(props: { of: TruthImport; importing: Importing; onClose: () => void }) {
  const { of, importing, onClose } = props;
  const { asked, send, forget } = importing;
  const formats = useLoaded<readonly Format[]>("/formats");
  const title = formats.value?.find(({ id }) => id === of.format)?.title ?? of.format;
  const { problems, unmet, wrong } = of.found;
  const again = of.state === "refused" && of.problem?.code === "import-refused" && asked;
  return (
    <>
      <Head title={doing(of)} fact={outcome(of)}>
        {again && (
          <Button variant="primary" onClick={() => send({ ...again, onError: "keep" })}>
            Keep the rest
          </Button>
        )}
        <Button onClick={forget}>Another file</Button>
        <Button onClick={onClose}>Put it away</Button>
      </Head>
      <p className="import__what faint">
        {of.file}, {bytes(of.bytes)}
        {title && `, read as ${title}`}, {count(of.found.frames, "frame")}
        {of.taken.proposed > 0 && "; what is proposed waits for a second person"}
      </p>
      {of.problem && <Why problem={of.problem} />}
      {problems.length > 0 && (
        <>
          <h3>{of.state === "refused" ? "Wrong" : "Wrong, and left out"}</h3>
          <ul className="import__list">
            {problems.map(({ at, detail }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two records may be wrong in the same words at the same place
              <li key={i} title={at}>
                <Icon name="warning" small />
                {detail}
              </li>
            ))}
            {wrong > problems.length && (
              <li className="faint">and {count(wrong - problems.length, "other")}</li>
            )}
          </ul>
        </>
      )}
      {unmet.length > 0 && (
        <>
          <h3>Without a counterpart here</h3>
          <ul className="import__list import__list--quiet">
            {unmet.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Head(props: { title: string; fact: string; children: ReactNode }) {
  return (
    <header className="section__head">
      <h2>{props.title}</h2>
      <span className="faint" role="status">
        {props.fact}
      </span>
      <span className="grow" />
      {props.children}
    </header>
  );
}

function Why({ problem }: { problem: Problem }) {
  return (
    <p className="import__why" role="alert">
      <Icon name="warning" small />
      <span>
        {problem.detail || problem.title} <span className="dim">{problem.remedy}</span>
      </span>
    </p>
  );
}
