import type { ItemKey } from "../../api";
import { classOf } from "../../labels/ontology";
import { attributeAt, type Item } from "../../reviewing/item";
import type { StageLabel } from "../../stage";
import type { SessionItem } from "./model";

/** What a session asks about, in the form that the disagreement form knows: without truth, score or decision. */
export function blindItem(asked: SessionItem): Item {
  const key: ItemKey = asked.item;
  const id = key.slice(key.indexOf(":") + 1);
  const filed = { key, components: [], decision: null, disagreements: [] } as const;
  if (key.startsWith("scene:")) {
    const attribute = attributeAt(asked.ontology.scene, id);
    return {
      ...filed,
      outcome: "scene",
      name: attribute?.name ?? id,
      number: null,
      ...(attribute && { attribute }),
    };
  }
  const at = asked.labels.objects.findIndex((label) => label.id === id);
  const label = asked.labels.objects[at];
  const objectClass = label && classOf(asked.ontology, label.classKey);
  return {
    ...filed,
    outcome: "matched",
    name: objectClass?.name ?? label?.classKey ?? id,
    number: at + 1,
    ...(objectClass && { objectClass }),
    ...(label && { label }),
  };
}

/** All that was submitted; what is asked about stands out. */
export function blindLabels(asked: SessionItem, item: Item): readonly StageLabel[] {
  return asked.labels.objects.map((label, i) => {
    const objectClass = classOf(asked.ontology, label.classKey);
    return {
      id: label.id,
      shape: label.shape,
      colour: objectClass?.colour ?? 1,
      number: i + 1,
      skeleton: objectClass?.skeleton,
      look: item.label && item.label.id !== label.id ? ("faint" as const) : ("plain" as const),
    };
  });
}
