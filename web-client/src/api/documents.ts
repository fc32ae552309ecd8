import type { Labels } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type {
  Clause,
  Frame,
  FrameRef,
  FrameScore,
  Grant,
  LineMeasure,
  Offsets,
  Person,
  Purpose,
  StrokeRecord,
  TaskCard,
} from "./model";
import type { Problem } from "./problem";

/** What staff read and write: people, ground truth, projects, reviews, history. Named as in the OpenAPI document. */
export type PersonWithRoles = Person & { readonly roles: readonly Grant[] };

export type DatasetSummary = { readonly id: string; readonly name: string; readonly frames: number };
export type Dataset = { readonly id: string; readonly name: string; readonly frames: readonly Frame[] };

export type OntologySummary = { readonly id: string; readonly name: string; readonly version: number };

/** The ontology that a file's classes make: not published, and with what was guessed and not understood. */
export type OntologyFromFile = Pick<Ontology, "name" | "classes" | "scene"> & {
  readonly format: string;
  readonly notes: readonly Place[];
};

export type BenchmarkSummary = {
  readonly id: string;
  readonly name: string;
  readonly dataset: string;
  readonly ontology: string;
  readonly ontologyVersion: number;
  readonly frames?: number;
  readonly reviewed?: number;
};
export type TruthState = "none" | "proposed" | "reviewed";
export type BenchmarkFrame = {
  readonly frame: Frame;
  readonly truth: TruthState;
  readonly revision?: number | null;
  readonly proposedBy?: Person | null;
  readonly reviewedBy?: Person | null;
};
export type Benchmark = Omit<BenchmarkSummary, "frames" | "reviewed"> & {
  readonly frames: readonly BenchmarkFrame[];
};
export type Truth = {
  readonly revision: number;
  readonly labels: Labels;
  readonly state: "proposed" | "reviewed";
};
/** A format that labels are read and written in; a folder comes and goes as a ZIP file. */
export type Format = { readonly id: string; readonly title: string; readonly folder: boolean };
export type OnError = "keep" | "refuse";
export type Place = { readonly at: string; readonly detail: string };
/** How far an import of ground truth is, and what came of it. */
export type TruthImport = {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly onError: OnError;
  readonly by: Person;
  readonly at: string;
  /** Absent until it is known. */
  readonly format?: string;
  readonly state: "waiting" | "checking" | "proposing" | "done" | "refused" | "broken-off";
  /** Of the current pass that is done; absent where that is not known. */
  readonly share?: number;
  readonly found: {
    readonly frames: number;
    readonly wrong: number;
    /** The first of what is wrong. */
    readonly problems: readonly Place[];
    /** What has no counterpart here. */
    readonly unmet: readonly Unmet[];
  };
  readonly taken: {
    readonly proposed: number;
    readonly unchanged: number;
    readonly objects: number;
    readonly position: number;
  };
  /** Why nothing was taken. */
  readonly problem?: Problem;
};
export type Unmet = {
  readonly kind: "class" | "attribute" | "shape" | "frame" | "other";
  readonly name: string;
  readonly count: number;
  readonly message: string;
};

/** What an export would say, and what its format cannot. */
export type ExportReport = {
  readonly format: string;
  readonly fileName: string;
  readonly frames: number;
  readonly labels: number;
  readonly losses: readonly { readonly what: string; readonly count: number; readonly message: string }[];
};

export type Release = "after-review" | "after-scoring";
/** What a project is for: practice, exams, the small exam of every month, real work. All but practice follow a spec. */
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

export type QueueEntry = {
  readonly task: string;
  readonly annotator: Person | string;
  readonly frame: FrameRef;
  readonly submittedAt: string;
  readonly objects: number;
  /** Items on which the score speaks for a disagreement; not known before it is scored. */
  readonly suggested?: number;
  /** Who has begun the review. */
  readonly reviewer?: Person | string;
};
export type DisagreementKind =
  | "missed"
  | "spurious"
  | "class"
  | "attribute"
  | "boundary"
  | "identity"
  | "text";
