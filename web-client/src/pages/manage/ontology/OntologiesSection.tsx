import "./fromFile.css";
import { useState } from "react";
import { type OntologyFromFile, type OntologySummary, useLoaded } from "../../../api";
import { Skeleton } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import { navigate, ProblemNote } from "../../../shell";
import { Section } from "../Section";
import { emptyDraft } from "./draft";
import { DraftNotes, FromFile } from "./FromFile";
import { OntologyEditor } from "./OntologyEditor";

/** Ontologies: what may be labelled, how, and which skill it exercises. A published version never changes. */
export function OntologiesSection({ id }: { id: string | undefined }) {
  const list = useLoaded<readonly OntologySummary[]>("/ontologies");
  const [making, setMaking] = useState(false);
  const done = (ontology: Ontology) => {
    setMaking(false);
    list.reload();
    navigate(`/manage/ontologies/${encodeURIComponent(ontology.id)}`);
  };
  return (
    <Section
      name="Ontologies"
      path="/manage/ontologies"
      list={list}
      about={({ version }) => `version ${version}`}
      current={id}
      make="New ontology"
      onMake={() => setMaking(true)}
      empty={{ title: "No ontology is open", text: "Choose one, or make a new one with N." }}
      none={{
        title: "No ontology yet",
        text: "What is labelled, and what is asked about it: make one with N.",
      }}
    >
      {making ? (
        <NewOntology onPublished={done} onLeave={() => setMaking(false)} />
      ) : id ? (
        <Existing id={id} onPublished={list.reload} />
      ) : null}
    </Section>
  );
}

function NewOntology(props: { onPublished: (ontology: Ontology) => void; onLeave: () => void }) {
  const [from, setFrom] = useState<OntologyFromFile | null>(null);
  return (
    <>
      {from ? <DraftNotes of={from} /> : <FromFile onDraft={setFrom} />}
      <OntologyEditor key={from ? "from-file" : "empty"} base={null} draft={from ?? emptyDraft} {...props} />
    </>
  );
}

function Existing({ id, onPublished }: { id: string; onPublished: () => void }) {
  const ontology = useLoaded<Ontology>(`/ontologies/${encodeURIComponent(id)}`);
  if (ontology.state === "refused")
    return <ProblemNote problem={ontology.problem} onAgain={ontology.reload} />;
  if (ontology.state === "loading") return <Skeleton />;
  return (
    <OntologyEditor
      key={ontology.value.version}
      base={ontology.value}
      draft={ontology.value}
      onPublished={(next) => {
        ontology.set(next);
        onPublished();
      }}
    />
  );
}
