import type { Component } from "../../api";
import { similarity } from "../../figures";
import type { Label } from "../../labels/label";
import type { Attribute } from "../../labels/ontology";
import { inWords, summaryOf } from "../../labels/values";
import { attributeAt, type Item, kindOfComponent } from "../../reviewing/item";

/** What a component's points are about, in words: "dahlia", "yellow, is orange", "IoU 0.957". */
export function wordsOf(item: Item, component: Component): string {
  switch (item.outcome) {
    case "missed":
      return "missed";
    case "spurious":
      return "spurious";
    case "scene":
      return "";
    case "matched":
      break;
  }
  const kind = kindOfComponent(component);
  if (kind === "boundary")
    return typeof item.score?.iou === "number" ? similarity(item.label?.shape, item.score.iou) : "";
  if (kind === "class") return item.score?.class.correct === false ? "another class" : item.name;
  const attributes = item.objectClass?.attributes ?? [];
  const attribute = attributeAt(attributes, component.path);
  return attribute ? compared(attribute, component.path, item.label, item.truth) : "";
}

function compared(
  attribute: Attribute,
  path: string,
  label: Label | undefined,
  truth: Label | undefined,
): string {
  const said = label?.attributes[path];
  const right = truth?.attributes[path];
  const saidWords = said ? inWords(attribute, said) : "not said";
  if (!right) return said ? `${saidWords}, not asked` : "";
  const rightWords = inWords(attribute, right);
  return saidWords === rightWords ? rightWords : `${saidWords}, is ${rightWords}`;
}

/** An item in the list, after its name: "dahlia", "spurious", "missed, dahlia". */
export function aboutOf(item: Item): string {
  const { outcome, label, truth, objectClass, attribute } = item;
  if (outcome === "scene") return item.said ?? (attribute ? "" : item.key);
  const said = summaryOf(objectClass?.attributes ?? [], (label ?? truth)?.attributes ?? {});
  if (outcome === "matched") return item.score?.class.correct === false ? "another class" : said;
  return said ? `${outcome}, ${said}` : outcome;
}
