import { useId, useMemo, useState } from "react";
import { call } from "../../../api";
import { count } from "../../../figures";
import { Button, Row, Seg, Swatch, TextArea, TextField, toast, UndoRedo } from "../../../kit";
import type { ObjectClass, Ontology } from "../../../labels/ontology";
import { useKeys } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { AttributesEditor } from "./AttributesEditor";
import { ClassEditor } from "./ClassEditor";
import {
  type Fault,
  faultsOf,
  keysOf,
  newClass,
  type OntologyDraft,
  published,
  publishedPaths,
  shapeNames,
  skillsOf,
} from "./draft";
import { Order } from "./fields";
import { fromJson, toJson } from "./json";
import { moved, removed, replaced } from "./lists";

const views = [
  { key: "classes", name: "Classes" },
  { key: "scene", name: "Scene" },
  { key: "json", name: "JSON" },
] as const;

/** One ontology, edited as a draft and published as its next version. */
export function OntologyEditor(props: {
  base: Ontology | null;
  draft: OntologyDraft;
  onPublished: (ontology: Ontology) => void;
  onLeave?: () => void;
}) {
  const { base } = props;
  const { now: draft, edit, undo, redo, canUndo, canRedo } = useHistory<OntologyDraft>(props.draft);
  const [view, setView] = useState<(typeof views)[number]["key"]>("classes");
  const [chosen, setChosen] = useState(0);
  const [shown, setShown] = useState(false);
  const skills = useId();
  const faults = useMemo(() => faultsOf(draft), [draft]);
  const fixed = useMemo(() => (base ? publishedPaths(base) : new Set<string>()), [base]);
  const { busy, problem, run } = useWrite("The ontology was not published");
  const changed = base === null || JSON.stringify(published(base)) !== JSON.stringify(published(draft));
  const place = {
    faults: shown ? [...faults, ...((problem?.errors ?? []) as readonly Fault[])] : [],
    published: fixed,
    skills,
  };
  const publish = () => {
    setShown(true);
    if (faults[0]) {
      setView(faults[0].at.startsWith("/scene") ? "scene" : "classes");
      const at = /^\/classes\/(\d+)/u.exec(faults[0].at);
      if (at) setChosen(Number(at[1]));
      toast({ tone: "warn", fact: "Not published:", advice: faults[0].detail });
      return;
    }
    void run(async () => {
      const body = published(draft);
      const next = base
        ? await call<Ontology>("POST", `/ontologies/${encodeURIComponent(base.id)}/versions`, {
            body,
            ifMatch: `"${base.version}"`,
          })
        : await call<Ontology>("POST", "/ontologies", { body });
      toast({ fact: `${next.name}, version ${next.version} published.` });
      props.onPublished(next);
    });
  };
  useKeys({
    "Ctrl+Enter": () => changed && publish(),
    "Ctrl+Z": undo,
    "Ctrl+Shift+Z": redo,
    ...(props.onLeave && { Escape: props.onLeave }),
  });
  const editClass = (i: number, next: ObjectClass, of?: string) =>
    edit({ ...draft, classes: replaced(draft.classes, i, next) }, of ?? null);
  const current = draft.classes[Math.min(chosen, draft.classes.length - 1)];
  const at = current ? draft.classes.indexOf(current) : -1;
  return (
    <div className="onto">
      <h1 className="vh">{draft.name || "New ontology"}</h1>
      <header className="mhead">
        <TextField
          label="Name"
          value={draft.name}
          maxLength={120}
          autoFocus={base === null}
          error={shown ? faults.find((fault) => fault.at === "/name")?.detail : undefined}
          onChange={(event) => edit({ ...draft, name: event.target.value }, "/name")}
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
        <Button variant="primary" keys={["Ctrl", "Enter"]} disabled={!changed || busy} onClick={publish}>
          Publish version {(base?.version ?? 0) + 1}
        </Button>
      </header>
      <div className="onto__views">
        <Seg label="View" options={views} value={view} onChoose={setView} />
        <span className="faint">
          {count(draft.classes.length, "class", "classes")}, {count(draft.scene.length, "scene question")},{" "}
          {count(skillsOf(draft).length, "skill")}
        </span>
      </div>
      <datalist id={skills}>
        {skillsOf(draft).map((skill) => (
          <option key={skill} value={skill} />
        ))}
      </datalist>
      {view === "classes" && (
        <div className="onto__split">
          <div className="onto__classes">
            <ul>
              {draft.classes.map((each, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place; its key follows its name
                <Row key={i} selected={i === at}>
                  <button type="button" className="onto__class" onClick={() => setChosen(i)}>
                    <Swatch slot={each.colour} />
                    <b className="clip grow">{each.name || "no name yet"}</b>
                    <span className="faint">{shapeNames[each.shape]}</span>
                  </button>
                  {i === at && (
                    <Order
                      what={each.name || "class"}
                      first={i === 0}
                      last={i === draft.classes.length - 1}
                      onMove={(by) => {
                        edit({ ...draft, classes: moved(draft.classes, i, by) });
                        setChosen(i + by);
                      }}
                      onRemove={() => edit({ ...draft, classes: removed(draft.classes, i) })}
                    />
                  )}
                </Row>
              ))}
            </ul>
            <Button
              size="small"
              variant="quiet"
              icon="plus"
              onClick={() => {
                edit({ ...draft, classes: [...draft.classes, newClass(draft.classes)] });
                setChosen(draft.classes.length);
              }}
            >
              Class
            </Button>
          </div>
          {current && (
            <ClassEditor
              key={at}
              objectClass={current}
              siblings={keysOf(draft.classes)}
              place={{ ...place, at: `/classes/${at}`, path: `classes/${current.key}` }}
              taken={
                new Map(
                  draft.classes.filter((each) => each !== current).map((each) => [each.colour, each.name]),
                )
              }
              onEdit={(next, of) => editClass(at, next, of)}
            />
          )}
        </div>
      )}
      {view === "scene" && (
        <AttributesEditor
          attributes={draft.scene}
          onEdit={(scene, of) => edit({ ...draft, scene }, of ?? null)}
          place={{ ...place, at: "/scene", path: "scene" }}
          skill="scene"
          ask="Question about the whole frame"
        />
      )}
      {view === "json" && <JsonView draft={draft} onEdit={(next) => edit(next)} />}
    </div>
  );
}

function JsonView({ draft, onEdit }: { draft: OntologyDraft; onEdit: (next: OntologyDraft) => void }) {
  const [text, setText] = useState(() => toJson(published(draft)));
  const read = useMemo(() => fromJson(text), [text]);
  const fault = "fault" in read ? read.fault : null;
  return (
    <div className="onto__json">
      <TextArea
        label="The whole ontology"
        className="textarea mono"
        spellCheck={false}
        value={text}
        error={fault ? `${fault.at ? `${fault.at}: ` : ""}${fault.detail}` : undefined}
        help="What you change or paste here is taken over with the button."
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        disabled={fault !== null}
        onClick={() => {
          if ("draft" in read) onEdit(read.draft);
        }}
      >
        Take over
      </Button>
    </div>
  );
}
