import type { Clause } from "../../api";
import { Button, Icon, Pill } from "../../kit";
import { titleOf } from "../../reviewing/drafts";
import type { Item } from "../../reviewing/item";
import { onOneLine } from "../../spec";

/** What was decided on the selected object, and what can be done next. */
export function FiledPanel(props: {
  item: Item;
  clauses: readonly Clause[];
  frozen: boolean;
  missing: readonly string[];
  /** Del is another's key here. */
  delTaken?: boolean;
  /** What keeps one from agreeing: it is the reviewer's own, or changed by the correction. */
  noAgreeing?: string | null;
  onAgree: () => void;
  onDisagree: () => void;
  onClear: () => void;
}) {
  const { item, frozen } = props;
  return (
    <section className="form" aria-label={`Decision on ${titleOf(item)}`}>
      <div className="section__head form__head">
        <h2>{titleOf(item)}</h2>
        {item.decision === "agree" && (
          <Pill tone="agree" icon="check">
            agreed
          </Pill>
        )}
        {item.decision === null && <span className="faint">not decided</span>}
        <span className="grow" />
        {item.decision !== null && !frozen && (
          <Button
            size="small"
            variant="quiet"
            {...(!props.delTaken && { keys: ["Del"] })}
            onClick={props.onClear}
          >
            Take back
          </Button>
        )}
      </div>
      {item.disagreements.map(({ id, kind, skill, note, clause, reading }) => (
        <article className="filed" key={id}>
          <p className="line">
            <Pill tone="disagree" icon="close">
              {kind}
            </Pill>
            <b>{skill}</b>
          </p>
          <p>{note}</p>
          {reading && (
            <p>
              <b>Correct:</b> {reading}
            </p>
          )}
          {clause && (
            <p className="note__clause">
              <Icon name="document" small />
              <span>
                <b>{clause}</b> {onOneLine(props.clauses.find((each) => each.id === clause)?.text ?? "")}
              </span>
            </p>
          )}
        </article>
      ))}
      {!frozen && (
        <div className="foot">
          <Button
            size="large"
            variant="agree"
            keys={["A"]}
            disabled={item.decision === "agree" || Boolean(props.noAgreeing)}
            title={props.noAgreeing ?? undefined}
            onClick={props.onAgree}
            className="grow"
          >
            Agree
          </Button>
          <Button size="large" variant="disagree" keys={["D"]} onClick={props.onDisagree} className="grow">
            {item.decision === "disagree" ? "Disagree with more" : "Disagree"}
          </Button>
        </div>
      )}
      {!frozen && (
        <p className="form__missing faint">
          {props.missing.length === 0
            ? "Everything is decided: N completes the review."
            : `Before it can be completed: ${props.missing.join("; ")}.`}
        </p>
      )}
    </section>
  );
}
