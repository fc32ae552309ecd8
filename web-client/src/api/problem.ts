/** A refusal as RFC 9457 has it: what was wrong, where, what to do. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly remedy: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly at: string; readonly detail: string }[];
};

/** Thrown by every call that the server refused or that did not reach it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** What was wrong with the field at a JSON pointer, if it was that field. */
  at(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.at === pointer)?.detail;
  }
}

/** The server was not reached; status 0. Nothing is known about what it did. */
export function unreachable(): Problem {
  return {
    type: "about:blank",
    title: "No connection",
    status: 0,
    detail: "the server did not answer.",
    code: "unreachable",
    remedy: "Check the network and try again.",
  };
}

/** It may be otherwise in a moment, without anybody doing anything about it. */
export const isPassing = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500;

/** Reads a problem document; a body that is none still becomes a problem with the status. */
export function readProblem(status: number, body: unknown): Problem {
  const given =
    typeof body === "object" && body !== null ? (body as Partial<Record<keyof Problem, unknown>>) : {};
  const text = (value: unknown, otherwise: string) =>
    typeof value === "string" && value ? value : otherwise;
  return {
    type: text(given.type, "about:blank"),
    title: text(given.title, `The server answered ${status}`),
    status,
    detail: text(given.detail, ""),
    code: text(given.code, `status-${status}`),
    remedy: text(given.remedy, ""),
    ...(typeof given.instance === "string" && { instance: given.instance }),
    ...(Array.isArray(given.errors) && { errors: given.errors as NonNullable<Problem["errors"]> }),
  };
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    ...unreachable(),
    title: "Something went wrong here",
    detail: String(error),
    code: "unexpected",
    remedy: "Reload the page.",
  };
}
