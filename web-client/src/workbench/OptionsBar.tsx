import { useRef } from "react";
import { arrowTarget, Keys, Swatch } from "../kit";
import { nameOf } from "../labels/obstacles";
import { classOf } from "../labels/ontology";
import { BrushWidth } from "./BrushWidth";
import type { Bench } from "./bench";
import { chooseClass } from "./commands";
import { nextPoint } from "./cursor";
import { hintsOf } from "./hints";
import { nameOfTool, shapeFor } from "./tooling";
import type { Workbench } from "./workbench";

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
      <b>{nameOfTool(bench.tool)}</b>
      {shapeFor(bench.tool) === "mask" && <BrushWidth workbench={workbench} bench={bench} />}
      <Classes workbench={workbench} bench={bench} />
      <span className="options__hints">
        <Now workbench={workbench} bench={bench} />
        {hintsOf(bench, workbench.selected).map(({ keys, does }) => (
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

/** How far what is being drawn has come, and which mask a stroke goes to. */
function Now({ workbench, bench }: { workbench: Workbench; bench: Bench }) {
  const words = nowIn(workbench, bench);
  return words && <span className="options__count">{words}</span>;
}

function nowIn(workbench: Workbench, bench: Bench): string | null {
  const { drawing, tool } = bench;
  if (drawing?.kind === "polygon" || drawing?.kind === "polyline")
    return `${drawing.vertices} ${drawing.vertices === 1 ? "vertex" : "vertices"}`;
  const next = tool === "keypoints" ? nextPoint(bench, workbench.ontology) : null;
  if (next) return `next: ${next}${bench.hides ? ", hidden" : ""}`;
  if (tool !== "brush") return null;
  const { selected, labels, ontology } = workbench;
  if (selected && "mask" in selected.shape && selected.classKey === bench.classKey)
    return `on ${nameOf(labels, ontology, selected.id)}`;
  return `a new ${classOf(ontology, bench.classKey)?.name ?? "mask"}`;
}
