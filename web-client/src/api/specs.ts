import type { Person } from "./model";
import type { Place } from "./truth";

/** What is read and written about specs. Named as in the OpenAPI document. */

export type TaughtSkill = {
  readonly id: string;
  readonly name: string;
  readonly requires: readonly string[];
};
export type SpecPicture = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly frame?: string;
};
export type EdgeCase = { readonly title: string; readonly text: string; readonly picture?: SpecPicture };
export type SpecClause = {
  readonly id: string;
  readonly title: string;
  /** CommonMark; a heading has none. */
  readonly text: string;
  readonly skills: readonly string[];
  readonly edgeCases: readonly EdgeCase[];
};
export type QuestionKind = "single-choice" | "multiple-choice";
export type SpecQuestion = {
  readonly id: string;
  readonly clause: string;
  readonly skill: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly picture?: SpecPicture;
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
  readonly explanation: string;
};
export type TestRules = {
  readonly questions: number;
  readonly passShare: number;
  readonly readingRequired: boolean;
};
/** A whole version, with the bank: only for those who keep it. */
export type Spec = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly skills: readonly TaughtSkill[];
  readonly clauses: readonly SpecClause[];
  readonly questions: readonly SpecQuestion[];
  readonly test: TestRules;
};

export type SpecSummary = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publishedAt: string;
  readonly skills: readonly TaughtSkill[];
  readonly unread: number;
  readonly unproven: readonly string[];
};
export type ReadState = "heading" | "unread" | "changed" | "reread" | "read";
export type ClauseToRead = SpecClause & { readonly state: ReadState };
export type SpecToRead = Omit<Spec, "questions" | "clauses"> & {
  readonly publishedAt: string;
  readonly clauses: readonly ClauseToRead[];
  readonly knownIn?: string;
};

export type Piece = { readonly kind: "same" | "removed" | "added"; readonly text: string };
export type ChangeKind = "added" | "removed" | "changed";
export type ClauseChange = {
  readonly clause: string;
  readonly kind: ChangeKind;
  readonly parts: readonly ("title" | "text" | "skills" | "edge-cases" | "pictures")[];
  readonly title: readonly Piece[];
  readonly text: readonly Piece[];
  readonly edgeCases: readonly Piece[];
  readonly skillsBefore: readonly string[];
  readonly skillsAfter: readonly string[];
  readonly picturesBefore: readonly SpecPicture[];
  readonly picturesAfter: readonly SpecPicture[];
};
export type QuestionChange = {
  readonly question: string;
  readonly clause: string;
  readonly kind: ChangeKind;
  readonly answers: boolean;
};
export type SpecChanges = {
  readonly from?: string;
  readonly to: string;
  readonly clauses: readonly ClauseChange[];
  readonly questions?: readonly { readonly change: QuestionChange; readonly text: readonly Piece[] }[];
  readonly dropped: readonly string[];
  readonly skills: readonly string[];
  readonly bump: "none" | "patch" | "minor" | "major";
  readonly least?: string;
};
export type SpecPreview = { readonly changes: SpecChanges; readonly faults: readonly Place[] };
export type SpecVersionCard = {
  readonly version: string;
  readonly by: Person;
  readonly at: string;
  readonly changes: {
    readonly from?: string;
    readonly clauses: readonly { readonly clause: string; readonly kind: ChangeKind }[];
    readonly questions: readonly QuestionChange[];
    readonly skills: readonly string[];
    readonly dropped: readonly string[];
  };
};

export type SpecResult = {
  readonly attempt: string;
  readonly version: string;
  readonly kind: "full" | "delta";
  readonly asked: number;
  readonly correct: number;
  readonly needed: number;
  readonly passed: boolean;
  readonly wrong: readonly string[];
  readonly reread: boolean;
  readonly at: string;
};
export type SpecTestState = {
  readonly spec: string;
  readonly version: string;
  readonly title: string;
  readonly unread: readonly string[];
  readonly unproven: readonly string[];
  readonly open?: string;
  readonly results: readonly SpecResult[];
  readonly tested: boolean;
};
export type AskedQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly picture?: SpecPicture;
  readonly options: readonly string[];
};
export type SpecAttempt = {
  readonly id: string;
  readonly version: string;
  readonly kind: "full" | "delta";
  readonly skills: readonly string[];
  readonly needed: number;
  readonly startedAt: string;
  readonly questions: readonly AskedQuestion[];
  readonly result?: SpecResult;
};

export type Interval = { readonly low: number; readonly high: number };
export type Answered = { readonly asked: number; readonly right: number; readonly others: number };
export type ClauseHeat = {
  readonly people: number;
  readonly failed: number;
  readonly failRate: Interval;
  readonly careful: number;
  readonly carefulFailed: number;
  readonly reading: "unknown" | "clear" | "ambiguous";
};
export type SpecStatistics = {
  readonly version: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly heat: ClauseHeat;
    readonly before?: Answered;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly clause: string;
    readonly asked: number;
    readonly right: number;
    readonly rightShare: Interval;
    readonly discrimination?: number;
    readonly chosen: readonly { readonly text: string; readonly right: boolean; readonly chosen: number }[];
  }[];
  readonly people: readonly {
    readonly person: Person;
    readonly asked: number;
    readonly right: number;
    readonly clauses: Readonly<Record<string, Answered>>;
  }[];
};
