import { useEffect, useRef, useState } from "react";
import { problemOf, type SpecAttempt } from "../../api";
import { count } from "../../figures";
import { Button, Icon, Kbd, type KeyGroup, KeySheet, Meter, toast } from "../../kit";
import { useKeys } from "../../shell";
import { Picture } from "../../spec";
import { type Answers, choosing, isAnswered, remember, remembered } from "./answers";
import { Look } from "./Look";

type Given = { readonly question: string; readonly chosen: readonly number[] };

/** The questions one at a time, by mouse or by the keys 1 to 9; all of them once more before they are handed in. */
export function Attempt(props: {
  attempt: SpecAttempt;
  onHandIn: (answers: readonly Given[]) => Promise<void>;
}) {
  const { questions, id } = props.attempt;
  const [answers, setAnswers] = useState<Answers>(() => remembered(id));
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex((q) => !isAnswered(remembered(id), q)),
    ),
  );
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sheet, setSheet] = useState(false);
  useEffect(() => remember(id, answers), [id, answers]);
  const question = questions[at];
  const answered = questions.filter((each) => isAnswered(answers, each)).length;
  const all = answered === questions.length;
  const choose = (option: number) => {
    if (!question || looking || option > question.options.length) return;
    setAnswers(choosing(answers, question, option));
  };
  const go = (to: number) => {
    setLooking(false);
    setAt(Math.min(questions.length - 1, Math.max(0, to)));
  };
  const next = () => (at === questions.length - 1 ? setLooking(true) : go(at + 1));
  const handIn = () => {
    if (!all || busy) return;
    setBusy(true);
    props
      .onHandIn(questions.map((each) => ({ question: each.id, chosen: answers[each.id] ?? [] })))
      .catch((error: unknown) => {
        const { detail, title, remedy } = problemOf(error);
        toast({ tone: "warn", fact: "Not handed in:", advice: `${detail || title} ${remedy}` });
      })
      .finally(() => setBusy(false));
  };
  useKeys({
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [String(number), () => choose(number)]),
    ),
    Enter: next,
    ArrowRight: next,
    ArrowLeft: () => (looking ? setLooking(false) : go(at - 1)),
    R: () => setLooking(true),
    "Ctrl+Enter": handIn,
    "?": () => setSheet(true),
  });
  return (
    <main className="page__main attempt">
      <header className="attempt__head">
        <span>
          <b>{answered}</b> of {count(questions.length, "question")} answered
        </span>
        <Meter value={answered} of={questions.length} unit="questions answered" />
        <span className="faint">{props.attempt.needed} right are needed</span>
        <Button keys={["R"]} aria-pressed={looking} onClick={() => setLooking(!looking)}>
          Look over
        </Button>
      </header>
      {looking || !question ? (
        <Look questions={questions} answers={answers} onGo={go}>
          <Button
            variant="primary"
            size="large"
            keys={["Ctrl", "Enter"]}
            disabled={!all || busy}
            onClick={handIn}
          >
            Hand in
          </Button>
          {!all && (
            <span className="dim">{count(questions.length - answered, "question")} to be answered</span>
          )}
        </Look>
      ) : (
        <section className="question" aria-live="polite" key={question.id}>
          <p className="faint">
            Question {at + 1} of {questions.length}
            {question.kind === "multiple-choice" && " · choose all that are right"}
          </p>
          <Focused text={question.text} />
          {question.picture && <Picture of={question.picture} />}
          <Options
            name={question.text}
            single={question.kind === "single-choice"}
            options={question.options}
            chosen={answers[question.id] ?? []}
            onChoose={choose}
            onNext={next}
          />
          <footer>
            <Button disabled={at === 0} keys={["←"]} onClick={() => go(at - 1)}>
              Before
            </Button>
            <span className="grow" />
            <Button
              variant={isAnswered(answers, question) ? "primary" : "plain"}
              keys={["Enter"]}
              onClick={next}
            >
              {at === questions.length - 1 ? "Look over" : "Next"}
            </Button>
          </footer>
        </section>
      )}
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </main>
  );
}

/** A question takes the focus when it comes, so that it is read out. */
function Focused({ text }: { text: string }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={head} tabIndex={-1}>
      {text}
    </h1>
  );
}

function Options(props: {
  name: string;
  single: boolean;
  options: readonly string[];
  chosen: readonly number[];
  onChoose: (option: number) => void;
  onNext: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a group, of radios or of checkboxes, and groups have names
    <div className="options" role={props.single ? "radiogroup" : "group"} aria-label={props.name}>
      {props.options.map((text, i) => {
        const chosen = props.chosen.includes(i + 1);
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a radio or a checkbox, both of which are checked
          <button
            key={text}
            type="button"
            className="option"
            role={props.single ? "radio" : "checkbox"}
            aria-checked={chosen}
            onClick={() => props.onChoose(i + 1)}
            // An option that was clicked has the focus: Enter goes on there too, and chooses nothing again.
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              props.onNext();
            }}
          >
            <Kbd>{String(i + 1)}</Kbd>
            {props.single ? (
              <span className="radio" aria-hidden="true" />
            ) : (
              <span className="box" data-checked={chosen} aria-hidden="true">
                {chosen && <Icon name="check" />}
              </span>
            )}
            <span>{text}</span>
          </button>
        );
      })}
    </div>
  );
}

const keys: readonly KeyGroup[] = [
  {
    name: "Test",
    keys: [
      { keys: ["1"], does: "Choose an option, 1 to 9" },
      { keys: ["Enter"], does: "Next question" },
      { keys: ["←"], does: "Question before" },
      { keys: ["R"], does: "Look over all questions" },
      { keys: ["Ctrl", "Enter"], does: "Hand in, once all are answered" },
    ],
  },
];
