import "./export.css";
import { type ReactNode, useState } from "react";
import { type ExportReport, type Format, useLoaded } from "../../../api";
import { count } from "../../../figures";
import { Button, Icon, SelectField, Skeleton } from "../../../kit";
import { useKeys } from "../../../shell";

/** Labels as a file: in which format, what that cannot carry, and then the file. */
export function ExportPanel(props: {
  title: string;
  about: string;
  /** Of the file below `/api`; its report is below it. */
  path: string;
  /** What is asked for beside the format. */
  query: Readonly<Record<string, string>>;
  /** What more there is to choose. */
  children?: ReactNode;
  onClose: () => void;
}) {
  const formats = useLoaded<readonly Format[]>("/formats");
  const [format, setFormat] = useState("coco");
  const query = new URLSearchParams({ format, ...props.query });
  const report = useLoaded<ExportReport>(`${props.path}/report?${query}`);
  const title = formats.value?.find(({ id }) => id === format)?.title ?? format;
  useKeys({ Escape: props.onClose });
  return (
    <section className="card export" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        <p className="dim">{props.about}</p>
      </header>
      <div className="export__row">
        <SelectField label="Format" value={format} onChange={(event) => setFormat(event.target.value)}>
          {(formats.value ?? [{ id: "coco", title: "COCO", folder: false }]).map(
            ({ id, title: name, folder }) => (
              <option key={id} value={id}>
                {name}
                {folder ? ", ZIP" : ""}
              </option>
            ),
          )}
        </SelectField>
        {props.children}
      </div>
      <div className="export__report" aria-live="polite">
        {report.state === "loading" && <Skeleton lines={2} />}
        {report.state === "refused" && (
          <p className="export__why" role="alert">
            <Icon name="warning" small />
            <span>
              {report.problem.detail || report.problem.title}{" "}
              <span className="dim">{report.problem.remedy}</span>
            </span>
          </p>
        )}
        {report.value && <Losses of={report.value} title={title} />}
      </div>
      <div className="mform__acts">
        {report.value ? (
          <a
            className="btn btn--primary"
            href={`/api${props.path}?${query}`}
            download={report.value.fileName}
          >
            <Icon name="download" />
            Download {report.value.fileName}
          </a>
        ) : (
          <Button variant="primary" icon="download" disabled>
            Download
          </Button>
        )}
        <Button onClick={props.onClose} keys={["Esc"]}>
          Put it away
        </Button>
      </div>
    </section>
  );
}

function Losses({ of, title }: { of: ExportReport; title: string }) {
  const all = `${count(of.frames, "frame")}, ${count(of.labels, "label")}`;
  if (of.losses.length === 0) {
    return (
      <p>
        <b>{all}</b>
        <span className="faint"> · {title} carries all that is said of them</span>
      </p>
    );
  }
  return (
    <>
      <p>
        <b>{all}</b>
        <span className="faint"> · not all that is said of them</span>
      </p>
      <ul className="export__losses">
        {of.losses.map(({ message }) => (
          <li key={message}>
            <Icon name="warning" small />
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
