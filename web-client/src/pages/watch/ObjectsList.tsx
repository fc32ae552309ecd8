import { Empty, Row, Swatch } from "../../kit";
import type { Labels } from "../../labels/label";
import { classOf, type Ontology } from "../../labels/ontology";
import { inWords, summaryOf } from "../../labels/values";

/** What is on the canvas, the newest first, and what is said about the scene. */
export function ObjectsList(props: {
  labels: Labels;
  ontology: Ontology;
  selected: string | null;
  onSelect: (id: string) => void;
  onShow: (id: string) => void;
  onHover: (id: string | null) => void;
}) {
  const { labels, ontology, selected } = props;
  const said = ontology.scene.flatMap((attribute) => {
    const value = labels.scene[attribute.key];
    return value ? [`${attribute.name}: ${inWords(attribute, value)}`] : [];
  });
  return (
    <section className="section watch__objects">
      <div className="section__head">
        <h2>Objects</h2>
        <span className="count">{labels.objects.length}</span>
        <span className="grow" />
        <span className="faint clip">{said.length > 0 ? said.join(", ") : "scene not said yet"}</span>
      </div>
      {labels.objects.length === 0 && (
        <Empty title="Nothing drawn yet">Labels appear as they are drawn.</Empty>
      )}
      <ul>
        {labels.objects
          .map((label, i) => ({ label, number: i + 1 }))
          .reverse()
          .map(({ label, number }) => {
            const objectClass = classOf(ontology, label.classKey);
            return (
              <Row
                key={label.id}
                selected={label.id === selected}
                onClick={() => props.onSelect(label.id)}
                onDoubleClick={() => props.onShow(label.id)}
                onMouseEnter={() => props.onHover(label.id)}
                onMouseLeave={() => props.onHover(null)}
              >
                <Swatch slot={objectClass?.colour ?? 1} />
                <span className="faint watch__n">{number}</span>
                <b>{objectClass?.name ?? label.classKey}</b>
                <span className="clip grow faint">
                  {summaryOf(objectClass?.attributes ?? [], label.attributes)}
                </span>
              </Row>
            );
          })}
      </ul>
    </section>
  );
}