export type FiledDisagreement = {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly skill: string;
  readonly note: string;
  readonly clause?: string | null;
  /** What is correct; live work needs it. */
  readonly reading?: string;
};
/** `label:ID`, `truth:ID`, `drawn:ID` or `scene:PATH`. */
export type ItemKey = string;
export type ReviewItem = {
  readonly item: ItemKey;
  readonly decision?: "agree" | "disagree" | null;
  readonly disagreements: readonly FiledDisagreement[];
};
export type ReviewDocument = {
  readonly task: TaskCard;
  readonly annotator: Person;
  readonly reviewer: Person | null;
  readonly state: "waiting" | "open" | "done";
  readonly labels: Labels;
  readonly truth: Labels;
  readonly score: FrameScore;
  readonly offsets?: Readonly<Record<string, Offsets>>;
  readonly lines?: LineMeasure;
  readonly items: readonly ReviewItem[];
  readonly ontology: Ontology;
  readonly clauses: readonly Clause[];
  readonly phrasings: readonly string[];
  readonly spec?: string | null;
  /** What the reviewer drew upon the labels: of live work, which has neither truth nor score. */
  readonly correction?: readonly StrokeRecord[];
};
/** A live project that one is assigned to, and what one lacks to be given its work. */
export type WorkIn = {
  readonly project: string;
  readonly name: string;
  readonly spec?: string | null;
  readonly held: number;
  readonly free: number;
  readonly missing: readonly {
    readonly skill: string;
    readonly missing: "enrolment" | "spec-test" | "graded-set" | "certificate" | "renewal";
  }[];
};
export type WorkGiven = { readonly tasks: readonly TaskCard[]; readonly work: WorkIn };
export type Contested = {
  readonly why: string;
  readonly at: string;
  readonly decided: {
    readonly by: Person;
    readonly upheld: boolean;
    readonly because: string;
    readonly at: string;
  } | null;
};
/** What a complete review of live work says. */
export type Reading = {
  readonly task: TaskCard;
  readonly annotator: Person;
  readonly reviewer: Person;
  readonly completedAt: string;
  readonly labels: Labels;
  /** The labels as the reviewer drew that they should be. */
  readonly reading: Labels;
  readonly items: readonly {
    readonly item: ItemKey;
    readonly disagreements: readonly {
      readonly disagreement: FiledDisagreement;
      /** It on the annotator's canvas; null until it is given. */
      readonly note: { readonly id: string; readonly state: "open" | "resolved" } | null;
      readonly contest: Contested | null;
    }[];
  }[];
  readonly ontology: Ontology;
  readonly clauses: readonly Clause[];
};
/** What of one week's live work was drawn for review. */
export type Draw = {
  readonly week: string;
  /** More than 1 where a seed was lost. */
  readonly round: number;
  readonly commitment: string;
  readonly committedAt: string;
  readonly seed: string | null;
  readonly state: "open" | "verified" | "wrong" | "lost";
  readonly drawn: number;
  readonly chosen: number;
  readonly causes: readonly {
    readonly cause: "shadow" | "sample" | "suspicion";
    readonly drawn: number;
    readonly chosen: number;
  }[];
  readonly wrong: readonly string[];
};
export type OpenContest = {
  readonly task: string;
  readonly frame: FrameRef;
  readonly annotator: Person;
  readonly reviewer: Person;
  readonly item: ItemKey;
  readonly disagreement: FiledDisagreement;
  readonly why: string;
  readonly at: string;
};
export type Verdict =
  | { readonly agree: Readonly<Record<string, never>> }
  | { readonly disagree: FiledDisagreement }
  | { readonly clear: Readonly<Record<string, never>> };

export type HistoryEvent = {
  readonly position: number;
  readonly at: string;
  readonly name: string;
  readonly version: number;
  readonly task?: string | null;
  readonly summary: string;
  readonly hash: string;
  readonly data: unknown;
};
export type History = {
  readonly events: readonly HistoryEvent[];
  readonly counts: Readonly<Record<string, number>>;
  readonly more: boolean;
};
export type Chain = {
  readonly head: number;
  readonly hash: string;
  readonly verifiedTo?: number | null;
  readonly verifiedAt?: string | null;
  readonly altered?: { readonly position: number; readonly why: string } | null;
};
export type Builds = {
  readonly head: number;
  readonly projections: readonly {
    readonly projection: string;
    readonly build: number;
    readonly position: number;
    readonly next?: number | null;
  }[];
};
