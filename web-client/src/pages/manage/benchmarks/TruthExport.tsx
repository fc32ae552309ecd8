import { useState } from "react";
import { Check } from "../../../kit";
import { ExportPanel } from "../export/ExportPanel";

/** The ground truth of a benchmark as a file: what counts, or also what still waits for a second person. */
export function TruthExport({ benchmark, onClose }: { benchmark: string; onClose: () => void }) {
  const [waiting, setWaiting] = useState(false);
  return (
    <ExportPanel
      title="Export ground truth"
      about="Of frames whose truth is reviewed. Frames without truth are left out."
      path={`/benchmarks/${encodeURIComponent(benchmark)}/truth-export`}
      query={{ truth: waiting ? "latest" : "reviewed" }}
      onClose={onClose}
    >
      <Check checked={waiting} onChange={setWaiting}>
        also what waits for a second person
      </Check>
    </ExportPanel>
  );
}
