import type { ShapeKind } from "../geometry/shape";

/** What may be labelled on a frame and how: classes with a shape each, and questions about the whole scene. */
export type Ontology = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly classes: readonly ObjectClass[];
  readonly scene: readonly Attribute[];
};
export type ObjectClass = {
  readonly key: string;
  readonly name: string;
  readonly shape: ShapeKind;
  /** Slot 1..10 of the class colours. */
  readonly colour: number;
  readonly skill: string;
  readonly classSkill?: string | undefined;
  readonly attributes: readonly Attribute[];
  /** Of a class of keypoints and of no other. */
  readonly skeleton?: Skeleton | undefined;
};
/** The points of a class of keypoints in order, and which are joined. */
export type Skeleton = {
  readonly points: readonly {
    readonly name: string;
    /** How far apart careful annotators place it, as a share of the object's size. */
    readonly sigma: number;
  }[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
};
export type Attribute = {
  readonly key: string;
  readonly name: string;
  readonly kind: "radio" | "checklist" | "text" | "number";
  readonly required: boolean;
  readonly skill: string;
  readonly options: readonly Option[];
};
/** A choice, and the questions that it alone opens. */
export type Option = {
  readonly key: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
};

export const classOf = (ontology: Ontology, key: string): ObjectClass | undefined =>
  ontology.classes.find((each) => each.key === key);
