import type { Labels } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type {
  Clause,
  FrameRef,
  FrameScore,
  LineMeasure,
  Offsets,
  Person,
  StrokeRecord,
  TaskCard,
} from "./model";

/** What waits for a review, what a review says, and what comes of it. Named as in the OpenAPI document. */

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
