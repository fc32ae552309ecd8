/** What happened, and how far what is shown of it is. Named as in the OpenAPI document. */

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
