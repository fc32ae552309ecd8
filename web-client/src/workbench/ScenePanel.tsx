import type { Values } from "../labels/label";
import { answer } from "./commands";
import { Questions } from "./Questions";
import type { Workbench } from "./workbench";

/** What is asked about the frame as a whole. */
export function ScenePanel({
  workbench,
  values,
  frozen,
}: {
  workbench: Workbench;
  values: Values;
  frozen: boolean;
}) {
  const { scene } = workbench.ontology;
  if (scene.length === 0) return null;
  return (
    <section className="section attr" aria-label="Scene">
      <Questions
        attributes={scene}
        values={values}
        prefix=""
        disabled={frozen}
        onAnswer={(path, value) => answer(workbench, null, path, value)}
      />
    </section>
  );
}
