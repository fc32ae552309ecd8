import { type KeyboardEvent, type Ref, useMemo, useState } from "react";
import type { Clause, DisagreementKind } from "../api";
import { Button, Icon, Kbd, Pill } from "../kit";
import { onOneLine } from "../spec";
import { type Hit, search } from "./clauses";
import { type Draft, type Phrasing, type Step, titleOf } from "./drafts";
import { type Item, kindKeys, kindsOf, skillsFor } from "./item";

const mostHits = 4;

/**
 * A disagreement being written: kind and skill are filled in, the note is required, clause and phrasing take a few letters. Live
 * work has no truth that shows what is correct, so that is asked for too; there digits are classes.
 */
export function DisagreementForm(props: {
  item: Item;
  draft: Draft;
  clauses: readonly Clause[];
  phrasings: readonly Phrasing[];
  live?: boolean;
  noteField: Ref<HTMLTextAreaElement>;
  clauseField: Ref<HTMLInputElement>;
  run: (step: Step) => void;
  onFile: () => void;
  onDrop: () => void;
}) {
  const { item, draft, run } = props;
  const kinds = kindsOf(item);
  const skills = skillsFor(item, draft.kind);
  return (
    <form
      className="form"
      aria-label={`Disagreement on ${titleOf(item)}`}
      onSubmit={(event) => {
        event.preventDefault();
        props.onFile();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) event.target.blur();
      }}
    >
      <div className="section__head form__head">
        <h2>{titleOf(item)}</h2>
        {item.disagreements.map(({ id, kind }) => (
          <Pill key={id} tone="disagree" icon="check">
            {kind} filed
          </Pill>
        ))}
        <Pill>{draft.kind}, writing</Pill>
      </div>
      <Kinds kinds={kinds} value={draft.kind} digits={!props.live} onChoose={(kind) => run({ kind })} />
      <div className="line">
        <span>Skill</span>
        {skills.length > 1 ? (
          <select
            className="input form__skill"
            aria-label="Skill"
            value={draft.skill}
            onChange={(event) => run({ skill: event.target.value })}
          >
            {skills.map((skill) => (
              <option key={skill}>{skill}</option>
            ))}
          </select>
        ) : (
          <b>{draft.skill}</b>
        )}
      </div>
      {props.clauses.length > 0 && (
        <ClauseField
          clauses={props.clauses}
          value={draft.clause}
          field={props.clauseField}
          required={props.live === true}
          onChoose={(clause) => run({ clause })}
        />
      )}
      <div className="field">
        <label htmlFor="why">
          {props.live ? "Why it is wrong" : "Why, and the correct reading"}{" "}
          <span className="need">required</span>
        </label>
        <textarea
          id="why"
          ref={props.noteField}
          className="textarea"
          rows={props.live ? 2 : 4}
          required
          maxLength={4000}
          value={draft.note}
          onChange={(event) => run({ note: event.target.value })}
        />
      </div>
      {props.live && (
        <div className="field">
          <label htmlFor="reading">
            What is correct <span className="need">required</span>
          </label>
          <textarea
            id="reading"
            className="textarea"
            rows={2}
            required
            maxLength={4000}
            value={draft.reading ?? ""}
            onChange={(event) => run({ reading: event.target.value })}
          />
        </div>
      )}
      {props.phrasings.length > 0 && (
        <div className="phr">
          {props.phrasings.map((phrasing, i) => (
            <button key={phrasing.says} type="button" title={phrasing.says} onClick={() => run({ phrasing })}>
              <Kbd>{`Alt ${i + 1}`}</Kbd>
              <span className="clip">{phrasing.name}</span>
            </button>
          ))}
        </div>
      )}
      <div className="foot">
        <Button type="submit" variant="primary" size="large" keys={["Ctrl", "Enter"]} className="grow">
          File disagreement
        </Button>
        <Button size="large" keys={["Esc"]} onClick={props.onDrop}>
          Drop
        </Button>
      </div>
    </form>
  );
}

function Kinds(props: {
  kinds: readonly DisagreementKind[];
  value: DisagreementKind;
  digits: boolean;
  onChoose: (kind: DisagreementKind) => void;
}) {
  return (
    <div className="kinds" role="radiogroup" aria-label="Kind">
      {props.kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio that shows its key
        <button
          key={kind}
          type="button"
          role="radio"
          aria-checked={kind === props.value}
          onClick={() => props.onChoose(kind)}
        >
          {props.digits && <em>{kindKeys[kind]}</em>}
          {kind}
        </button>
      ))}
    </div>
  );
}

/** Finds a clause by a few letters; the chosen one stays in the field until it is taken out. */
function ClauseField(props: {
  clauses: readonly Clause[];
  value: string | null;
  field: Ref<HTMLInputElement>;
  required: boolean;
  onChoose: (clause: string | null) => void;
}) {
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const hits = useMemo(() => search(props.clauses, query), [props.clauses, query]);
  const chosen = props.clauses.find(({ id }) => id === props.value);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    props.onChoose(hit.clause.id);
    setQuery("");
    setOpen(false);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = Math.min(mostHits, hits.length) - 1;
    if (event.key === "ArrowDown") setMarked(Math.min(last, marked + 1));
    else if (event.key === "ArrowUp") setMarked(Math.max(0, marked - 1));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) choose(hits[marked]);
    else if (event.key === "Escape") event.currentTarget.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field clause">
      <label htmlFor="clause">
        Clause {props.required && <span className="need">required</span>}
        <span className="grow" />
        <Kbd>/</Kbd>
      </label>
      {chosen && !open ? (
        <div className="clause__chosen">
          <Icon name="document" small />
          <b>{chosen.id}</b>
          <span className="clip grow" title={onOneLine(chosen.text)}>
            {onOneLine(chosen.text)}
          </span>
          <Button
            size="small"
            variant="quiet"
            icon="close"
            aria-label="Cite no clause"
            onClick={() => props.onChoose(null)}
          />
        </div>
      ) : null}
      <div className={chosen && !open ? "vh" : ""}>
        <div className="input-wrap">
          <Icon name="search" small />
          <input
            id="clause"
            ref={props.field}
            className="grow"
            role="combobox"
            aria-expanded={open}
            aria-controls="clauses"
            autoComplete="off"
            placeholder="a few letters"
            value={query}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setQuery(event.target.value);
              setMarked(0);
            }}
            onKeyDown={press}
          />
          <span className="faint small">
            {query ? `${hits.length} of ` : ""}
            {props.clauses.length} clauses
          </span>
        </div>
        {open && (
          <div className="hits" role="listbox" id="clauses" aria-label="Clauses">
            {hits.slice(0, mostHits).map((hit, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={hit.clause.id}
                role="option"
                aria-selected={i === marked}
                className={i === marked ? "is-selected" : ""}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                <b>{hit.clause.id}</b>
                <span className="hits__text">
                  {hit.pieces.map((piece, at) =>
                    piece.marked ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
                      <mark key={at}>{piece.text}</mark>
                    ) : (
                      piece.text
                    ),
                  )}
                </span>
              </div>
            ))}
            {hits.length === 0 && <p className="faint">No clause has these letters.</p>}
          </div>
        )}
      </div>
    </div>
  );
}
