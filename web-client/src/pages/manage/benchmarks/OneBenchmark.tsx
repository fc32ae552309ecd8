import { useState } from "react";
import { type Benchmark, type BenchmarkFrame, useLoaded } from "../../../api";
import { count } from "../../../figures";
import { Button, Empty, Pill, Skeleton } from "../../../kit";
import { Link, navigate, ProblemNote, useKeys, useMe } from "../../../shell";
import { ImportPanel } from "./ImportPanel";
import { TruthExport } from "./TruthExport";
import { useTruthImport } from "./useTruthImport";

/** The frames of a benchmark and the truth of each: imported, drawn, reviewed. */
export function OneBenchmark({ id, onChanged }: { id: string; onChanged: () => void }) {
  const me = useMe();
  const benchmark = useLoaded<Benchmark>(`/benchmarks/${encodeURIComponent(id)}`);
  const importing = useTruthImport(id, () => {
    benchmark.reload();
    onChanged();
  });
  const [asked, setAsked] = useState(false);
  const [exporting, setExporting] = useState(false);
  useKeys({ U: () => setAsked(true), X: () => setExporting(true) });
  if (benchmark.state === "refused")
    return <ProblemNote problem={benchmark.problem} onAgain={benchmark.reload} />;
  if (benchmark.state === "loading") return <Skeleton />;
  const { frames } = benchmark.value;
  const by = (state: BenchmarkFrame["truth"]) => frames.filter(({ truth }) => truth === state);
  const mine = by("proposed").filter(({ proposedBy }) => proposedBy?.id !== me.person.id);
  const open = asked || importing.state.at !== "idle";
  return (
    <div>
      <header className="mhead">
        <h1>{benchmark.value.name}</h1>
        <span className="faint">
          {by("reviewed").length} of {count(frames.length, "frame")} reviewed, {by("proposed").length} waiting
          for a second person
        </span>
        <span className="grow" />
        <Button icon="upload" keys={["U"]} disabled={open} onClick={() => setAsked(true)}>
          Import
        </Button>
        <Button icon="download" keys={["X"]} disabled={exporting} onClick={() => setExporting(true)}>
          Export
        </Button>
        {mine[0] && (
          <Button
            variant="primary"
            onClick={() => navigate(truthPath(id, (mine[0] as BenchmarkFrame).frame.id))}
          >
            Review the {mine.length === 1 ? "one" : mine.length} waiting
          </Button>
        )}
      </header>
      {open && (
        <ImportPanel
          importing={importing}
          onClose={() => {
            setAsked(false);
            importing.forget();
          }}
        />
      )}
      {exporting && <TruthExport benchmark={id} onClose={() => setExporting(false)} />}
      {frames.length === 0 && <Empty title="The dataset has no images yet">Add some to it first.</Empty>}
      <ul className="frames">
        {frames.map((each) => (
          <li key={each.frame.id}>
            <Link to={truthPath(id, each.frame.id)}>
              <img
                src={`/api/frames/${encodeURIComponent(each.frame.id)}/thumbnail?size=320`}
                alt=""
                loading="lazy"
                width={each.frame.width}
                height={each.frame.height}
              />
              <b className="clip">{each.frame.name}</b>
              <TruthPill frame={each} me={me.person.id} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const truthPath = (benchmark: string, frame: string): string =>
  `/truth/${encodeURIComponent(benchmark)}/${encodeURIComponent(frame)}`;

function TruthPill({ frame: { truth, proposedBy, reviewedBy }, me }: { frame: BenchmarkFrame; me: string }) {
  switch (truth) {
    case "none":
      return <span className="faint">no truth yet</span>;
    case "proposed":
      return (
        <Pill tone="warn">
          {proposedBy?.id === me ? "yours, waits for another" : `by ${proposedBy?.name}, to review`}
        </Pill>
      );
    case "reviewed":
      return (
        <Pill tone="agree" icon="check">
          reviewed by {reviewedBy?.name}
        </Pill>
      );
  }
}
