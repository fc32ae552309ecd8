import { Button, Pill, Row, TextArea, TextField } from "../../../kit";
import { Markdown } from "../../../spec";
import { FaultLine, Order } from "../ontology/fields";
import { moved, removed, replaced } from "../ontology/lists";
import { type Fault, newClause, type SpecDraft, under } from "./draft";
import { EdgeCases } from "./EdgeCases";
import { Proposed } from "./Proposed";
import { type Proposal, taken, waitingFor } from "./proposals";

/** The clauses in reading order; the chosen one as it is written and as it is read. */
export function ClausesEditor(props: {
  draft: SpecDraft;
  edit: (next: SpecDraft, of?: string) => void;
  faults: readonly Fault[];
  proposals: readonly Proposal[];
  chosen: number;
  onChoose: (at: number) => void;
}) {
  const { draft, edit, faults } = props;
  const at = Math.min(props.chosen, draft.clauses.length - 1);
  const clause = draft.clauses[at];
  const waits = (id: string) =>
    waitingFor(id, props.proposals, draft).filter((each) => each.clause === id).length;
  const faulty = (i: number) => under(faults, `/clauses/${i}`);
  return (
    <div className="specedit__split">
      <div className="specedit__list">
        <ul>
          {draft.clauses.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a clause is its place; its id is edited
            <Row key={i} selected={i === at} className={each.text ? "" : "is-heading"}>
              <button type="button" className="specedit__entry" onClick={() => props.onChoose(i)}>
                <span className="specedit__id">{each.id}</span>
                <span className="clip grow">{each.title || "no title yet"}</span>
                {waits(each.id) > 0 && <Pill tone="warn">{waits(each.id)} proposed</Pill>}
                {faulty(i).length > 0 && <span className="specedit__mark" title={faulty(i)[0]?.detail} />}
              </button>
              {i === at && (
                <Order
                  what={`clause ${each.id}`}
                  first={i === 0}
                  last={i === draft.clauses.length - 1}
                  onMove={(by) => {
                    edit({ ...draft, clauses: moved(draft.clauses, i, by) });
                    props.onChoose(i + by);
                  }}
                  onRemove={() => edit({ ...draft, clauses: removed(draft.clauses, i) })}
                />
              )}
            </Row>
          ))}
        </ul>
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onClick={() => {
            const next = newClause(clause, draft.clauses);
            edit({
              ...draft,
              clauses: [...draft.clauses.slice(0, at + 1), next, ...draft.clauses.slice(at + 1)],
            });
            props.onChoose(at + 1);
          }}
        >
          Clause
        </Button>
      </div>
      {clause && (
        <div className="specedit__clause" key={at}>
          <div className="specedit__line">
            <TextField
              label="Number"
              className="input specedit__number"
              value={clause.id}
              maxLength={20}
              error={faults.find((fault) => fault.at === `/clauses/${at}/id`)?.detail}
              onChange={(event) =>
                edit(
                  { ...draft, clauses: replaced(draft.clauses, at, { ...clause, id: event.target.value }) },
                  `/clauses/${at}/id`,
                )
              }
            />
            <TextField
              label="Title"
              value={clause.title}
              maxLength={200}
              error={faults.find((fault) => fault.at === `/clauses/${at}/title`)?.detail}
              onChange={(event) =>
                edit(
                  {
                    ...draft,
                    clauses: replaced(draft.clauses, at, { ...clause, title: event.target.value }),
                  },
                  `/clauses/${at}/title`,
                )
              }
            />
          </div>
          <fieldset className="specedit__skills">
            <legend className="label">Is about</legend>
            {draft.skills.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="pill"
                aria-pressed={clause.skills.includes(id)}
                onClick={() =>
                  edit({
                    ...draft,
                    clauses: replaced(draft.clauses, at, {
                      ...clause,
                      skills: clause.skills.includes(id)
                        ? clause.skills.filter((skill) => skill !== id)
                        : [...clause.skills, id],
                    }),
                  })
                }
              >
                {name || id}
              </button>
            ))}
            <FaultLine fault={faults.find((fault) => fault.at === `/clauses/${at}/skills`)?.detail} />
          </fieldset>
          <div className="specedit__both">
            <TextArea
              label="Text, as Markdown"
              className="textarea specedit__text"
              value={clause.text}
              help="Without text it is a heading."
              error={faults.find((fault) => fault.at === `/clauses/${at}/text`)?.detail}
              onChange={(event) =>
                edit(
                  { ...draft, clauses: replaced(draft.clauses, at, { ...clause, text: event.target.value }) },
                  `/clauses/${at}/text`,
                )
              }
            />
            <div>
              <span className="label">As it is read</span>
              <div className="specedit__preview">
                <Markdown text={clause.text} />
              </div>
            </div>
          </div>
          <EdgeCases
            cases={clause.edgeCases}
            at={`/clauses/${at}/edgeCases`}
            faults={faults}
            onEdit={(edgeCases, of) =>
              edit({ ...draft, clauses: replaced(draft.clauses, at, { ...clause, edgeCases }) }, of)
            }
          />
          <Proposed
            waiting={waitingFor(clause.id, props.proposals, draft)}
            clause={clause.id}
            onTake={(proposal) => {
              const edgeCases = [...clause.edgeCases, taken(proposal)];
              edit({ ...draft, clauses: replaced(draft.clauses, at, { ...clause, edgeCases }) });
            }}
          />
        </div>
      )}
    </div>
  );
}
