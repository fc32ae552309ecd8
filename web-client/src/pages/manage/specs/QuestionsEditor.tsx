import { useState } from "react";
import type { SpecQuestion } from "../../../api";
import { Button, Row, Seg, SelectField, TextArea } from "../../../kit";
import { FaultLine } from "../ontology/fields";
import { removed, replaced } from "../ontology/lists";
import { type Fault, newQuestion, type SpecDraft, under } from "./draft";
import { PictureField } from "./EdgeCases";

const kinds = [
  { key: "single-choice", name: "One is right" },
  { key: "multiple-choice", name: "Several are right" },
] as const;
const mostOptions = 9;

/** The question bank by clause. Nobody who is tested sees it. */
export function QuestionsEditor(props: {
  draft: SpecDraft;
  edit: (next: SpecDraft, of?: string) => void;
  faults: readonly Fault[];
}) {
  const { draft, edit, faults } = props;
  const [chosen, setChosen] = useState(0);
  const first = faults.map(({ at }) => /^\/questions\/(\d+)/u.exec(at)?.[1]).find(Boolean);
  const at = Math.min(chosen, draft.questions.length - 1);
  const question = draft.questions[at];
  const write = (next: SpecQuestion, of?: string) =>
    edit({ ...draft, questions: replaced(draft.questions, at, next) }, of && `/questions/${at}${of}`);
  return (
    <div className="specedit__split">
      <div className="specedit__list">
        {first !== undefined && Number(first) !== at && (
          <Button size="small" variant="quiet" icon="warning" onClick={() => setChosen(Number(first))}>
            To the first fault
          </Button>
        )}
        {draft.clauses
          .filter(({ text }) => text)
          .map((clause) => (
            <section key={clause.id} className="specedit__group">
              <h2>
                <span className="specedit__id">{clause.id}</span>
                <span className="clip grow">{clause.title}</span>
                <Button
                  size="small"
                  variant="quiet"
                  icon="plus"
                  aria-label={`New question about clause ${clause.id}`}
                  onClick={() => {
                    edit({ ...draft, questions: [...draft.questions, newQuestion(clause, draft.questions)] });
                    setChosen(draft.questions.length);
                  }}
                />
              </h2>
              <ul>
                {draft.questions.map(
                  (each, i) =>
                    each.clause === clause.id && (
                      <Row key={each.id} selected={i === at}>
                        <button type="button" className="specedit__entry" onClick={() => setChosen(i)}>
                          <span className="clip grow">{each.text || "no text yet"}</span>
                          {under(faults, `/questions/${i}`).length > 0 && <span className="specedit__mark" />}
                        </button>
                      </Row>
                    ),
                )}
              </ul>
            </section>
          ))}
      </div>
      {question && (
        <div className="specedit__clause" key={question.id}>
          <div className="specedit__line">
            <SelectField
              label="Clause"
              value={question.clause}
              onChange={(event) => write({ ...question, clause: event.target.value })}
            >
              {draft.clauses
                .filter(({ text }) => text)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {id} {title}
                  </option>
                ))}
            </SelectField>
            <SelectField
              label="Skill"
              value={question.skill}
              onChange={(event) => write({ ...question, skill: event.target.value })}
            >
              {(draft.clauses.find(({ id }) => id === question.clause)?.skills ?? []).map((id) => (
                <option key={id} value={id}>
                  {draft.skills.find((skill) => skill.id === id)?.name ?? id}
                </option>
              ))}
            </SelectField>
            <Button
              size="small"
              variant="quiet"
              icon="trash"
              aria-label="Take the question out"
              onClick={() => edit({ ...draft, questions: removed(draft.questions, at) })}
            />
          </div>
          <TextArea
            label="Question"
            value={question.text}
            error={faults.find((fault) => fault.at === `/questions/${at}/text`)?.detail}
            onChange={(event) => write({ ...question, text: event.target.value }, "/text")}
          />
          <PictureField
            picture={question.picture}
            fault={faults.find((fault) => fault.at.startsWith(`/questions/${at}/picture`))?.detail}
            onChange={(picture) => {
              const { picture: _, ...rest } = question;
              write(picture ? { ...rest, picture } : rest, "/picture");
            }}
          />
          <Options question={question} at={at} faults={faults} onEdit={write} />
          <TextArea
            label="Why that is right"
            help="For who keeps the bank; nobody who is tested sees it."
            value={question.explanation}
            onChange={(event) => write({ ...question, explanation: event.target.value }, "/explanation")}
          />
        </div>
      )}
    </div>
  );
}

function Options(props: {
  question: SpecQuestion;
  at: number;
  faults: readonly Fault[];
  onEdit: (next: SpecQuestion, of?: string) => void;
}) {
  const { question, at, onEdit } = props;
  const single = question.kind === "single-choice";
  const mark = (i: number) =>
    onEdit({
      ...question,
      options: question.options.map((option, j) => ({
        ...option,
        right: single ? i === j : i === j ? !option.right : option.right,
      })),
    });
  return (
    <fieldset className="specedit__options">
      <legend className="vh">Options</legend>
      <Seg
        label="Kind"
        options={kinds}
        value={question.kind}
        onChoose={(kind) => onEdit({ ...question, kind })}
      />
      <ol>
        {question.options.map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          <li key={i}>
            <button
              type="button"
              className={option.right ? "pill pill--agree" : "pill"}
              aria-pressed={option.right}
              onClick={() => mark(i)}
            >
              {option.right ? "right" : "wrong"}
            </button>
            <input
              className="input grow"
              aria-label={`Option ${i + 1}`}
              value={option.text}
              maxLength={500}
              onChange={(event) =>
                onEdit(
                  {
                    ...question,
                    options: replaced(question.options, i, { ...option, text: event.target.value }),
                  },
                  `/options/${i}`,
                )
              }
            />
            <Button
              size="small"
              variant="quiet"
              icon="trash"
              aria-label={`Take option ${i + 1} out`}
              disabled={question.options.length <= 2}
              onClick={() => onEdit({ ...question, options: removed(question.options, i) })}
            />
          </li>
        ))}
      </ol>
      <FaultLine fault={under(props.faults, `/questions/${at}/options`)[0]?.detail} />
      {question.options.length < mostOptions && (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onClick={() => onEdit({ ...question, options: [...question.options, { text: "", right: false }] })}
        >
          Option
        </Button>
      )}
    </fieldset>
  );
}
