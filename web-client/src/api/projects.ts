import type { Clause, FrameRef, Person, Purpose } from "./model";

/** Projects, their numbers, and what another scoring would do. Named as in the OpenAPI document. */

export type Release = "after-review" | "after-scoring";
/** Shares are from 0 to 1. */
export type RampNumbers = {
  readonly graded: { readonly frames: number; readonly geometry: number; readonly values: number };
  readonly shadow: {
    readonly days: number;
    readonly objects: number;
    readonly highestRate: number;
    readonly backDays: number;
    readonly backObjects: number;
  };
  readonly production: {
    readonly share: number;
    readonly suspicionShare: number;
    readonly trend: "evidence" | "bare";
  };
  readonly calibration: { readonly frames: number; readonly everyDays: number };
  readonly certification: {
    readonly days: number;
    readonly graceDays: number;
    readonly noticeDays: number;
    readonly retestFrames: number;
  };
};
export type ProjectSummary = {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose;
  readonly spec?: string | null;
  readonly benchmark: string;
};
export type Project = ProjectSummary & {
  readonly ontology: string;
  readonly ontologyVersion: number;
  readonly instructions?: string;
  readonly clauses?: readonly Clause[];
  readonly phrasings?: readonly string[];
  readonly release?: Release;
  readonly scoring?: unknown;
  readonly scoringVersion?: number;
  /** The share of the points available to them from which a person passes. */
  readonly passMark?: number;
  readonly ramp: RampNumbers;
  readonly recalculation?: Recalculation | null;
  /** Annotators who are given nothing but what is drawn for them, as for a drill. */
  readonly drawnOnly?: readonly string[];
  readonly annotators?: readonly Person[];
};
export type ScoringName = { readonly name: string; readonly version: number };
/** One of the scores that a submission was given. */
export type GivenScore = Earned & {
  readonly scoring: ScoringName;
  readonly at: string;
  readonly truthRevision: number;
};
/** How far a project's scores are with its latest scoring. */
export type Recalculation = {
  readonly scoring: ScoringName;
  readonly by: string;
  readonly since: string;
  readonly submitted: number;
  readonly scored: number;
  /** Submissions that cannot have a score; known when it is done. */
  readonly unscored: number;
  readonly running: boolean;
  readonly finished?: string | null;
};
export type Earned = { readonly points: number; readonly available: number };
export type WhatIfSide = Earned & {
  readonly score: number | null;
  readonly passes: boolean;
  readonly matched: number;
  readonly missed: number;
  readonly spurious: number;
};
export type PassVerdict = "newly-fails" | "newly-passes" | "fails" | "passes";
export type WhatIfPart = {
  readonly name: string;
  readonly skill: string;
  readonly before: Earned;
  readonly after: Earned;
  /** What it adds to the change of the score. */
  readonly moved: number;
};
export type WhatIfPerson = {
  readonly person: Person;
  readonly submissions: number;
  readonly verdict: PassVerdict;
  readonly change: number;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
  readonly components: readonly WhatIfPart[];
  readonly largest: readonly {
    readonly task: string;
    readonly frame: FrameRef;
    readonly before: Earned;
    readonly after: Earned;
  }[];
};
/** Who would newly fail comes first, then who would newly pass, then by how much the score moves. */
export type WhatIf = {
  readonly current: ScoringName;
  readonly scoring: ScoringName;
  readonly passMark: { readonly before: number; readonly after: number };
  readonly position: number;
  readonly submissions: number;
  readonly unscored: number;
  readonly people: readonly WhatIfPerson[];
};
export type Submission = {
  readonly task: string;
  readonly annotator: Person | string;
  readonly frame: FrameRef;
  readonly submittedAt: string;
  readonly objects: number;
  readonly points?: number | null;
  readonly available?: number | null;
  readonly scoringVersion?: number | null;
  readonly review?: "waiting" | "not-drawn" | "open" | "done" | null;
};
