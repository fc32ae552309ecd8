import type { NoteDocument } from "../api";
import { Button, Icon, Row, Swatch } from "../kit";
import type { Labels } from "../labels/label";
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
      <ul className="objs">
        {drawing && bench.drawing && (
          <Row className="obj" selected>
            <Swatch slot={drawing.colour} />
            <span className="obj__n">{count}</span>
            <span className="obj__name">{drawing.name}</span>
            <span className="obj__sub clip grow">
              drawing{bench.drawing.kind === "polygon" ? ` · ${vertices(bench.drawing.vertices)}` : ""}
            </span>
          </Row>
        )}
        {labels.objects
          .map((label, i) => (
            <ObjectRow
              key={label.id}
              workbench={workbench}
              bench={bench}
              id={label.id}
              number={i + 1}
              name={classOf(workbench.ontology, label.classKey)?.name ?? label.classKey}
              slot={classOf(workbench.ontology, label.classKey)?.colour ?? 1}
              sub={summaryOf(classOf(workbench.ontology, label.classKey)?.attributes ?? [], label.attributes)}
              noted={noted.has(label.id)}
              quiet={bench.drawing !== null}
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

const vertices = (count: number) => (count === 1 ? "1 vertex" : `${count} vertices`);

type RowProps = {
  workbench: Workbench;
  bench: Bench;
  id: string;
  number: number;
  name: string;
  slot: number;
  sub: string;
  noted: boolean;
  quiet: boolean;
};

function ObjectRow({ workbench, bench, id, number, name, slot, sub, noted, quiet }: RowProps) {
  const hidden = bench.hidden.has(id);
  const locked = bench.locked.has(id);
  return (
    <Row
      className={hidden || bench.allHidden ? "obj obj--hidden" : "obj"}
      selected={bench.selected === id && !quiet}
      onPointerEnter={() => workbench.become({ hovered: id })}
      onPointerLeave={() => workbench.become({ hovered: null })}
    >
      <button
        type="button"
        className="obj__open"
        onClick={() => select(workbench, id)}
        onDoubleClick={() => select(workbench, id, { show: true })}
      >
        <Swatch slot={slot} />
        <span className="obj__n">{number}</span>
        <span className="obj__name">{name}</span>
        <span className="obj__sub clip grow">{sub}</span>
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
}
