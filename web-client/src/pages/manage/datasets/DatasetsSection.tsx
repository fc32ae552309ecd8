import { type DragEvent, useCallback, useEffect, useRef, useState } from "react";
import { type Dataset, type DatasetSummary, post, useLoaded } from "../../../api";
import { bytes, count } from "../../../figures";
import { Button, Empty, Skeleton, TextField } from "../../../kit";
import { navigate, ProblemNote, useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { Section } from "../Section";
import { UploadList } from "./UploadList";
import { nextToSend, send, type Upload, uploadsOf, withState } from "./upload";

/** Datasets: photographs, each once, with what was refused and why. */
export function DatasetsSection({ id }: { id: string | undefined }) {
  const list = useLoaded<readonly DatasetSummary[]>("/datasets");
  const [making, setMaking] = useState(false);
  return (
    <Section
      name="Datasets"
      path="/manage/datasets"
      list={list}
      about={({ frames }) => count(frames, "frame")}
      current={id}
      make="New dataset"
      onMake={() => setMaking(true)}
      empty={{ title: "No dataset is open", text: "Choose one, or make a new one with N." }}
      none={{
        title: "No dataset yet",
        text: "It begins with photographs: make a dataset with N, then add them.",
      }}
    >
      {making ? (
        <NewDataset onDone={() => setMaking(false)} />
      ) : id ? (
        <OneDataset id={id} onChanged={list.reload} />
      ) : null}
    </Section>
  );
}

function NewDataset({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState("");
  const { busy, problem, run } = useWrite("The dataset was not made");
  const make = () =>
    run(async () => {
      const made = await post<Dataset>("/datasets", { name: name.trim() });
      navigate(`/manage/datasets/${encodeURIComponent(made.id)}`);
      onDone();
    });
  return (
    <form
      className="mform"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h1>New dataset</h1>
      <TextField
        label="Name"
        autoFocus
        required
        maxLength={120}
        value={name}
        error={saidOf(problem, "/name")}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="mform__acts">
        <Button type="submit" variant="primary" disabled={busy || name.trim() === ""} keys={["Enter"]}>
          Make the dataset
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}

function OneDataset({ id, onChanged }: { id: string; onChanged: () => void }) {
  const dataset = useLoaded<Dataset>(`/datasets/${encodeURIComponent(id)}`);
  const { reload } = dataset;
  const changed = useCallback(() => {
    reload();
    onChanged();
  }, [reload, onChanged]);
  const uploading = useUploads(id, changed);
  const [sequence, setSequence] = useState("");
  const add = (files: readonly File[]) => uploading.add(files, sequence.trim());
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useKeys({ U: () => input.current?.click() });
  if (dataset.state === "refused") return <ProblemNote problem={dataset.problem} onAgain={dataset.reload} />;
  const frames = dataset.value?.frames ?? [];
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button with its key is the other
    <div
      className={over ? "dataset is-over" : "dataset"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="mhead">
        <h1>{dataset.value?.name ?? id}</h1>
        <span className="faint mhead__fact">
          {count(frames.length, "frame")}, {bytes(frames.reduce((sum, frame) => sum + frame.bytes, 0))}
        </span>
        <span className="grow" />
        <span className="faint mhead__hint" title="JPEG, PNG or WebP, up to 50 MB. Drop them anywhere here.">
          Drop JPEG, PNG or WebP here
        </span>
        <TextField
          label="Frames of a video, by name"
          placeholder="Frames of a video? Its name"
          title="The video that the images are frames of, in the order of the numbers in their names"
          maxLength={200}
          value={sequence}
          onChange={(event) => setSequence(event.target.value)}
        />
        <Button variant="primary" icon="upload" keys={["U"]} onClick={() => input.current?.click()}>
          Add images
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </header>
      {uploading.uploads.length > 0 && (
        <UploadList uploads={uploading.uploads} onAgain={uploading.again} onClear={uploading.clear} />
      )}
      {dataset.state === "loading" && <Skeleton />}
      {dataset.value && frames.length === 0 && uploading.uploads.length === 0 && (
        <Empty title="No images yet">Drop photographs here, or choose them with U.</Empty>
      )}
      <ul className="frames">
        {frames.map((frame) => (
          <li key={frame.id}>
            <a href={`/api/frames/${encodeURIComponent(frame.id)}/image`} target="_blank" rel="noreferrer">
              <img
                src={`/api/frames/${encodeURIComponent(frame.id)}/thumbnail?size=320`}
                alt=""
                loading="lazy"
                width={frame.width}
                height={frame.height}
              />
              <b className="clip">{frame.name}</b>
              <span className="faint">
                {frame.width} × {frame.height}, {bytes(frame.bytes)}
                {frame.sequence && `, ${frame.sequence.number} of ${frame.sequence.name}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Sends what is added, a few at a time; `onAdded` is told when a round is through. */
function useUploads(dataset: string, onAdded: () => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const busy = uploads.some(({ state }) => state.at === "waiting" || state.at === "sending");
  const told = useRef(true);
  useEffect(() => {
    for (const upload of nextToSend(uploads)) {
      const become = (state: Upload["state"]) => setUploads((now) => withState(now, upload.key, state));
      become({ at: "sending", sent: 0 });
      void send(dataset, upload, (sent) => become({ at: "sending", sent })).then(become);
    }
  }, [uploads, dataset]);
  useEffect(() => {
    if (busy) told.current = false;
    else if (!told.current) {
      told.current = true;
      onAdded();
    }
  }, [busy, onAdded]);
  return {
    uploads,
    add: (files: readonly File[], sequence: string) =>
      setUploads((now) => [...now, ...uploadsOf(files, sequence)]),
    again: (upload: Upload) => setUploads((now) => withState(now, upload.key, { at: "waiting" })),
    clear: () => setUploads([]),
  };
}
