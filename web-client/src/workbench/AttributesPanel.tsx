import { Pill, Swatch } from "../kit";
import type { Labels } from "../labels/label";
import { nameOf } from "../labels/obstacles";
import { type Attribute, classOf } from "../labels/ontology";
import type { Bench } from "./bench";
import { answer, answerDraft, setTrack } from "./commands";
import { PointsPanel } from "./PointsPanel";
import { Questions } from "./Questions";
import type { Workbench } from "./workbench";

/** Whose the label is on all frames of the sequence. */
const track: Attribute = {
  key: "track",
  name: "Track",
  kind: "text",
  required: false,
  skill: "",
  options: [],
};

/** What is asked about the selected label, or what is being drawn. */
export function AttributesPanel(props: {
  workbench: Workbench;
  bench: Bench;
  labels: Labels;
  frozen: boolean;
}) {
  const { workbench, bench, labels, frozen } = props;
  const drawing = bench.drawing && classOf(workbench.ontology, bench.classKey);
  if (drawing) {
    return (
      <section className="section section--last" aria-label="What is being drawn">
        <div className="section__head">
          <Swatch slot={drawing.colour} />
          <h2>
            {drawing.name} {labels.objects.length + 1}
          </h2>
          <span className="grow" />
          <Pill>drawing</Pill>
        </div>
        <div className="attr">
          <Questions
            key={drawing.key}
            attributes={drawing.attributes}
            values={bench.draft}
            prefix=""
            disabled={false}
            onAnswer={(path, value) => answerDraft(workbench, path, value)}
          />
        </div>
      </section>
    );
  }
  const label = labels.objects.find(({ id }) => id === bench.selected);
  const objectClass = label && classOf(workbench.ontology, label.classKey);
  if (!label || !objectClass) return null;
  return (
    <section className="section section--last" aria-label={nameOf(labels, workbench.ontology, label.id)}>
      <div className="section__head">
        <Swatch slot={objectClass.colour} />
        <h2>{nameOf(labels, workbench.ontology, label.id)}</h2>
      </div>
      {objectClass.skeleton && (
        <PointsPanel
          workbench={workbench}
          bench={bench}
          label={label}
          skeleton={objectClass.skeleton}
          disabled={frozen || bench.locked.has(label.id)}
        />
      )}
      <div className="attr">
        {(workbench.sequence || label.track) && (
          <Questions
            key={`${label.id} track`}
            attributes={[track]}
            values={label.track ? { track: { text: label.track } } : {}}
            prefix=""
            disabled={frozen || bench.locked.has(label.id)}
            onAnswer={(_, value) => setTrack(workbench, label.id, value)}
          />
        )}
        <Questions
          key={label.id}
          attributes={objectClass.attributes}
          values={label.attributes}
          prefix=""
          disabled={frozen}
          onAnswer={(path, value) => answer(workbench, label.id, path, value)}
        />
      </div>
    </section>
  );
}
