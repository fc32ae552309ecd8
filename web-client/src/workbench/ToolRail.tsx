import type { DrawingState } from "../drawing";
import { Icon } from "../kit";
import type { Bench } from "./bench";
import { chooseTool, classFor, redo, undo } from "./commands";
import { shapeFor, toolLooks } from "./tooling";
import type { Workbench } from "./workbench";

export function ToolRail(props: {
  workbench: Workbench;
  bench: Bench;
  drawn: DrawingState;
  frozen: boolean;
  onSheet: () => void;
}) {
  const { workbench, bench, drawn, frozen } = props;
  // What the ontology has no class for is not in the way.
  const rail = toolLooks.filter(({ tool }) => shapeFor(tool) === null || classFor(workbench, tool));
  return (
    <aside className="rail annotate__rail" aria-label="Tools">
      {rail.map(({ tool, name, key, icon }, i) => (
        <div key={tool} style={{ display: "contents" }}>
          {shapeFor(tool) !== null && i === 2 && <hr />}
          <button
            type="button"
            className="tool"
            aria-pressed={frozen ? tool === "pan" : bench.tool === tool}
            aria-label={`${name} (${key})`}
            title={`${name}  ${key}`}
            disabled={frozen && tool !== "pan"}
            onClick={() => chooseTool(workbench, tool)}
          >
            <Icon name={icon} />
            <em>{key}</em>
          </button>
        </div>
      ))}
      <span className="grow" />
      <button
        type="button"
        className="tool"
        aria-label="Undo (Ctrl+Z)"
        title="Undo  Ctrl+Z"
        disabled={frozen || (!drawn.canvas.past && bench.drawing === null)}
        onClick={() => undo(workbench)}
      >
        <Icon name="undo" />
        <em>Z</em>
      </button>
      <button
        type="button"
        className="tool"
        aria-label="Redo (Ctrl+Shift+Z)"
        title="Redo  Ctrl+Shift+Z"
        disabled={frozen || !drawn.canvas.future}
        onClick={() => redo(workbench)}
      >
        <Icon name="redo" />
        <em>
          <svg className="shift" viewBox="0 0 8 8" aria-hidden="true">
            <path d="M4 .8 7.2 4.200H5.600V7H2.400V4.200H.8z" />
          </svg>
          Z
        </em>
      </button>
      <hr />
      <button
        type="button"
        className="tool"
        aria-label="All keys (?)"
        title="All keys  ?"
        onClick={props.onSheet}
      >
        <kbd>?</kbd>
      </button>
    </aside>
  );
}
