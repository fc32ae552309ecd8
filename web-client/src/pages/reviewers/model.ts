import type { Clause, FiledDisagreement, FrameRef, ItemKey, Person, PersonWithRoles } from "../../api";
import type { Labels } from "../../labels/label";
import type { Ontology } from "../../labels/ontology";

export type Interval = { readonly low: number; readonly high: number };
export type Share = { readonly of: number; readonly hits: number };

export type Numbers = {
  readonly hours: number;
  readonly flipLimit: number;
  readonly repeats: number;
  readonly openReviews: number;
};

export type Flips = {
  readonly repeated: number;
  readonly flipped: number;
  readonly rate: number | null;
  readonly interval: Interval;
  readonly limit: number;
  /** Items decided twice without which nothing is judged. */
  readonly needed: number;
};

export type AgainstPeers = {
  readonly skill: string;
  readonly name: string;
  readonly annotators: number;
  readonly reviewed: number;
  readonly disagreed: number;
  readonly expected: number;
  readonly oddsRatio: number | null;
  readonly interval: Interval | null;
};

export type Reviewer = {
  readonly person: Person;
  readonly eligible: boolean;
  readonly experience: {
    readonly needed: number;
    readonly credited: number;
    readonly measured: number;
    readonly because?: string;
  };
  readonly version: string;
  readonly skills: readonly {
    readonly skill: string;
    readonly name: string;
    readonly proof: "none" | "spec-test" | "certificate";
  }[];
  readonly missing: readonly { readonly kind: string; readonly fact: string }[];
  readonly standing: {
    readonly held: boolean;
    readonly session: string | null;
    readonly since: string | null;
  };
  readonly flips: Flips;
  readonly open: number;
  readonly leniency: readonly AgainstPeers[];
};

export type Reviewers = { readonly numbers: Numbers; readonly reviewers: readonly Reviewer[] };

export type SessionSummary = {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly openedAt: string;
  readonly deadline: string;
  readonly by: Person;
  readonly items: number;
  /** Whether one is invited. */
  readonly mine: boolean;
  readonly invited: readonly { readonly person: Person; readonly decided: number }[];
};

export type Session = {
  readonly session: SessionSummary;
  /** Which items one has decided. */
  readonly asked: readonly boolean[];
  readonly result: SessionResult | null;
};

export type SessionResult = {
  readonly why: "complete" | "deadline" | "by-hand";
  readonly at: string;
  readonly alpha: number | null;
  readonly compared: number;
  readonly reviewers: readonly {
    readonly person: Person;
    readonly decided: number;
    readonly flips: Flips;
    readonly withPeers: Share;
    readonly withTruth: Share;
    readonly standing: "none" | "lost" | "regained";
  }[];
  readonly items: readonly {
    readonly number: number;
    readonly task: string;
    readonly frame: FrameRef;
    readonly annotator: Person;
    readonly item: ItemKey;
    /** What it is called beside its frame. */
    readonly name: string;
    /** Whether one may look at the submission. */
    readonly open: boolean;
    readonly right: boolean | null;
    readonly decisions: readonly {
      readonly person: Person;
      readonly agreed: boolean;
      readonly disagreements: readonly FiledDisagreement[];
    }[];
  }[];
};

export type SessionItem = {
  readonly number: number;
  readonly of: number;
  readonly decided: boolean;
  readonly frame: FrameRef;
  readonly item: ItemKey;
  readonly labels: Labels;
  readonly ontology: Ontology;
  readonly clauses: readonly Clause[];
  readonly phrasings: readonly string[];
};

export type ProposedItem = {
  readonly task: string;
  readonly project: string;
  readonly item: ItemKey;
  readonly frameName: string;
  readonly repeated: boolean;
  readonly known: boolean;
};

export type ItemRef = Pick<ProposedItem, "task" | "project" | "item">;
export type CalibrationSet = {
  readonly id: string;
  readonly title: string;
  readonly by: Person;
  readonly items: readonly ItemRef[];
};
export const keyOf = ({ task, item }: ItemRef) => `${task}/${item}`;

export type EdgeCase = {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly frame?: FrameRef;
  readonly by: Person;
  readonly state: "open" | "taken" | "declined";
  readonly version: string | null;
  readonly because: string | null;
};

/**
 * Whom one may invite to a session; null for who opens none. Whoever steers the project sees all its reviewers; a reviewer whom nothing is
 * missing sees no other's card, and knows the others by their role.
 */
export function invitable(at: {
  readonly me: string;
  readonly steers: boolean;
  readonly reviewers: readonly Reviewer[];
  readonly people: readonly PersonWithRoles[];
  readonly project: string;
}): readonly Person[] | null {
  const { me, steers, reviewers, people, project } = at;
  if (steers) return reviewers.map(({ person }) => person);
  if (!reviewers.some(({ person, eligible }) => person.id === me && eligible)) return null;
  return people.filter(({ roles }) =>
    roles.some(
      ({ role, project: where }) =>
        role === "reviewer" && (where === null || where === undefined || where === project),
    ),
  );
}

export const pathOf = (project: string, rest: string) => `/projects/${encodeURIComponent(project)}/${rest}`;
export const pageOf = (project: string, session?: string) =>
  `/reviewers/${encodeURIComponent(project)}${session ? `/${encodeURIComponent(session)}` : ""}`;
