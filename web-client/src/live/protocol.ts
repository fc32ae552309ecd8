import type { NoteDocument, Person, TaskCard } from "../api/model";
import type { Problem } from "../api/problem";
import type { Shape } from "../geometry/shape";
import type { Labels } from "../labels/label";
import type { Change } from "../labels/stroke";

/** The WebSocket protocol `plumbline.v1`. Every message names its `type` first; what is not known is ignored. */
export const subprotocol = "plumbline.v1";

/** The close code of a server that goes away while others are there: connect again at once. */
export const elsewhere = 4002;

/** What one can listen to: a task's canvas, a project's desk, a spec's cohort, that what is read at a path is another, one's own. */
export type Room = `task/${string}` | `project/${string}` | `spec/${string}` | `read/${string}` | "me";

/** A gesture in progress: where the pointer is and what the label will be. Never stored. */
export type Gesture = {
  readonly pointer: readonly [number, number];
  readonly label?: string;
  readonly classKey?: string;
  readonly shape?: Shape;
  /** Vertices set so far of an outline that is not closed yet, or the way of a brush: x, y, x, y … */
  readonly open?: readonly number[];
  /** What goes along `open` paints a mask, or takes away from it, as wide as this in image px. */
  readonly brush?: { readonly diameter: number; readonly erases: boolean };
};

export type Presence = {
  readonly person: Person;
  readonly doing: "drawing" | "watching" | "here";
  readonly task?: string | null;
  readonly since: string;
};
export type Feed = {
  readonly position: number;
  readonly at: string;
  readonly kind: string;
  readonly person: string;
  readonly task?: string | null;
  readonly text: string;
};
export type LiveStroke = {
  readonly number: number;
  readonly at: string;
  readonly position: number;
  readonly change: Change;
};

export type TaskSnapshot = {
  readonly card: TaskCard;
  readonly strokes: readonly LiveStroke[];
  readonly notes: readonly NoteDocument[];
  readonly people: readonly Presence[];
};
export type ProjectSnapshot = {
  readonly docs: Readonly<Record<string, unknown>>;
  readonly feed: readonly Feed[];
  readonly people: readonly Presence[];
};
export type SpecSnapshot = {
  readonly docs: Readonly<Record<string, unknown>>;
  readonly people: readonly Presence[];
};
/** Of what is read over HTTP: where. */
export type ReadSnapshot = { readonly read: string };
export type MySnapshot = { readonly cards: readonly TaskCard[] };

export type ClientMessage =
  | { readonly type: "join"; readonly room: Room; readonly after?: number }
  | { readonly type: "leave"; readonly room: Room }
  | { readonly type: "ping"; readonly id: number }
  | {
      readonly type: "stroke";
      readonly task: string;
      readonly number: number;
      readonly key: string;
      readonly change: Change;
    }
  | { readonly type: "gesture"; readonly task: string; readonly gesture: Gesture | null };

export type ServerMessage =
  | {
      readonly type: "welcome";
      readonly person: string;
      readonly position: number;
      readonly heartbeatSeconds: number;
    }
  | {
      readonly type: "joined";
      readonly room: Room;
      readonly position: number;
      readonly resumed: boolean;
      readonly snapshot: Snapshot | null;
    }
  | StrokeMessage
  | { readonly type: "note"; readonly room: Room; readonly position: number; readonly note: NoteDocument }
  | ({ readonly type: "feed"; readonly room: Room } & Feed)
  | {
      readonly type: "doc";
      readonly room: Room;
      readonly position: number;
      readonly key: string;
      readonly value: unknown;
    }
  | {
      readonly type: "gesture";
      readonly room: Room;
      readonly task: string;
      readonly by: string;
      readonly gesture: Gesture | null;
    }
  | { readonly type: "presence"; readonly room: Room; readonly people: readonly Presence[] }
  | {
      readonly type: "ack";
      readonly task: string;
      readonly number: number;
      readonly key: string;
      readonly position: number;
    }
  | RefusedMessage
  | { readonly type: "problem"; readonly problem: Problem }
  | { readonly type: "resync"; readonly room: Room; readonly reason: string }
  | { readonly type: "leaving"; readonly reason: string }
  | { readonly type: "pong"; readonly id: number };

