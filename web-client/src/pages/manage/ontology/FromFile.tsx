import { useRef } from "react";
import { type OntologyFromFile, upload } from "../../../api";
import { Button, Icon } from "../../../kit";
import { useKeys } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";

/** Begins an ontology from a file: COCO's categories, CVAT's labels, a Label Studio configuration, or labels of any format. */
export function FromFile({ onDraft }: { onDraft: (drafted: OntologyFromFile) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { busy, problem, run } = useWrite("No ontology was made of the file");
  useKeys({ U: () => input.current?.click() });
  const bring = (file: File | undefined) =>
    file &&
    run(async () => {
      const path = `/ontology-drafts?name=${encodeURIComponent(file.name)}`;
      onDraft((await upload<OntologyFromFile>(path, file)).value);
    });
  return (
    <section className="card fromfile" aria-label="From a file">
      <p>
        <b>Begin from a file</b>{" "}
        <span className="dim">
          COCO or its categories, CVAT labels (JSON or XML), a Label Studio configuration, or labels of any
          format. You look at what comes of it, and publish it.
        </span>
        {problem && (
          <span className="field__error" role="alert">
            <Icon name="warning" small />
            {problem.detail} {problem.remedy}
          </span>
        )}
      </p>
      <Button icon="upload" keys={["U"]} disabled={busy} onClick={() => input.current?.click()}>
        {busy ? "Reading" : "Choose a file"}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File of classes"
        accept=".json,.xml,.csv,.zip"
        onChange={(event) => {
          void bring(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </section>
  );
}

/** What was guessed of a file, and what was not understood. */
export function DraftNotes({ of }: { of: OntologyFromFile }) {
  return (
    <section className="card fromfile" aria-label="What the file left open">
      <div>
        <b>To look at before it is published</b>
        <ul className="fromfile__notes">
          <li>
            <Icon name="pen" small />
            Files know no skills, so all are called “imported”: name them.
          </li>
          {of.notes.map(({ at, detail }) => (
            <li key={at + detail}>
              <Icon name="warning" small />
              {detail}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
