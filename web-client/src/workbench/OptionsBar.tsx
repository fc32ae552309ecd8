import { useRef } from "react";
import { arrowTarget, Keys, Swatch } from "../kit";
import type { Bench } from "./bench";
import { chooseClass } from "./commands";
import type { Workbench } from "./workbench";

const names = { select: "Select", pan: "Pan", box: "Box", polygon: "Polygon" };

/** What the tool is set to: the class to draw, and the keys that matter while it is used. */
export function OptionsBar({
  workbench,
  bench,
  frozen,
}: {
  workbench: Workbench;
  bench: Bench;
  frozen: boolean;
}) {
  if (frozen) {
    return (
      <div className="options">
        <b>Submitted</b>
        <span>The labels are frozen; look around as you like.</span>
        <span className="options__hints">
          <span className="keys">
            <Keys of={["N"]} />
            &thinsp;next task
          </span>
        </span>
      </div>
    );
  }
  return (
    <div className="options">
      <b>{names[bench.tool]}</b>
      <Classes workbench={workbench} bench={bench} />
      <span className="options__hints">
        {bench.drawing?.kind === "polygon" && (
          <span className="options__count">
            {bench.drawing.vertices} {bench.drawing.vertices === 1 ? "vertex" : "vertices"}
          </span>
        )}
        {hintsOf(bench).map(({ keys, does }) => (
          <span className="keys" key={does}>
            <Keys of={keys} />
            &thinsp;{does}
          </span>
        ))}
      </span>
    </div>
  );
}

function Classes({ workbench, bench }: { workbench: Workbench; bench: Bench }) {
  const group = useRef<HTMLDivElement>(null);
  const { classes } = workbench.ontology;
  const selected = bench.tool === "select" ? workbench.selected?.classKey : undefined;
  const current = selected ?? bench.classKey;
  const chosen = classes.findIndex(({ key }) => key === current);
  return (
    <div
      className="classes"
      role="radiogroup"
      aria-label={selected ? "Class of the selected label" : "Class to draw"}
      ref={group}
    >
      {classes.map(({ key, name, colour }, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a swatch and a key cap, chosen like a radio button
        <button
          key={key}
          type="button"
          role="radio"
          aria-checked={i === chosen}
          title={name}
          tabIndex={i === Math.max(0, chosen) ? 0 : -1}
          onClick={() => chooseClass(workbench, key)}
          onKeyDown={(event) => {
            const target = arrowTarget(event, i, classes.length);
            const next = target === null ? undefined : classes[target];
            if (!next || target === null) return;
            event.preventDefault();
            chooseClass(workbench, next.key);
            (group.current?.children[target] as HTMLElement | undefined)?.focus();
          }}
        >
          {i < 9 && <kbd>{i + 1}</kbd>}
          <Swatch slot={colour} />
          <span className="clip">{name}</span>
        </button>
      ))}
    </div>
  );
}

function hintsOf({
  tool,
  drawing,
  selected,
  active,
}: Bench): readonly { keys: readonly string[]; does: string }[] {
  const drop = { keys: ["Esc"], does: "drop" };
  if (drawing?.kind === "polygon") {
    return [
      { keys: ["Enter"], does: "close" },
      { keys: ["Backspace"], does: "last vertex" },
      { keys: ["Shift"], does: "snap to border" },
      drop,
    ];
  }
  if (drawing?.kind === "box") return [{ keys: ["Shift"], does: "snap to border" }, drop];
  if (tool === "select" && active) {
    return [
      { keys: ["Backspace"], does: "remove vertex" },
      { keys: ["Del"], does: "delete label" },
    ];
  }
  if (tool === "select" && selected) {
    return [
      { keys: ["Alt", "click"], does: "remove vertex" },
      { keys: ["Ctrl", "D"], does: "duplicate" },
      { keys: ["Del"], does: "delete" },
    ];
  }
  return [{ keys: ["Space"], does: "pan" }];
}
