import { useState } from "react";
import {
  type BenchmarkSummary,
  type OntologySummary,
  type Project,
  post,
  type Release,
  useLoaded,
} from "../../../api";
import { count } from "../../../figures";
import { Button, Seg, SelectField, TextArea, TextField } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../useWrite";

const releases: readonly { key: Release; name: string }[] = [
  { key: "after-review", name: "after the review" },
  { key: "after-scoring", name: "as soon as scored" },
];

/** A project stands on a benchmark and takes its ontology with it: there is nothing to choose, so nothing can differ. */
export function NewProject({ onDone }: { onDone: (made?: string) => void }) {
  const benchmarks = useLoaded<readonly BenchmarkSummary[]>("/benchmarks");
  const ontologies = useLoaded<readonly OntologySummary[]>("/ontologies");
  const [name, setName] = useState("");
  const [benchmark, setBenchmark] = useState("");
  const [instructions, setInstructions] = useState("");
  const [release, setRelease] = useState<Release>("after-review");
  const { busy, problem, run } = useWrite("The project was not made");
  const chosen = benchmarks.value?.find(({ id }) => id === benchmark);
  const make = () =>
    run(async () => {
      const made = await post<Project>("/projects", {
        name: name.trim(),
        benchmark,
        ontology: chosen?.ontology,
        ontologyVersion: chosen?.ontologyVersion,
        instructions,
        release,
      });
      onDone(made.id);
    });
  useKeys({ Escape: () => onDone() });
  return (
    <form
      className="mform"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h1>New project</h1>
      <TextField
        label="Name"
        autoFocus
        required
        value={name}
        error={saidOf(problem, "/name")}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label="Benchmark"
        required
        value={benchmark}
        error={problem?.code === "ontology-differs" ? problem.detail : undefined}
        help={
          chosen
            ? `Its ontology comes with it: ${ontologies.value?.find(({ id }) => id === chosen.ontology)?.name ?? chosen.ontology}, version ${chosen.ontologyVersion}. ${said(chosen)}`
            : benchmarks.value?.length === 0
              ? "There is none yet: make one under Ground truth."
              : "Only frames whose truth a second person has reviewed become tasks."
        }
        onChange={(event) => setBenchmark(event.target.value)}
      >
        <option value="">choose one</option>
        {benchmarks.value?.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </SelectField>
      <div className="field">
        <span className="label">Annotators see score and truth</span>
        <Seg label="Release" options={releases} value={release} onChoose={setRelease} wide />
      </div>
      <TextArea
        label="Instructions"
        rows={5}
        value={instructions}
        help="What annotators read beside every task. Clauses and phrasings follow under Instructions."
        onChange={(event) => setInstructions(event.target.value)}
      />
      <div className="mform__acts">
        <Button type="submit" variant="primary" disabled={busy || !name.trim() || !chosen} keys={["Enter"]}>
          Make the project
        </Button>
        <Button onClick={() => onDone()} keys={["Esc"]}>
          Not now
        </Button>
      </div>
    </form>
  );
}

const said = ({ frames, reviewed }: BenchmarkSummary): string =>
  frames === undefined ? "" : `${reviewed ?? 0} of ${count(frames, "frame")} are reviewed and become tasks.`;
