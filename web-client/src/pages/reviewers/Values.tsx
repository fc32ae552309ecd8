import type { Value } from "../../labels/label";
import type { Attribute } from "../../labels/ontology";
import { inWords } from "../../labels/values";
import { attributeAt, type Item } from "../../reviewing/item";
import type { SessionItem } from "./model";

/** What was answered: of a label its class and attributes, of the scene the value in question. */
export function Values({ asked, item }: { asked: SessionItem; item: Item }) {
  const answered = item.label
    ? Object.entries(item.label.attributes ?? {})
    : Object.entries(asked.labels.scene ?? {}).filter(([path]) => asked.item === `scene:${path}`);
  return (
    <dl className="session__values">
      {item.objectClass && (
        <div>
          <dt>Class</dt>
          <dd>{item.objectClass.name}</dd>
        </div>
      )}
      {answered.map(([path, value]) => (
        <div key={path}>
          <dt>{attributeOf(asked, item, path)?.name ?? path.replaceAll("/", " / ")}</dt>
          <dd>{said(attributeOf(asked, item, path), value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The question in the ontology, whose names people read. */
const attributeOf = (asked: SessionItem, item: Item, path: string): Attribute | undefined =>
  attributeAt(item.label ? (item.objectClass?.attributes ?? []) : asked.ontology.scene, path);

const said = (attribute: Attribute | undefined, value: Value): string =>
  attribute ? inWords(attribute, value) : Object.values(value).flat().join(", ");
