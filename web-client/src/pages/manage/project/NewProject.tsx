import { useState } from "react";
import {
  type BenchmarkSummary,
  type OntologySummary,
  type Project,
  type Purpose,
  post,
  type Release,
  useLoaded,
} from "../../../api";
import { count } from "../../../figures";
import { Button, Seg, SelectField, TextArea, TextField } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";

const releases: readonly { key: Release; name: string }[] = [
  { key: "after-review", name: "after the review" },
  { key: "after-scoring", name: "as soon as scored" },
];

const purposes: readonly { key: Purpose; name: string; help: string }[] = [
  { key: "training", name: "Practice", help: "Everybody assigned gets every frame whose truth is reviewed." },
  {
    key: "graded",
    name: "Graded set",
    help: "Exams: frames are drawn for each person and used for nothing else.",
  },
  {
    key: "calibration",
    name: "Calibration",
    help: "A few frames for everybody in production every month, used for nothing else.",
  },
  { key: "live", name: "Live work", help: "Each frame is labelled by one qualified person and reviewed." },
];

/** A project stands on a benchmark and takes its ontology with it: there is nothing to choose, so nothing can differ. */
export function NewProject({ onDone }: { onDone: (made?: string) => void }) {
  const benchmarks = useLoaded<readonly BenchmarkSummary[]>("/benchmarks");
  const ontologies = useLoaded<readonly OntologySummary[]>("/ontologies");
  const specs = useLoaded<readonly { id: string; title: string }[]>("/specs");
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("training");
  const [spec, setSpec] = useState("");
  const [benchmark, setBenchmark] = useState("");
  const [instructions, setInstructions] = useState("");
  const [release, setRelease] = useState<Release>("after-review");
  const { busy, problem, run } = useWrite("The project was not made");
  const chosen = benchmarks.value?.find(({ id }) => id === benchmark);
  const make = () =>
    run(async () => {
      const made = await post<Project>("/projects", {
        name: name.trim(),
        purpose,
        ...(spec && { spec }),
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
      <div className="field">
        <span className="label">What it is for</span>
        <Seg label="Purpose" options={purposes} value={purpose} onChoose={setPurpose} wide />
        <span className="field__help">{purposes.find(({ key }) => key === purpose)?.help}</span>
      </div>
      {purpose !== "training" && (
        <SelectField
          label="Spec"
          required
          value={spec}
          error={
            problem?.code === "spec-missing" || problem?.code === "spec-unknown" ? problem.detail : undefined
          }
          help={
            specs.value?.length === 0
              ? "There is none yet: publish one under Specs."
              : "People work here as far as they are certified in the skills it teaches."
          }
          onChange={(event) => setSpec(event.target.value)}
        >
          <option value="">choose one</option>
          {specs.value?.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label="Benchmark"
        required
        value={benchmark}
        error={
          problem?.code === "ontology-differs" || problem?.code === "frames-not-apart"
            ? problem.detail
            : undefined
        }
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
        <Button
          type="submit"
          variant="primary"
          disabled={busy || !name.trim() || !chosen || (purpose !== "training" && !spec)}
          keys={["Enter"]}
        >
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
