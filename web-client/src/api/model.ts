import type { Label, Labels } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type { Change } from "../labels/stroke";

export type Role = "annotator" | "reviewer" | "manager" | "auditor" | "administrator";
export type Person = { readonly id: string; readonly name: string; readonly initials: string };
/** `project` null: everywhere. */
export type Grant = { readonly role: Role; readonly project: string | null };
export type PersonWithRoles = Person & { readonly roles: readonly Grant[] };
export type Me = { readonly person: Person; readonly roles: readonly Grant[]; readonly csrf: string };

/** What a project is for: practice, exams, the small exam of every month, real work. All but practice follow a spec. */
export type Purpose = "training" | "graded" | "calibration" | "live";

export type FrameRef = {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
};
export type Frame = FrameRef & {
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Left out for a single image. */
  readonly sequence?: { readonly name: string; readonly number: number };
};

export type TaskState =
  | "withdrawn"
  | "assigned"
  | "drawing"
  | "submitted"
  | "scored"
  | "in-review"
  | "reviewed";
export type TaskCard = {
  readonly id: string;
  readonly project: string;
  readonly annotator: string;
  readonly frame: FrameRef;
  readonly state: TaskState;
  readonly strokes: number;
  readonly objects: number;
  readonly openNotes: number;
  readonly submittedAt?: string | null;
  readonly lastStrokeAt?: string | null;
  readonly released: boolean;
  /** Points only where the reader may see them. */
  readonly points?: number | null;
  readonly available?: number | null;
  /** Of a drill: its place in the order in which to draw, from 1. */
  readonly drill?: { readonly id: string; readonly place: number; readonly of: number } | null;
};
export type Clause = { readonly id: string; readonly text: string };
export type TaskDocument = {
  readonly card: TaskCard;
  readonly project: {
    readonly id: string;
    readonly name: string;
    /** Real work has no truth and no score. */
    readonly purpose: Purpose;
    readonly instructions: string;
    readonly clauses: readonly Clause[];
  };
  readonly ontology: Ontology;
  readonly frame: FrameRef;
  /** Left out for a single image. */
  readonly sequence?: PlaceInSequence;
};
export type StrokeRecord = { readonly number: number; readonly at: string; readonly change: Change };

export type Component = {
  /** What of an object or a frame it is about. */
  readonly kind: "geometry" | "class" | "attribute" | "scene" | "spurious";
  readonly name: string;
  /** An attribute's whole path, such as `species/dahlia/colour`; else the name. */
  readonly path: string;
  readonly skill: string;
  readonly points: number;
  readonly available: number;
};
export type ObjectScore = {
  readonly truth: string | null;
  readonly label: string | null;
  readonly outcome: "matched" | "missed" | "spurious";
  readonly iou: number | null;
  readonly class: { readonly truth: string | null; readonly label: string | null; readonly correct: boolean };
  readonly components: readonly Component[];
  readonly points: number;
  readonly available: number;
};
export type FrameScore = {
  readonly scoring: { readonly name: string; readonly version: number };
  readonly objects: readonly ObjectScore[];
  readonly scene: readonly Component[];
  readonly points: number;
  readonly available: number;
};
/** Signed distance of a label from its truth along the contour: negative is inside, too tight. */
export type OffsetPoint = {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
  readonly px: number;
  /** Which ring of the truth, counted through parts, exterior before holes; 0 when it is left out. */
  readonly ring?: number;
};
export type Offsets = {
  readonly meanPx: number;
  readonly shareInside: number;
  readonly worst: { readonly px: number; readonly x: number; readonly y: number };
  readonly profile: readonly OffsetPoint[];
};
/** How lines are compared. */
export type LineMeasure = {
  readonly corridor?: { readonly tolerancePx: number };
  readonly frechet?: { readonly limitPx: number };
  readonly hausdorff?: { readonly limitPx: number };
  readonly cvat?: { readonly thickness: number };
};
/** Where a task stands in a sequence, and what its annotator has on the frame before. */
export type PlaceInSequence = {
  readonly name: string;
  readonly number: number;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly previous?: string;
  readonly next?: string;
  readonly before: readonly Label[];
  /** A number that no track of theirs has. */
  readonly freeTrack: number;
};

/** How well objects were followed through what was submitted of a sequence. */
export type SequenceScore = {
  readonly name: string;
  readonly frames: number;
  readonly submitted: number;
  readonly idf1?: number;
  readonly mota?: number;
  readonly switches: number;
  readonly fragmentations: number;
  readonly tracks: readonly {
    readonly truth: string;
    readonly label?: string;
    readonly classKey: string;
    readonly frames: number;
    readonly matched: number;
    readonly right: number;
    readonly why: readonly string[];
  }[];
  /** What changed its track on this frame. */
  readonly here: readonly string[];
};

export type Divergence = {
  readonly truth: Labels;
  readonly labels: Labels;
  readonly score: FrameScore;
  readonly offsets: Readonly<Record<string, Offsets>>;
  readonly lines?: LineMeasure;
  /** By label, of what was missed by truth: in sentences, why it did not earn everything. */
  readonly why?: Readonly<Record<string, readonly string[]>>;
  readonly sequence?: SequenceScore;
};

export type Anchor =
  | { readonly point: { readonly x: number; readonly y: number } }
  | { readonly label: { readonly label: string; readonly x: number; readonly y: number } }
  | {
      readonly vertex: {
        readonly label: string;
        readonly part: number;
        readonly ring: number;
        readonly vertex: number;
        readonly x: number;
        readonly y: number;
      };
    };
export type NoteReply = { readonly by: string; readonly at: string; readonly text: string };
export type NoteDocument = {
  readonly id: string;
  readonly task: string;
  /** A person's id; names come from the people one may know. */
  readonly by: string;
  readonly at: string;
  readonly anchor: Anchor;
  readonly text: string;
  readonly clause?: string | null;
  readonly state: "open" | "resolved";
  readonly openedAt?: string | null;
  readonly replies: readonly NoteReply[];
};
