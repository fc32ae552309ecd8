import type { Bench } from "./bench";
import { setDiameter } from "./commands";
import { brushes } from "./tooling";
import type { Workbench } from "./workbench";

/** The brush's width in image px. The slider goes by ratio, so that a narrow one can be set as well as a wide one. */
export function BrushWidth({ workbench, bench }: { workbench: Workbench; bench: Bench }) {
  const steps = 100;
  const range = Math.log(brushes.most / brushes.least);
  return (
    <label className="options__width">
      <span>Width</span>
      <input
        type="range"
        min={0}
        max={steps}
        value={Math.round((Math.log(bench.diameter / brushes.least) / range) * steps)}
        aria-valuetext={`${bench.diameter} px`}
        onChange={(event) =>
          setDiameter(
            workbench,
            Math.round(brushes.least * Math.exp((Number(event.target.value) / steps) * range)),
          )
        }
      />
      <b>{bench.diameter} px</b>
    </label>
  );
}
