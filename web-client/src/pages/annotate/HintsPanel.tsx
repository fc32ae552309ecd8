import { Button } from "../../kit";
import { classOf, type Ontology } from "../../labels/ontology";
import type { Hint, HintBook } from "./useHints";

/** In a drill: help that gives away a little at a time. Each hint is remembered. */
export function HintsPanel({ book, ontology }: { book: HintBook; ontology: Ontology }) {
  const { hints, more, take } = book;
  if (!more && hints.length === 0) return null;
  const latest = new Map(hints.map((hint) => [hint.object, hint]));
  const last = hints.at(-1);
  const goesOn = last !== undefined && last.level !== "outline";
  return (
    <section className="section hints" aria-label="Hints">
      <div className="section__head">
        <h2>Hints</h2>
        <span className="count">{hints.length}</span>
        <span className="grow" />
        {goesOn && more && (
          <Button size="small" variant="quiet" title="Go on with another object" onClick={() => take(true)}>
            Another
          </Button>
        )}
        <Button size="small" disabled={!more} onClick={() => take()}>
          {goesOn ? "Tell me more" : "Hint"}
        </Button>
      </div>
      {hints.length === 0 && <p className="dim">First the class, then about where, then the outline.</p>}
      <ul>
        {[...latest.values()].map((hint) => (
          <li key={hint.object} className="dim">
            {hintWords(hint, ontology)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function hintWords({ classKey, level, region, outline }: Hint, ontology: Ontology): string {
  if (!classKey) return "The ground truth was changed since: this object is no longer in it.";
  const name = classOf(ontology, classKey)?.name ?? classKey;
  if (level === "outline" && outline) return `${name}: drawn in white.`;
  if (level === "region" && region) return `${name}: within the dashed cells.`;
  return `There is: ${name}.`;
}
