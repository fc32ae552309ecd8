import type { Component, FrameScore } from "../../api";
import { points, similarity } from "../../figures";
import { Keys, Meter, Row, Swatch } from "../../kit";
import { type Labels, trackMark } from "../../labels/label";
import { classOf, type Ontology } from "../../labels/ontology";
import { type Scored, saidOf, totalsOf } from "./explain";

/** Points earned of points available: the frame, by what earns them, and every object with its own. */
export function PointsPanel(props: {
  score: FrameScore;
  scored: readonly Scored[];
  labels: Labels;
  truth: Labels | null;
  ontology: Ontology;
  selected: string | null;
  onSelect: (key: string | null) => void;
}) {
  const { score, scored, labels, truth, ontology, selected, onSelect } = props;
  return (
    <>
      <section className="section" aria-label="The frame">
        <p className="score__total">
          <b>{points(score.points)}</b> <span className="dim">of {points(score.available)} points</span>
        </p>
        <Meter value={score.points} of={score.available} unit="points" />
        <div className="components">
          {totalsOf(score).map((component) => (
            <Line key={component.name} component={component} said={null} />
          ))}
        </div>
        <p className="faint score__version">
          Scored with {score.scoring.name}, version {score.scoring.version}
        </p>
      </section>
      <section className="section" aria-label="Objects">
        <div className="section__head">
          <h2>Objects</h2>
          <span className="count">{scored.length}</span>
          <span className="grow" />
          <Keys of={["↑", "↓"]} />
        </div>
        <ul className="score__objects">
          {scored.map((each) => (
            <Row key={each.key} selected={each.key === selected}>
              <button
                type="button"
                className="score__object"
                onClick={() => onSelect(each.key === selected ? null : each.key)}
              >
                <Swatch slot={each.slot} />
                <span className="faint score__number">{each.number ?? "–"}</span>
                <b>{each.name}</b>
                {each.label?.track && <span className="faint">{trackMark(each.label)}</span>}
                <span className={each.side ? `grow score__${each.side}` : "grow faint"}>{each.finding}</span>
                <span>
                  <b>{points(each.score.points)}</b>{" "}
                  <span className="faint">/ {points(each.score.available)}</span>
                </span>
              </button>
              {each.key === selected && (
                <div className="components score__detail">
                  {each.why.map((sentence) => (
                    <p key={sentence} className="score__why">
                      {sentence}
                    </p>
                  ))}
                  {each.score.components.map((component) => (
                    <Line
                      key={component.path ?? component.name}
                      component={component}
                      said={said(component, each, ontology)}
                    />
                  ))}
                </div>
              )}
            </Row>
          ))}
        </ul>
      </section>
      {score.scene.length > 0 && (
        <section className="section section--last" aria-label="Scene">
          <div className="section__head">
            <h2>Scene</h2>
          </div>
          <div className="components">
            {score.scene.map((component) => (
              <Line
                key={component.path ?? component.name}
                component={component}
                said={saidOf(component, labels.scene, truth?.scene ?? null, ontology.scene)}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function said(component: Component, { score, label, truth }: Scored, ontology: Ontology): string | null {
  if (component.name === "geometry") return score.iou === null ? null : similarity(label?.shape, score.iou);
  if (component.name === "class") {
    const nameOf = (key: string | null) => (key === null ? "nothing" : (classOf(ontology, key)?.name ?? key));
    return score.class.correct
      ? nameOf(score.class.label)
      : `${nameOf(score.class.label)}, is ${nameOf(score.class.truth)}`;
  }
  if (!label) return null;
  return saidOf(
    component,
    label.attributes,
    truth?.attributes ?? null,
    classOf(ontology, label.classKey)?.attributes ?? [],
  );
}

function Line({ component, said: words }: { component: Component; said: string | null }) {
  const bad = component.available > 0 && component.points <= 0;
  return (
    <div className="component">
      <span className="component__name">
        {component.name}
        {words && <span className="faint"> {words}</span>}
      </span>
      <span className={bad ? "component__points is-bad" : "component__points"}>
        <b>{points(component.points)}</b> <span className="faint">/ {points(component.available)}</span>
      </span>
      <Meter
        value={component.points}
        of={component.available}
        unit={`points for ${component.name}`}
        bad={bad}
      />
    </div>
  );
}
