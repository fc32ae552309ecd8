import type { Item } from "../../reviewing/item";
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
          <dt>{path.replaceAll("/", " / ")}</dt>
          <dd>
            {Object.values(value as object)
              .flat()
              .join(", ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
