import { useState } from "react";
import {
  type BenchmarkSummary,
  type OntologySummary,
  type Project,
  type ProjectSummary,
  useLoaded,
} from "../../../api";
import { count } from "../../../figures";
import { Seg, Skeleton } from "../../../kit";
import { Draws } from "../../../ramp";
import { Link, navigate, ProblemNote, useSearch } from "../../../shell";
import { Section } from "../Section";
import { Annotators } from "./Annotators";
import { InstructionsEditor } from "./InstructionsEditor";
import { NewProject } from "./NewProject";
import { RampEditor } from "./RampEditor";
import { RecalculationLine } from "./RecalculationLine";
import { ReviewerNumbersView } from "./ReviewerNumbersEditor";
import { ScoringEditor } from "./ScoringEditor";
import { Submissions } from "./Submissions";

const views = [
  { key: "annotators", name: "Annotators" },
  { key: "scoring", name: "Scoring" },
  { key: "instructions", name: "Instructions" },
  { key: "ramp", name: "Ramp" },
  { key: "reviewers", name: "Reviewers" },
  { key: "submissions", name: "Submissions" },
] as const;
type View = (typeof views)[number]["key"];

const purposeNames = {
  training: "Practice",
  graded: "Graded set",
  calibration: "Calibration",
  live: "Live work",
} as const;

/** Projects: what they are for, who annotates what, how it is scored, what came of it. */
export function ProjectsSection({ id }: { id: string | undefined }) {
  const list = useLoaded<readonly ProjectSummary[]>("/projects");
  const benchmarks = useLoaded<readonly BenchmarkSummary[]>("/benchmarks");
  const ontologies = useLoaded<readonly OntologySummary[]>("/ontologies");
  const [making, setMaking] = useState(false);
  const truthOf = ({ benchmark }: ProjectSummary) =>
    benchmarks.value?.find((each) => each.id === benchmark)?.name ?? benchmark;
  return (
    <Section
      name="Projects"
      path="/manage/projects"
      list={list}
      about={truthOf}
      current={id}
      make="New project"
      onMake={() => setMaking(true)}
      empty={{ title: "No project is open", text: "Choose one, or make a new one with N." }}
      none={{
        title: "No project yet",
        text: "It gives annotators the frames of a benchmark: make one with N.",
      }}
    >
      {making ? (
        <NewProject
          onDone={(made) => {
            setMaking(false);
            list.reload();
            if (made) navigate(`/manage/projects/${encodeURIComponent(made)}`);
          }}
        />
      ) : id ? (
        <OneProject id={id} benchmarks={benchmarks.value ?? []} ontologies={ontologies.value ?? []} />
      ) : null}
    </Section>
  );
}

function OneProject(props: {
  id: string;
  benchmarks: readonly BenchmarkSummary[];
  ontologies: readonly OntologySummary[];
}) {
  const { id } = props;
  const project = useLoaded<Project>(`/projects/${encodeURIComponent(id)}`);
  const asked = useSearch().get("view");
  const view: View = views.find(({ key }) => key === asked)?.key ?? "annotators";
  if (project.state === "refused") return <ProblemNote problem={project.problem} onAgain={project.reload} />;
  if (project.state === "loading") return <Skeleton />;
  const { value } = project;
  const truth = props.benchmarks.find((each) => each.id === value.benchmark)?.name ?? value.benchmark;
  const ontology = props.ontologies.find((each) => each.id === value.ontology)?.name ?? value.ontology;
  return (
    <div className="project">
      <header className="mhead">
        <h1>{value.name}</h1>
        <span className="faint">
          {purposeNames[value.purpose]} · {count(value.annotators?.length ?? 0, "annotator")} · {truth} ·{" "}
          {ontology} version {value.ontologyVersion}
          {value.scoring ? ` · scoring version ${value.scoringVersion ?? 1}` : ""}
        </span>
        <span className="grow" />
        <Link className="btn" to={`/desk/${encodeURIComponent(id)}`}>
          To its desk
        </Link>
      </header>
      <div className="onto__views">
        <Seg
          label="View"
          options={views}
          value={view}
          onChoose={(key) =>
            navigate(`/manage/projects/${encodeURIComponent(id)}?view=${key}`, { replace: true })
          }
        />
        {!value.scoring && view !== "scoring" && (
          <span className="field__error">No scoring yet: submissions will wait for it.</span>
        )}
      </div>
      <RecalculationLine project={value} whenDone={view === "scoring"} />
      {view === "annotators" && <Annotators project={value} onChange={project.set} />}
      {view === "scoring" && (
        <ScoringEditor key={value.scoringVersion ?? 0} project={value} onChange={project.set} />
      )}
      {view === "instructions" && <InstructionsEditor project={value} onChange={project.set} />}
      {view === "ramp" && <RampEditor key={value.id} project={value} onChange={project.set} />}
      {view === "ramp" && value.purpose === "live" && <Draws project={value} />}
      {view === "reviewers" && <ReviewerNumbersView key={value.id} project={value} />}
      {view === "submissions" && <Submissions project={value} />}
    </div>
  );
}
