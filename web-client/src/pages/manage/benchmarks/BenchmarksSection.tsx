import { useState } from "react";
import { type BenchmarkSummary, has, useLoaded } from "../../../api";
import { count } from "../../../figures";
import { navigate, useMe } from "../../../shell";
import { Section } from "../Section";
import { NewBenchmark } from "./NewBenchmark";
import { OneBenchmark } from "./OneBenchmark";

/** Ground truth: what was drawn or imported counts once a second person has looked at it. */
export function BenchmarksSection({ id }: { id: string | undefined }) {
  const me = useMe();
  const list = useLoaded<readonly BenchmarkSummary[]>("/benchmarks");
  const [making, setMaking] = useState(false);
  const may = has(me, ["manager", "administrator"]);
  return (
    <Section
      name="Ground truth"
      path="/manage/benchmarks"
      list={list}
      about={({ frames, reviewed }) =>
        frames === undefined ? "" : `${reviewed ?? 0} of ${count(frames, "frame")} reviewed`
      }
      current={id}
      {...(may && { make: "New benchmark", onMake: () => setMaking(true) })}
      empty={{
        title: "No benchmark is open",
        text: may ? "Choose one, or make a new one with N." : "Choose one.",
      }}
      none={{
        title: "No ground truth yet",
        text: may
          ? "A benchmark joins a dataset and an ontology: make one with N."
          : "A manager makes a benchmark of a dataset and an ontology.",
      }}
    >
      {making ? (
        <NewBenchmark
          onDone={(made) => {
            setMaking(false);
            list.reload();
            if (made) navigate(`/manage/benchmarks/${encodeURIComponent(made)}`);
          }}
        />
      ) : id ? (
        <OneBenchmark id={id} onChanged={list.reload} />
      ) : null}
    </Section>
  );
}
