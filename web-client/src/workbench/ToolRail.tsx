import type { DrawingState } from "../drawing";
import { Icon, type IconName } from "../kit";
import type { ToolName } from "../tools";
import type { Bench } from "./bench";
import { chooseTool, classFor, redo, undo } from "./commands";
import type { Workbench } from "./workbench";

const rail: readonly { tool: ToolName; name: string; key: string; icon: IconName }[] = [
  { tool: "select", name: "Select", key: "V", icon: "select" },
  { tool: "pan", name: "Pan", key: "H", icon: "hand" },
  { tool: "box", name: "Box", key: "R", icon: "box" },
  { tool: "polygon", name: "Polygon", key: "P", icon: "polygon" },
];

export function ToolRail(props: {
  workbench: Workbench;
  bench: Bench;
  drawn: DrawingState;
  frozen: boolean;
  onSheet: () => void;
}) {
  const { workbench, bench, drawn, frozen } = props;
  return (
    <aside className="rail annotate__rail" aria-label="Tools">
      {rail.map(({ tool, name, key, icon }) => (
        <div key={tool} style={{ display: "contents" }}>
          {tool === "box" && <hr />}
          <button
            type="button"
            className="tool"
            aria-pressed={frozen ? tool === "pan" : bench.tool === tool}
            aria-label={`${name} (${key})`}
            title={`${name}  ${key}`}
            disabled={
              frozen ? tool !== "pan" : (tool === "box" || tool === "polygon") && !classFor(workbench, tool)
            }
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