export type StrokeMessage = {
  readonly type: "stroke";
  readonly room: Room;
  readonly position: number;
  readonly task: string;
  readonly number: number;
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly change: Change;
};
export type RefusedMessage = {
  readonly type: "refused";
  readonly task?: string;
  readonly number?: number;
  readonly key?: string;
  readonly problem: Problem;
};
/** What a room looks like on joining. Which one it is follows from the room. */
export type Snapshot = Partial<TaskSnapshot> &
  Partial<ProjectSnapshot> &
  Partial<SpecSnapshot> &
  Partial<ReadSnapshot> &
  Partial<MySnapshot>;
export type RoomMessage = Extract<ServerMessage, { room: Room }>;

/** Something an annotator does again and again, that chance does not explain. */
export type Finding = {
  readonly kind:
    | "boundary"
    | "shift"
    | "scale"
    | "class"
    | "missed-small"
    | "attribute"
    | "identity"
    | "drift";
  /** Key of the true class it is confined to. */
  readonly objectClass?: string | null;
  readonly size?: "small" | "medium" | "large" | null;
  /** In its unit; an offset below 0 is too tight. */
  readonly amount: number;
  readonly unit: "px" | "percent";
  /** 95 %. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Objects that the amount is estimated from; of identities, links. */
  readonly objects: number;
  /** The task from which on the evidence is greatest. */
  readonly since: string;
  /** Tasks that show it most. */
  readonly evidence: readonly string[];
  readonly detail: FindingDetail;
};
export type FindingDetail = {
  readonly towards?: { readonly xPx: number; readonly yPx: number };
  readonly "taken-for"?: { readonly chosenClass: string };
  readonly "of-attribute"?: { readonly path: string; readonly answer: "wrong" | "omitted" };
  readonly of?: { readonly kind: Finding["kind"]; readonly from: number };
};
export type Findings = {
  readonly person: string;
  /** Submissions that were looked at. */
  readonly submissions: number;
  readonly findings: readonly Finding[];
};

/** The documents of a project's desk, by the first word of their key. */
export type CohortRow = {
  readonly person: Person | string;
  readonly task: TaskCard | null;
  readonly state: "drawing" | "idle" | "away";
  readonly lastStrokeAt?: string | null;
  readonly waiting: number;
  readonly waitingSince?: string | null;
  readonly openNotes: number;
  readonly submitted: number;
  readonly assigned: number;
};
export type ScoreboardComponent = {
  readonly name: string;
  readonly skill: string;
  readonly points: number;
  readonly available: number;
  readonly count: number;
};
export type Scoreboard = {
  readonly person: Person | string;
  readonly submitted: number;
  readonly scored: number;
  readonly points: number;
  readonly available: number;
  readonly components: readonly ScoreboardComponent[];
};
export type DisagreementWeek = {
  readonly week: string;
  readonly reviewed: number;
  readonly disagreed: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
};
type CountedWeek = { readonly week: string; readonly reviewed: number; readonly disagreed: number };
export type JudgedWeek = {
  readonly position: number;
  readonly count: CountedWeek;
  readonly last?: CountedWeek | null;
  readonly earlier?: { readonly weeks: number; readonly reviewed: number; readonly disagreed: number } | null;
  readonly rising: boolean;
  readonly sentBack: boolean;
  readonly p?: number | null;
};
/** Half the evidence, not settled; by the week that raised it. */
export type Suspicion = { readonly since: string; readonly p: number };
/** That they are back in shadow for a skill. */
export type BackInShadow = {
  /** Of the event in the log. */
  readonly position: number;
  readonly on: string;
  readonly cause: "rate-rose" | "skill-drifted" | (string & {});
  readonly project?: string | null;
  /** What was decided, as a sentence: the weeks, or the calibration, with what they were held against. */
  readonly because: string;
  /** Events of the log that prove it. */
  readonly evidence: number;
};
export type Disagreement = {
  readonly person: Person | string;
  readonly skills: readonly {
    readonly skill: string;
    readonly weeks: readonly DisagreementWeek[];
    readonly now: DisagreementWeek;
    /** What the last closed week said; only in live projects. */
    readonly judged?: JudgedWeek | null;
    readonly suspected?: Suspicion | null;
    /** Whichever project sent them there. */
    readonly back?: BackInShadow | null;
  }[];
};
export type Miniature = {
  readonly task: string;
  readonly labels: Labels;
  readonly frame: { readonly id: string; readonly width: number; readonly height: number };
};
