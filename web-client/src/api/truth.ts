import type { Labels } from "../labels/label";
import type { Ontology } from "../labels/ontology";
import type { Frame, Person } from "./model";
import type { Problem } from "./problem";

/** Datasets, ontologies from files, ground truth, and what is exported. Named as in the OpenAPI document. */

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
