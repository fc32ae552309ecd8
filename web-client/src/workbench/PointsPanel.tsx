import { Seg } from "../kit";
import type { Label } from "../labels/label";
import type { Skeleton } from "../labels/ontology";
import type { Bench } from "./bench";
import { setKeypoint } from "./commands";
import type { Workbench } from "./workbench";

const seen = [
  { key: "visible", name: "visible" },
  { key: "hidden", name: "hidden" },
  { key: "absent", name: "not there" },
] as const;

/** The points of the selected keypoints by name: taken in hand, and said of each whether it can be seen. */
export function PointsPanel(props: {
  workbench: Workbench;
  bench: Bench;
  label: Label;
  skeleton: Skeleton;
  disabled: boolean;
}) {
  const { workbench, bench, label, skeleton, disabled } = props;
  if (!("keypoints" in label.shape)) return null;
  const { points } = label.shape.keypoints;
  return (
    <ul className="points" aria-label="Points">
      {skeleton.points.map(({ name }, i) => {
        const visibility = points[i]?.visibility ?? "absent";
        const at = { part: 0, ring: 0, vertex: i };
        return (
          <li key={name} className={bench.active?.vertex === i ? "points__now" : undefined}>
            <button
              type="button"
              className="points__name clip"
              aria-pressed={bench.active?.vertex === i}
              disabled={disabled || visibility === "absent"}
              title={name}
              onClick={() => {
                workbench.become({ tool: "select", selected: label.id, active: at });
                workbench.refresh();
              }}
            >
              {name}
            </button>
            <Seg
              label={name}
              options={seen}
              value={visibility}
              onChoose={(to) => !disabled && setKeypoint(workbench, label, i, to)}
            />
          </li>
        );
      })}
    </ul>
  );
}
