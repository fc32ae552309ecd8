import { Button } from "../../../kit";
import type { Proposal } from "./proposals";

/** Edge cases that reviewers proposed and nobody settled: those of this clause first, each to be taken into it. */
export function Proposed(props: {
  waiting: readonly Proposal[];
  clause: string;
  onTake: (proposal: Proposal) => void;
}) {
  if (props.waiting.length === 0) return null;
  return (
    <section className="specedit__edges" aria-label="Proposed by reviewers">
      <h2>Proposed by reviewers</h2>
      {props.waiting.map((each) => (
        <article className="specedit__proposal" key={each.id}>
          <div>
            <h3>{each.title}</h3>
            <p>{each.text}</p>
            <p className="faint">
              {each.by.name}
              {each.clause !== props.clause && `, about clause ${each.clause}`}
              {each.frame && `, met on ${each.frame.name}`}
            </p>
          </div>
          <Button size="small" onClick={() => props.onTake(each)}>
            Take into {props.clause}
          </Button>
        </article>
      ))}
    </section>
  );
}
