import { classOf, type Ontology } from "../labels/ontology";
import type { Finding } from "../live";

/** "petal outlines 2.1 px too tight". Without an ontology classes are called by their keys. */
export function findingWords(finding: Finding, ontology: Ontology | null): string {
  const { kind, detail, amount } = finding;
  const name = (key: string) => (ontology && classOf(ontology, key)?.name) || key;
  const whose = [finding.size, finding.objectClass && name(finding.objectClass)].filter(Boolean).join(" ");
  const size = amountWords(finding, Math.abs(amount));
  const of = whose ? ` of ${whose}` : "";
  switch (kind) {
    case "boundary":
      return `${whose ? `${whose} outlines` : "outlines"} ${size} too ${amount < 0 ? "tight" : "loose"}`;
    case "scale":
      return `${whose ? `${whose} outlines` : "outlines"} ${size} too ${amount < 0 ? "small" : "large"}`;
    case "shift":
      return `${whose ? `${whose} outlines` : "outlines"} moved by ${size}${wayWords(detail.towards)}`;
    case "class":
      return `${whose || "objects"} taken for ${name(detail["taken-for"]?.chosenClass ?? "another class")}, ${size}`;
    case "missed-small":
      return `${size} of small objects missed`;
    case "attribute": {
      const path = detail["of-attribute"]?.path ?? "an attribute";
      return `${path}${of} ${detail["of-attribute"]?.answer === "wrong" ? "wrong" : "left out"}, ${size}`;
    }
    case "identity":
      return `identities changed in ${size} of links`;
    case "drift":
      return `${measure[detail.of?.kind ?? "boundary"]}${of} drifts: by ${amountWords(finding, amount)} from ${amountWords(finding, detail.of?.from ?? 0)}`;
  }
}

/** "1.7 to 2.4 px, 31 objects" */
export function evidenceWords(finding: Finding): string {
  const { low, high } = finding.interval;
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  const sides = low < 0 && high > 0 ? [low, high] : ends;
  const unit = finding.unit === "px" ? "px" : "%";
  return `95 % interval ${sides.map((end) => digits(finding, end)).join(" to ")} ${unit}, ${finding.objects} ${counted(finding)}`;
}

/** An attribute of objects is told for each class, one of the scene for none. */
const counted = ({ kind, objectClass }: Finding): string =>
  kind === "identity" ? "links" : kind === "attribute" && !objectClass ? "frames" : "objects";

const measure: Readonly<Record<Finding["kind"], string>> = {
  boundary: "the boundary",
  scale: "the size",
  shift: "the place",
  class: "the class",
  identity: "the identity",
  "missed-small": "missing small objects",
  attribute: "an attribute",
  drift: "the work",
};

const amountWords = (finding: Finding, amount: number): string =>
  `${digits(finding, amount)} ${finding.unit === "px" ? "px" : "%"}`;

const digits = ({ unit }: Finding, value: number): string => value.toFixed(unit === "px" ? 1 : 0);

function wayWords(towards: { xPx: number; yPx: number } | undefined): string {
  if (!towards) return "";
  const { xPx, yPx } = towards;
  const ways = [
    Math.abs(xPx) >= 0.25 && (xPx < 0 ? "left" : "right"),
    Math.abs(yPx) >= 0.25 && (yPx < 0 ? "up" : "down"),
  ].filter(Boolean);
  return ways.length > 0 ? ` ${ways.join(" and ")}` : "";
}
