import { useState } from "react";
import { type Benchmark, type DatasetSummary, type OntologySummary, post, useLoaded } from "../../../api";
import { count } from "../../../figures";
import { Button, SelectField, TextField } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";

/** A dataset and an ontology, joined. */
export function NewBenchmark({ onDone }: { onDone: (made?: string) => void }) {
  const datasets = useLoaded<readonly DatasetSummary[]>("/datasets");
  const ontologies = useLoaded<readonly OntologySummary[]>("/ontologies");
  const [name, setName] = useState("");
  const [dataset, setDataset] = useState("");
  const [ontology, setOntology] = useState("");
  const { busy, problem, run } = useWrite("The benchmark was not made");
  const version = ontologies.value?.find(({ id }) => id === ontology)?.version;
  const make = () =>
    run(async () => {
      const made = await post<Benchmark>("/benchmarks", {
        name: name.trim(),
        dataset,
        ontology,
        ontologyVersion: version,
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
      <h1>New benchmark</h1>
      <p className="dim">A dataset, an ontology, and the ground truth that is drawn or imported for them.</p>
      <TextField
        label="Name"
        autoFocus
        required
        value={name}
        error={saidOf(problem, "/name")}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label="Dataset"
        required
        help={datasets.value?.length === 0 ? "There is none yet: make one under Datasets." : undefined}
        value={dataset}
        onChange={(event) => setDataset(event.target.value)}
      >
        <option value="">choose one</option>
        {datasets.value?.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}, {count(each.frames, "frame")}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Ontology"
        required
        value={ontology}
        help={
          ontologies.value?.length === 0
            ? "There is none yet: make one under Ontologies."
            : "Its latest version; the benchmark and its projects stay with it."
        }
        onChange={(event) => setOntology(event.target.value)}
      >
        <option value="">choose one</option>
        {ontologies.value?.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}, version {each.version}
          </option>
        ))}
      </SelectField>
      <div className="mform__acts">
        <Button
          type="submit"
          variant="primary"
          disabled={busy || !name.trim() || !dataset || !ontology}
          keys={["Enter"]}
        >
          Make the benchmark
        </Button>
        <Button onClick={() => onDone()} keys={["Esc"]}>
          Not now
        </Button>
      </div>
    </form>
  );
}
