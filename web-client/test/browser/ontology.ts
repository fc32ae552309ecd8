import type { Attribute, ObjectClass, Ontology } from "../../src/labels/ontology";

const radio = (
  key: string,
  name: string,
  skill: string,
  options: (string | [string, Attribute[]])[],
  required = true,
): Attribute => ({
  key,
  name,
  kind: "radio",
  required,
  skill,
  options: options.map((option) => {
    const [says, attributes] = typeof option === "string" ? [option, []] : option;
    return { key: says.toLowerCase().replace(/[^a-z0-9]+/gu, "-"), name: says, attributes };
  }),
});

const colour = (...names: string[]) => radio("colour", "Colour", "bloom-colour", names);
const flower: Attribute[] = [
  radio("species", "Species", "bloom-species", [
    [
      "dandelion",
      [
        colour("white", "yellow", "other"),
        radio("stage", "Stage", "bloom-stage", ["open", "seed head", "bare"]),
      ],
    ],
    ["dahlia", [colour("orange", "red", "yellow", "pink", "white", "other")]],
    "other, cannot tell",
  ]),
  radio("occlusion", "Occlusion", "bloom-occlusion", ["none", "< 25 %", "25–50", "> 50"]),
  radio("focus", "Focus", "bloom-focus", ["sharp", "blurred"], false),
];

export const blooms: Ontology = {
  id: "blooms",
  name: "Blooms",
  version: 3,
  classes: [
    {
      key: "flower",
      name: "Flower",
      shape: "polygon",
      colour: 1,
      skill: "bloom-boundary",
      attributes: flower,
    },
    {
      key: "bud",
      name: "Bud",
      shape: "polygon",
      colour: 2,
      skill: "bloom-boundary",
      attributes: [radio("species", "Species", "bloom-species", ["dandelion", "dahlia"])],
    },
    {
      key: "leaf",
      name: "Leaf",
      shape: "polygon",
      colour: 3,
      skill: "leaf-boundary",
      attributes: [radio("kind", "Kind", "leaf-kind", ["grass blade", "leaf"])],
    },
    { key: "insect", name: "Insect", shape: "box", colour: 4, skill: "insect-box", attributes: [] },
  ],
  scene: [radio("scene", "Scene", "scene", ["meadow", "garden", "indoors"])],
};

const plain = (key: string, shape: ObjectClass["shape"], colour: number): ObjectClass => ({
  key,
  name: key,
  shape,
  colour,
  skill: key,
  attributes: [],
});

/** A class of each shape that is drawn neither as a polygon nor as a box. */
export const shapes: Ontology = {
  id: "shapes",
  name: "Shapes",
  version: 1,
  classes: [
    plain("patch", "mask", 1),
    plain("vein", "polyline", 2),
    {
      ...plain("pose", "keypoints", 3),
      skeleton: {
        points: ["head", "left wing", "right wing"].map((name) => ({ name, sigma: 0.05 })),
        edges: [
          { from: 0, to: 1 },
          { from: 0, to: 2 },
        ],
      },
    },
    plain("stem", "rotated-box", 4),
  ],
  scene: [],
};
