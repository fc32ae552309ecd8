import "./import.css";
import { useRef, useState } from "react";
import { type Format, type OnError, useLoaded } from "../../../api";
import { bytes } from "../../../figures";
import { Button, Seg, SelectField } from "../../../kit";
import { useKeys } from "../../../shell";
import { ImportReport } from "./ImportReport";
import type { Asked, Importing } from "./useTruthImport";

const choices = [
  { key: "refuse", name: "take nothing" },
  { key: "keep", name: "keep the rest" },
] as const;

/** A file of ground truth: which one, what to do where it is wrong, then how far it is and what came of it. */
export function ImportPanel({ importing, onClose }: { importing: Importing; onClose: () => void }) {
  const { state, asked, send } = importing;
  return (
    <section className="card import" aria-label="Import of ground truth">
      {state.at === "idle" ? (
        <ImportForm before={asked} onSend={send} onClose={onClose} />
      ) : (
        <ImportReport importing={importing} onClose={onClose} />
      )}
    </section>
  );
}

function ImportForm(props: { before: Asked | null; onSend: (asked: Asked) => void; onClose: () => void }) {
  const formats = useLoaded<readonly Format[]>("/formats");
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState(props.before?.format ?? "auto");
  const [onError, setOnError] = useState<OnError>(props.before?.onError ?? "refuse");
  const input = useRef<HTMLInputElement>(null);
  useKeys({ Escape: props.onClose });
  return (
    <form
      className="import__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) props.onSend({ file, format, onError });
      }}
    >
      <header>
        <h2>Import ground truth</h2>
        <p className="dim">
          From COCO, CVAT, Datumaro, Label Studio, CSV or Plumbline JSON, or a ZIP file of YOLO, Pascal VOC,
          MOT or PNG masks. What comes in counts once a second person has reviewed it.
        </p>
      </header>
      <div className="import__row">
        <div className="field import__file">
          <span className="import__label">File</span>
          <span className="import__chosen">
            <Button autoFocus icon="upload" onClick={() => input.current?.click()}>
              {file ? "Another" : "Choose a file"}
            </Button>
            {file && (
              <>
                <b className="clip">{file.name}</b>
                <span className="faint">{bytes(file.size)}</span>
              </>
            )}
          </span>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="File of ground truth"
            accept=".json,.xml,.csv,.zip"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
        <SelectField label="Format" value={format} onChange={(event) => setFormat(event.target.value)}>
          <option value="auto">told by its content</option>
          {formats.value?.map(({ id, title, folder }) => (
            <option key={id} value={id}>
              {title}
              {folder ? ", ZIP" : ""}
            </option>
          ))}
        </SelectField>
        <div className="field">
          <span className="import__label">If something in it is wrong</span>
          <Seg
            label="If something in it is wrong"
            options={choices}
            value={onError}
            onChoose={(key) => setOnError(key)}
          />
        </div>
      </div>
      <div className="mform__acts">
        <Button type="submit" variant="primary" disabled={!file} keys={["Enter"]}>
          Import
        </Button>
        <Button onClick={props.onClose} keys={["Esc"]}>
          Not now
        </Button>
      </div>
    </form>
  );
}
