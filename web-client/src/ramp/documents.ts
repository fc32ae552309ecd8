import type { Finding } from "../live";

/** What the room of a spec and one's own room tell of the ramp. Named as in the OpenAPI document. */
export type Stage = "spec" | "graded" | "shadow" | "production" | "re-shadow";
export type SkillState = "under-way" | "blocked" | "sent-back" | "certified" | "due" | "expired";
export type RenewalStep = "delta-test" | "retest";

/** What keeps somebody from the next stage: an object with one key, the kind. */
export type Obstacle = {
  readonly "below-threshold"?: {
    readonly measure: "iou" | "points";
    readonly reached: number;
    readonly needed: number;
  };
  readonly "systematic-error"?: { readonly finding: Finding };
  readonly "too-early"?: { readonly until: string };
  readonly "too-few-reviewed"?: { readonly reviewed: number; readonly needed: number };
  readonly "disagreement-rises"?: { readonly earlier: number; readonly later: number; readonly p: number };
  readonly "disagreement-too-high"?: { readonly rate: number; readonly highest: number };
  readonly "skill-required"?: { readonly skill: string; readonly stage: Stage };
};

export type Certificate = {
  readonly id: string;
  readonly skill: string;
  readonly spec: string;
  readonly version: string;
  readonly issuedOn: string;
  /** The first day on which it no longer holds. */
  readonly expiresOn: string;
  readonly state: "valid" | "due" | "suspended" | "expired" | "replaced";
  /** Positions in the log. */
  readonly evidence: readonly number[];
  readonly position: number;
  readonly renewal?: {
    readonly version: string;
    readonly clauses: readonly string[];
    /** The last day on which the certificate still holds. */
    readonly until: string;
    readonly open: readonly RenewalStep[];
    readonly done: readonly RenewalStep[];
  } | null;
  readonly suspension?: { readonly cause: string; readonly on: string } | null;
};

export type SkillCard = {
  readonly skill: string;
  readonly stage: Stage;
  readonly state: SkillState;
  readonly since: string;
  /** Of the event that took them there. */
  readonly position: number;
  readonly version?: string | null;
  readonly blockedBy: readonly Obstacle[];
  readonly graded?: { readonly project: string; readonly submitted: number; readonly frames: number } | null;
  /** The re-test that is to renew the certificate. */
  readonly retest?: { readonly project: string; readonly submitted: number; readonly frames: number } | null;
  /** A graded set or re-test that is due and not drawn, and how many frames it needs that they have never seen. */
  readonly waiting?: { readonly project?: string | null; readonly frames: number } | null;
  readonly shadow?: {
    readonly project?: string | null;
    readonly until: string;
    readonly reviewed: number;
    readonly disagreed: number;
    readonly needed: number;
    readonly highest: number;
  } | null;
  readonly certificate?: Certificate | null;
};

export type StageRow = {
  readonly person: string;
  readonly spec: string;
  readonly skills: readonly SkillCard[];
};
export type Certificates = { readonly person: string; readonly certificates: readonly Certificate[] };
/** One's own way through one spec. */
export type Ramp = {
  readonly spec: string;
  readonly skills: readonly SkillCard[];
  readonly certificates: readonly Certificate[];
};

/** What the client asks of a spec: its title and what its skills are called. */
export type SpecNames = {
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  readonly skills?: readonly { readonly id: string; readonly name: string }[];
};
