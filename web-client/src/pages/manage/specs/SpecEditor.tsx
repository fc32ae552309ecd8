import { useEffect, useState } from "react";
import { post, type Spec, type SpecPreview } from "../../../api";
import { count } from "../../../figures";
import { Button, Seg, TextField, UndoRedo } from "../../../kit";
import { useKeys } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { ClausesEditor } from "./ClausesEditor";
import { type Fault, type SpecDraft, sent, stepped } from "./draft";
import { PublishDialog } from "./PublishDialog";
import { type Proposal, readProposals } from "./proposals";
import { QuestionsEditor } from "./QuestionsEditor";
import { SkillsEditor } from "./SkillsEditor";
import { SpecJson } from "./SpecJson";
import { Statistics } from "./Statistics";
import { Versions } from "./Versions";

const editing = [
  { key: "clauses", name: "Clauses" },
  { key: "questions", name: "Questions" },
  { key: "skills", name: "Skills and test" },
  { key: "json", name: "JSON" },
] as const;
const looking = [
  { key: "versions", name: "Versions" },
  { key: "statistics", name: "How it is understood" },
] as const;
type View = (typeof editing)[number]["key"] | (typeof looking)[number]["key"];

/** One spec, written as a draft; what it would change is looked at before it is published. */
export function SpecEditor(props: {
  base: Spec | null;
  draft: SpecDraft;
  onPublished: (spec: Spec) => void;
  onLeave?: () => void;
}) {
  const { base } = props;
  const { now: draft, edit, undo, redo, canUndo, canRedo } = useHistory<SpecDraft>(props.draft);
  const [view, setView] = useState<View>("clauses");
  const [preview, setPreview] = useState<SpecPreview | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [clause, setClause] = useState(0);
  const { busy, run } = useWrite("What it would change could not be found out");
  const changed = base === null || JSON.stringify(draft) !== JSON.stringify(props.draft);
  const next = base ? stepped(base.version, "patch") : "1.0.0";
  const look = () =>
    void run(async () => {
      const found = await post<SpecPreview>("/spec-previews", sent(draft, base?.id ?? null, next));
      setFaults(found.faults);
      const first = found.faults[0];
      if (first) {
        setView(viewOf(first.at));
        const at = /^\/clauses\/(\d+)/u.exec(first.at);
        if (at) setClause(Number(at[1]));
      } else setPreview(found);
    });
  useKeys({
    "Ctrl+Enter": () => changed && look(),
    "Ctrl+Z": undo,
    "Ctrl+Shift+Z": redo,
    ...(props.onLeave && { Escape: props.onLeave }),
  });
  const proposals = useProposals(base?.id ?? null);
  const part = { draft, edit, faults };
  return (
    <div className="specedit">
      <h1 className="vh">{draft.title || "New spec"}</h1>
      <header className="mhead">
        <TextField
          label="Title"
          value={draft.title}
          maxLength={200}
          placeholder="Title"
          autoFocus={base === null}
          onChange={(event) => edit({ ...draft, title: event.target.value }, "/title")}
        />
        <span className="faint">
          {base ? `version ${base.version} is published` : "nothing published yet"}
        </span>
        <span className="grow" />
        <UndoRedo undo={undo} redo={redo} canUndo={canUndo} canRedo={canRedo} />
        {props.onLeave && (
          <Button keys={["Esc"]} onClick={props.onLeave}>
            Not now
          </Button>
        )}
        <Button variant="primary" keys={["Ctrl", "Enter"]} disabled={!changed || busy} onClick={look}>
          Publish…
        </Button>
      </header>
      <div className="specedit__views">
        <Seg
          label="What to edit"
          options={editing}
          value={editing.some((v) => v.key === view) ? (view as (typeof editing)[number]["key"]) : null}
          onChoose={setView}
        />
        {base && (
          <Seg
            label="What to look at"
            options={looking}
            value={looking.some((v) => v.key === view) ? (view as (typeof looking)[number]["key"]) : null}
            onChoose={setView}
          />
        )}
        <span className="faint">
          {count(draft.clauses.filter(({ text }) => text).length, "clause")},{" "}
          {count(draft.questions.length, "question")}, {count(draft.skills.length, "skill")}
        </span>
      </div>
      {faults.length > 0 && view !== "versions" && view !== "statistics" && (
        <p className="specedit__faults" role="alert">
          Not published: {faults[0]?.detail}{" "}
          {faults.length > 1 && `And ${count(faults.length - 1, "more thing")} to correct.`}
        </p>
      )}
      {view === "clauses" && (
        <ClausesEditor {...part} proposals={proposals} chosen={clause} onChoose={setClause} />
      )}
      {view === "questions" && <QuestionsEditor {...part} />}
      {view === "skills" && <SkillsEditor {...part} />}
      {view === "json" && <SpecJson draft={draft} onEdit={(value) => edit(value)} />}
      {view === "versions" && base && <Versions spec={base} />}
      {view === "statistics" && base && <Statistics spec={base} />}
      {preview && (
        <PublishDialog
          base={base}
          draft={draft}
          preview={preview}
          onPublished={(spec) => {
            setPreview(null);
            props.onPublished(spec);
          }}
          onClose={() => setPreview(null)}
        />
      )}
    </div>
  );
}

/** What waits for the author; without it the spec can still be written, so a refusal is none of their business. */
function useProposals(spec: string | null): readonly Proposal[] {
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  useEffect(() => {
    let here = true;
    if (spec)
      readProposals(spec).then(
        (read) => here && setProposals(read),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [spec]);
  return proposals;
}

function viewOf(at: string): View {
  if (at.startsWith("/questions")) return "questions";
  return at.startsWith("/skills") || at.startsWith("/test") ? "skills" : "clauses";
}
