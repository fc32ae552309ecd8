import type { AskedQuestion } from "../../api";

/** Numbers of the chosen options as they are shown, from 1, by question. */
export type Answers = Readonly<Record<string, readonly number[]>>;

const keyOf = (attempt: string) => `plumbline.attempt.${attempt}`;

/** What was chosen before the page was loaded again. */
export function remembered(attempt: string): Answers {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(attempt)) ?? "{}") as Answers;
  } catch {
    return {};
  }
}

export function remember(attempt: string, answers: Answers): void {
  try {
    sessionStorage.setItem(keyOf(attempt), JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing loses the answers of a reload, and no more.
  }
}

/** One option of a single choice; any number of a multiple one, each chosen and taken back alike. */
export function choosing(answers: Answers, question: AskedQuestion, option: number): Answers {
  const chosen = answers[question.id] ?? [];
  const next =
    question.kind === "single-choice"
      ? [option]
      : chosen.includes(option)
        ? chosen.filter((each) => each !== option)
        : [...chosen, option].sort((a, b) => a - b);
  return { ...answers, [question.id]: next };
}

export const isAnswered = (answers: Answers, { id }: AskedQuestion): boolean =>
  (answers[id]?.length ?? 0) > 0;
