import type { ReactNode } from "react";
import type { AskedQuestion } from "../../api";
import { Pill } from "../../kit";
import { type Answers, isAnswered } from "./answers";

/** All questions with what was chosen, before they are handed in. */
export function Look(props: {
  questions: readonly AskedQuestion[];
  answers: Answers;
  onGo: (to: number) => void;
  children: ReactNode;
}) {
  return (
    <section className="look">
      <h1>What you chose</h1>
      <ol>
        {props.questions.map((question, i) => (
          <li key={question.id}>
            <button type="button" className="look__entry" onClick={() => props.onGo(i)}>
              <span className="num faint">{i + 1}</span>
              <span className="look__text">
                <span>{question.text}</span>
                {isAnswered(props.answers, question) ? (
                  <span className="dim">
                    {(props.answers[question.id] ?? [])
                      .map((number) => question.options[number - 1])
                      .join(" · ")}
                  </span>
                ) : (
                  <Pill tone="warn">not answered</Pill>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="look__acts">{props.children}</div>
    </section>
  );
}
