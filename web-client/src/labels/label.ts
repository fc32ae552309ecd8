import type { Shape } from "../geometry/shape";

/** An attribute's value, as it goes over the wire. */
export type Value =
  | { readonly choice: string }
  | { readonly choices: readonly string[] }
  | { readonly text: string }
  | { readonly number: number };

/** Values by path; a nested attribute's path names the options above it: `species/dahlia/colour`. */
export type Values = Readonly<Record<string, Value>>;

export type Label = {
  readonly id: string;
  readonly classKey: string;
  readonly shape: Shape;
  readonly attributes: Values;
  /** What the labels of one object share through the frames of a sequence. */
  readonly track?: string;
};

/** All that is said about a frame: objects in the order they were drawn, and the scene. */
export type Labels = { readonly objects: readonly Label[]; readonly scene: Values };

export const noLabels: Labels = { objects: [], scene: {} };

/** A track as it stands on plates and in lists. */
export const trackMark = ({ track }: Label): string | undefined => track && `#${track.slice(0, 12)}`;
