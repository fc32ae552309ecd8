import { useMemo } from "react";
import { Icon } from "../kit";
import type { Labels } from "../labels/label";
import { obstacleLine, obstaclesOf } from "../labels/obstacles";
import { classOf } from "../labels/ontology";
import { missingOf } from "../labels/values";
import type { Bench } from "./bench";
import { select } from "./commands";
import type { Workbench } from "./workbench";

/** What blocks a submit, in one line, before it is tried. Pressed, it goes to the first of it. */
export function TodoLine({
  workbench,
  bench,
  labels,
  tried,
  before = "Before submit",
}: {
  workbench: Workbench;
  bench: Bench;
  labels: Labels;
  tried: number;
  before?: string;
}) {
  const obstacles = useMemo(() => obstaclesOf(labels, workbench.ontology), [labels, workbench.ontology]);
  const drawn = bench.drawing ? classOf(workbench.ontology, bench.classKey) : undefined;
  const open = drawn
    ? {
        name: `${drawn.name} ${labels.objects.length + 1}`,
        how: bench.drawing?.kind === "polygon" ? ("close" as const) : ("finish" as const),
        missing: missingOf(drawn.attributes, bench.draft).map(({ attribute }) => attribute.name),
      }
    : null;
  const line = obstacleLine(obstacles, labels, workbench.ontology, open);
  if (line === null) {
    return (
      <div className="todo todo--done">
        <Icon name="check" small />
        <span>
          {labels.objects.length === 0 ? "Nothing is missing; no object is labelled" : "Nothing is missing"}
        </span>
      </div>
    );
  }
  const first = obstacles.find(({ label }) => label !== null)?.label;
  return (
    <button
      type="button"
      className={tried > 0 ? "todo todo--tried" : "todo"}
      key={tried}
      onClick={() => first && select(workbench, first)}
      role={tried > 0 ? "alert" : undefined}
    >
      <Icon name="warning" small />
      <span>
        {before}: {line}
      </span>
    </button>
  );
}
