import "./specs.css";
import { useState } from "react";
import { type Spec, type SpecSummary, useLoaded } from "../../../api";
import { Skeleton } from "../../../kit";
import { navigate, ProblemNote } from "../../../shell";
import { Section } from "../Section";
import { draftOf, emptyDraft } from "./draft";
import { SpecEditor } from "./SpecEditor";

type Entry = SpecSummary & { readonly name: string };

/** Specs: what annotators work by, what is asked about it, and how each version differs. A published version never changes. */
export function SpecsSection({ id }: { id: string | undefined }) {
  const list = useLoaded<readonly SpecSummary[]>("/specs");
  const [making, setMaking] = useState(false);
  const done = (spec: Spec) => {
    setMaking(false);
    list.reload();
    navigate(`/manage/specs/${encodeURIComponent(spec.id)}`);
  };
  const named = list.value?.map((spec): Entry => ({ ...spec, name: spec.title }));
  return (
    <Section<Entry>
      name="Specs"
      path="/manage/specs"
      list={{ ...list, ...(named && { value: named }) } as Parameters<typeof Section<Entry>>[0]["list"]}
      about={({ version, skills }) => `version ${version} · ${skills.length} skills`}
      current={id}
      make="New spec"
      onMake={() => setMaking(true)}
      empty={{ title: "No spec is open", text: "Choose one, or write a new one with N." }}
      none={{ title: "No spec yet", text: "What annotators work by, in clauses: write one with N." }}
    >
      {making ? (
        <SpecEditor base={null} draft={emptyDraft} onPublished={done} onLeave={() => setMaking(false)} />
      ) : id ? (
        <Existing
          key={id}
          id={id}
          onPublished={list.reload}
          latest={list.value?.find((s) => s.id === id)?.version}
        />
      ) : null}
    </Section>
  );
}

function Existing(props: { id: string; latest: string | undefined; onPublished: () => void }) {
  const path = `/specs/${encodeURIComponent(props.id)}/versions`;
  const spec = useLoaded<Spec>(props.latest ? `${path}/${props.latest}` : null);
  if (spec.state === "refused") return <ProblemNote problem={spec.problem} onAgain={spec.reload} />;
  if (spec.state === "loading") return <Skeleton />;
  return (
    <SpecEditor
      key={spec.value.version}
      base={spec.value}
      draft={draftOf(spec.value)}
      onPublished={props.onPublished}
    />
  );
}
