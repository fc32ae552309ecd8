import { bytes } from "../../../figures";
import { Button, Icon } from "../../../kit";
import { tally, type Upload, type UploadState } from "./upload";

/** Every file that was dropped, how far it is, and why one was refused. */
export function UploadList(props: {
  uploads: readonly Upload[];
  onAgain: (upload: Upload) => void;
  onClear: () => void;
}) {
  const { uploads } = props;
  const counts = tally(uploads);
  const going = counts.waiting + counts.sending > 0;
  return (
    <section className="uploads card" aria-label="Uploads">
      <header className="section__head">
        <h2>{going ? "Uploading" : "Uploaded"}</h2>
        <span className="faint" role="status">
          {said(counts)}
        </span>
        <span className="grow" />
        {!going && (
          <Button size="small" variant="quiet" onClick={props.onClear}>
            Put the list away
          </Button>
        )}
      </header>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.key} className={`upload upload--${upload.state.at}`}>
            <Icon name={icons[upload.state.at]} small />
            <span className="clip upload__name">{upload.file.name}</span>
            <span className="faint upload__size">{bytes(upload.file.size)}</span>
            <Fate upload={upload} onAgain={() => props.onAgain(upload)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const icons = {
  waiting: "clock",
  sending: "upload",
  added: "check",
  already: "check",
  refused: "warning",
} as const;

function Fate({ upload, onAgain }: { upload: Upload; onAgain: () => void }) {
  const { state } = upload;
  switch (state.at) {
    case "waiting":
      return <span className="faint">waits</span>;
    case "sending":
      return (
        <span className="upload__bar">
          <progress className="progress" value={state.sent} aria-label={`${upload.file.name}, sent`} />
          <span className="faint">{Math.floor(state.sent * 100)} %</span>
        </span>
      );
    case "added":
      return (
        <span className="dim">
          {state.frame.width} × {state.frame.height}
        </span>
      );
    case "already":
      return <span className="dim">here already, as {state.frame.name}</span>;
    case "refused":
      return (
        <span className="upload__why">
          <span>
            {state.problem.detail || state.problem.title} <span className="dim">{state.problem.remedy}</span>
          </span>
          {state.problem.status === 0 && (
            <Button size="small" onClick={onAgain}>
              Send again
            </Button>
          )}
        </span>
      );
  }
}

function said(counts: Readonly<Record<UploadState["at"], number>>): string {
  const parts = [
    counts.added > 0 && `${counts.added} added`,
    counts.already > 0 && `${counts.already} here already`,
    counts.refused > 0 && `${counts.refused} refused`,
    counts.waiting + counts.sending > 0 && `${counts.waiting + counts.sending} to go`,
  ];
  return parts.filter(Boolean).join(" · ");
}
