import { memo } from "react";
import type { NoteDocument } from "../api";
import { Button, Icon, Row, Swatch, useInSight } from "../kit";
import { type Label, type Labels, trackMark } from "../labels/label";
import { classOf } from "../labels/ontology";
import { summaryOf } from "../labels/values";
import { labelOf } from "../notes";
import type { Bench } from "./bench";
import { select, toggle, toggleAll } from "./commands";
import type { Workbench } from "./workbench";

/** Every label of the frame, the latest on top. */
export function ObjectsPanel(props: {
  workbench: Workbench;
  bench: Bench;
  labels: Labels;
  notes: readonly NoteDocument[];
}) {
  const { workbench, bench, labels, notes } = props;
  const drawing = bench.drawing && classOf(workbench.ontology, bench.classKey);
  const count = labels.objects.length + (drawing ? 1 : 0);
  const list = useInSight<HTMLUListElement>(bench.drawing ? "drawing" : bench.selected);
  const noted = new Set(notes.filter(({ state }) => state === "open").map(({ anchor }) => labelOf(anchor)));
  return (
    <section className="section" aria-label="Objects">
      <div className="section__head">
        <h2>Objects</h2>
        <span className="count">{count}</span>
        <span className="grow" />
        <Button
          variant="quiet"
          size="small"
          keys={["Alt", "H"]}
          aria-pressed={bench.allHidden}
          onClick={() => toggleAll(workbench)}
        >
          {bench.allHidden ? "Show all" : "Hide all"}
        </Button>
      </div>
      <ul className="objs" ref={list}>
        {drawing && bench.drawing && (
          <Row className="obj" selected>
            <Swatch slot={drawing.colour} />
            <span className="obj__n">{count}</span>
            <span className="obj__name">{drawing.name}</span>
            <span className="obj__sub clip grow">drawing{soFar(bench.drawing)}</span>
          </Row>
        )}
        {labels.objects
          .map((label, i) => (
            <ObjectRow
              key={label.id}
              workbench={workbench}
              label={label}
              number={i + 1}
              hidden={bench.hidden.has(label.id)}
              locked={bench.locked.has(label.id)}
              dimmed={bench.allHidden}
              selected={bench.selected === label.id && bench.drawing === null}
              noted={noted.has(label.id)}
            />
          ))
          .toReversed()}
      </ul>
      {count === 0 && (
        <p className="obj__none">Nothing is labelled yet. Choose a class and click on the photograph.</p>
      )}
    </section>
  );
}

function soFar({ kind, vertices }: NonNullable<Bench["drawing"]>): string {
  if (kind === "keypoints") return vertices === 1 ? " · 1 point" : ` · ${vertices} points`;
  if (kind !== "polygon" && kind !== "polyline") return "";
  return vertices === 1 ? " · 1 vertex" : ` · ${vertices} vertices`;
}

type RowProps = {
  workbench: Workbench;
  label: Label;
  number: number;
  hidden: boolean;
  locked: boolean;
  dimmed: boolean;
  selected: boolean;
  noted: boolean;
};

/** Kept while nothing about it changes: a stroke on one of 200 labels renders one row. */
const ObjectRow = memo(function ObjectRow({
  workbench,
  label,
  number,
  hidden,
  locked,
  dimmed,
  selected,
  noted,
}: RowProps) {
  const { id } = label;
  const objectClass = classOf(workbench.ontology, label.classKey);
  const name = objectClass?.name ?? label.classKey;
  return (
    <Row
      className={hidden || dimmed ? "obj obj--hidden" : "obj"}
      selected={selected}
      onPointerEnter={() => workbench.hover(id)}
      onPointerLeave={() => workbench.hover(null)}
    >
      <button
        type="button"
        className="obj__open"
        onClick={() => select(workbench, id)}
        onDoubleClick={() => select(workbench, id, { show: true })}
      >
        <Swatch slot={objectClass?.colour ?? 1} />
        <span className="obj__n">{number}</span>
        <span className="obj__name">{name}</span>
        {label.track && <span className="obj__sub">{trackMark(label)}</span>}
        <span className="obj__sub clip grow">
          {summaryOf(objectClass?.attributes ?? [], label.attributes)}
        </span>
        {noted && (
          <span className="obj__note" title="An open note is about this">
            <Icon name="pin" small />
            <span className="vh">open note</span>
          </span>
        )}
      </button>
      <button
        type="button"
        className={hidden ? "mini is-on" : "mini"}
        aria-pressed={hidden}
        aria-label={`${hidden ? "Show" : "Hide"} ${name} ${number}`}
        onClick={() => toggle(workbench, "hidden", id)}
      >
        <Icon name={hidden ? "eyeOff" : "eye"} small />
      </button>
      <button
        type="button"
        className={locked ? "mini is-on" : "mini"}
        aria-pressed={locked}
        aria-label={`${locked ? "Unlock" : "Lock"} ${name} ${number}`}
        onClick={() => toggle(workbench, "locked", id)}
      >
        <Icon name={locked ? "lock" : "unlock"} small />
      </button>
    </Row>
  );
});
