import { useRef, useState } from "react";
import {
  type Benchmark,
  type BenchmarkFrame,
  type BenchmarkSummary,
  type DatasetSummary,
  has,
  type OntologySummary,
  ProblemError,
  post,
  readProblem,
  type TruthImport,
  useLoaded,
} from "../../../api";
import { count } from "../../../figures";
import { Button, Empty, Icon, Pill, SelectField, Skeleton, TextField } from "../../../kit";
import { Link, navigate, ProblemNote, useKeys, useMe } from "../../../shell";
import { Section } from "../Section";
import { saidOf, useWrite } from "../useWrite";

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

function NewBenchmark({ onDone }: { onDone: (made?: string) => void }) {
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

function OneBenchmark({ id, onChanged }: { id: string; onChanged: () => void }) {
  const me = useMe();
  const benchmark = useLoaded<Benchmark>(`/benchmarks/${encodeURIComponent(id)}`);
  const [imported, setImported] = useState<TruthImport | null>(null);
  const { busy, run } = useWrite("Nothing was imported");
  const input = useRef<HTMLInputElement>(null);
  useKeys({ U: () => input.current?.click() });
  if (benchmark.state === "refused")
    return <ProblemNote problem={benchmark.problem} onAgain={benchmark.reload} />;
  if (benchmark.state === "loading") return <Skeleton />;
  const { frames } = benchmark.value;
  const by = (state: BenchmarkFrame["truth"]) => frames.filter(({ truth }) => truth === state);
  const mine = by("proposed").filter(({ proposedBy }) => proposedBy?.id !== me.person.id);
  const bring = (file: File | undefined) =>
    file &&
    run(async () => {
      const coco = cocoFrom(file.name, await file.text());
      setImported(await post<TruthImport>(`/benchmarks/${encodeURIComponent(id)}/truth-import`, coco));
      benchmark.reload();
      onChanged();
    });
  return (
    <div>
      <header className="mhead">
        <h1>{benchmark.value.name}</h1>
        <span className="faint">
          {by("reviewed").length} of {count(frames.length, "frame")} reviewed, {by("proposed").length} waiting
          for a second person
        </span>
        <span className="grow" />
        <Button icon="upload" keys={["U"]} disabled={busy} onClick={() => input.current?.click()}>
          Import COCO
        </Button>
        {mine[0] && (
          <Button
            variant="primary"
            onClick={() => navigate(truthPath(id, (mine[0] as BenchmarkFrame).frame.id))}
          >
            Review the {mine.length === 1 ? "one" : mine.length} waiting
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="application/json,.json"
          onChange={(event) => {
            void bring(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </header>
      {imported && <Imported of={imported} onClear={() => setImported(null)} />}
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

function cocoFrom(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = `${name} is not JSON: ${error instanceof Error ? error.message : error}.`;
    throw new ProblemError(readProblem(422, { title: "Not JSON", detail, remedy: "Choose a COCO file." }));
  }
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

function Imported({ of, onClear }: { of: TruthImport; onClear: () => void }) {
  return (
    <section className="uploads card" aria-label="What was imported">
      <header className="section__head">
        <h2>Imported</h2>
        <span className="faint" role="status">
          {count(of.proposed.length, "frame")} proposed · {of.skipped.length} left out
        </span>
        <span className="grow" />
        <Button size="small" variant="quiet" onClick={onClear}>
          Put the list away
        </Button>
      </header>
      <ul>
        {of.skipped.map(({ at, detail }) => (
          <li key={at + detail} className="upload upload--refused">
            <Icon name="warning" small />
            <span className="mono clip">{at}</span>
            <span className="grow">{detail}</span>
          </li>
        ))}
        {of.proposed.map(({ frame, name, objects }) => (
          <li key={frame} className="upload">
            <Icon name="check" small />
            <span className="clip upload__name">{name}</span>
            <span className="faint">{count(objects, "object")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
