import type { Person, ProjectSummary } from "../../api";
import type { Week } from "../../figures";

/** What `readPersonTrend` answers. */
export type PersonTrend = {
  readonly person: Person;
  readonly project: ProjectSummary;
  readonly rule: "evidence" | "bare";
  readonly closed?: string;
  readonly skills: readonly SkillTrend[];
};

export type SkillTrend = {
  readonly skill: string;
  readonly weeks: readonly Week[];
  readonly verdicts: readonly Judged[];
  readonly against: readonly Against[];
  readonly smallest?: Smallest;
  readonly suspicions: readonly Suspicion[];
  readonly reshadows: readonly Reshadow[];
  readonly runs: readonly Run[];
};

export type WeekCount = { readonly week: string; readonly reviewed: number; readonly disagreed: number };
export type Baseline = { readonly weeks: number; readonly reviewed: number; readonly disagreed: number };
export type LowHigh = { readonly low: number; readonly high: number };

/** A closed week, with what was known then. */
export type Judged = {
  readonly position: number;
  readonly rule: "evidence" | "bare";
  readonly verdict: {
    readonly count: WeekCount;
    readonly interval: LowHigh;
    readonly rising: boolean;
    readonly reshadow: boolean;
    readonly suspicion: boolean;
    readonly p?: number;
  };
  readonly last?: WeekCount;
  readonly earlier?: Baseline;
  readonly evidence: readonly number[];
};

/** A review that disagreed. */
export type Against = { readonly position: number; readonly week: string; readonly task: string };

export type Within = { readonly weeks: number; readonly factor?: number; readonly doubling: number };
export type Smallest = {
  readonly objects: number;
  readonly rate: number;
  readonly within: readonly Within[];
};

export type Suspicion = {
  readonly position: number;
  readonly raised: string;
  readonly p: number;
  readonly settled?: string;
  readonly settlement?: "sent-back" | "dismissed" | "overtaken";
};

/** A time back in shadow. */
export type Reshadow = {
  readonly position: number;
  readonly on: string;
  readonly cause: "rate-rose" | "skill-drifted";
  readonly because: string;
  readonly until?: string;
  readonly back?: string;
};

/** A calibration. */
export type Run = {
  readonly position: number;
  readonly batch: string;
  readonly on: string;
  readonly unit: "offset-px" | "share";
  readonly value: number;
  readonly interval?: LowHigh;
  readonly drift: boolean;
  readonly since?: string;
  readonly p?: number;
  readonly objects: number;
  readonly leftOut: number;
};
