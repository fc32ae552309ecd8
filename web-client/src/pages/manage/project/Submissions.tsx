import { useMemo, useRef, useState } from "react";
import { type Project, type Submission, useLoaded } from "../../../api";
import { count, points, useNow, when } from "../../../figures";
import { Button, Empty, Icon, Pill, SelectField, Skeleton } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import { type Miniature as MiniatureDocument, type Pictures, picturesAfter, useRoom } from "../../../live";
import { idOf, useNames } from "../../../people";
import { Link, ProblemNote } from "../../../shell";
import { Miniature } from "../../../stage";
import { stageLabels } from "../../../watching";
import { ExportPanel } from "../export/ExportPanel";
import { ScoreVersions } from "./ScoreVersions";

const settleMillis = 400;

/** What was submitted, with points as the CSV has them. The project's room says when there is more to read. */
export function Submissions({ project }: { project: Project }) {
  const [annotator, setAnnotator] = useState("");
  const at = `/projects/${encodeURIComponent(project.id)}/submissions`;
  const only = annotator ? `annotator=${encodeURIComponent(annotator)}` : "";
  const list = useLoaded<readonly Submission[]>(`${at}?limit=500${only && `&${only}`}`);
  const [exporting, setExporting] = useState(false);
  const names = useNames();
  const now = useNow();
  const [miniatures, setMiniatures] = useState<Pictures>({});
  const ontology = useLoaded<Ontology>(
    `/ontologies/${encodeURIComponent(project.ontology)}/versions/${project.ontologyVersion}`,
  );
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  useRoom(`project/${project.id}`, (message) => {
    if (message.type === "joined" || message.type === "doc") {
      setMiniatures((known) => picturesAfter(known, message));
    }
    const tells =
      message.type === "feed" || (message.type === "doc" && /^(scoreboard\/|queue$)/u.test(message.key));
    if (!tells || due.current !== undefined) return;
    due.current = setTimeout(() => {
      due.current = undefined;
      list.reload();
    }, settleMillis);
  });
  if (list.state === "refused") return <ProblemNote problem={list.problem} onAgain={list.reload} />;
  const rows = list.value ?? [];
  return (
    <div className="subs">
      <div className="assign__form">
        <SelectField label="Of" value={annotator} onChange={(event) => setAnnotator(event.target.value)}>
          <option value="">everybody</option>
          {project.annotators?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <span className="faint">{list.value && count(rows.length, "submission")}</span>
        <span className="grow" />
        <a
          className="btn"
          href={`/api${at}.csv${only && `?${only}`}`}
          download={`${project.id}-submissions.csv`}
        >
          <Icon name="download" />
          CSV
        </a>
        <Button icon="download" disabled={exporting} onClick={() => setExporting(true)}>
          Labels
        </Button>
      </div>
      {exporting && (
        <ExportPanel
          title={`Labels of ${annotator ? names(annotator).name : "everybody"}`}
          about={
            annotator
              ? "Of each frame what was submitted last."
              : "Of each frame what was submitted last; a folder for each annotator, in a ZIP file."
          }
          path={`/projects/${encodeURIComponent(project.id)}/label-export`}
          query={annotator ? { annotator } : {}}
          onClose={() => setExporting(false)}
        />
      )}
      {list.state === "loading" && <Skeleton lines={6} />}
      {list.value && rows.length === 0 && (
        <Empty title="Nothing is submitted yet">It appears here by itself.</Empty>
      )}
      {rows.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>
                <span className="vh">Preview</span>
              </th>
              <th>Frame</th>
              <th>Annotator</th>
              <th>Submitted</th>
              <th className="num">Objects</th>
              <th className="num">Points</th>
              <th className="num">Scoring</th>
              <th>Review</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <tr key={each.task}>
                <td className="subs__th">
                  <Preview
                    submission={each}
                    miniature={miniatures[each.task]}
                    ontology={ontology.value ?? null}
                  />
                </td>
                <td>
                  <Link to={`/watch/${encodeURIComponent(each.task)}`}>{each.frame.name}</Link>
                </td>
                <td>{names(each.annotator).name}</td>
                <td title={each.submittedAt}>{when(each.submittedAt, now)}</td>
                <td className="num">{each.objects}</td>
                <td className="num">
                  {each.points === null || each.points === undefined ? (
                    <span className="faint">not scored</span>
                  ) : (
                    <>
                      <b>{points(each.points)}</b>
                      <span className="faint"> / {points(each.available ?? 0)}</span>
                    </>
                  )}
                </td>
                <td className="num">
                  {each.scoringVersion && <ScoreVersions task={each.task} version={each.scoringVersion} />}
                </td>
                <td>
                  <ReviewState state={each.review ?? null} key={idOf(each.annotator)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The frame with what was drawn on it, where the room has told; otherwise the frame alone. */
function Preview(props: {
  submission: Submission;
  miniature: MiniatureDocument | undefined;
  ontology: Ontology | null;
}) {
  const { submission, miniature, ontology } = props;
  const labels = useMemo(
    () => (miniature ? stageLabels(miniature.labels.objects, ontology) : []),
    [miniature, ontology],
  );
  return (
    <Miniature
      src={`/api/frames/${encodeURIComponent(submission.frame.id)}/thumbnail?size=128`}
      frame={submission.frame}
      labels={labels}
      width={64}
      height={42}
      label={`${submission.frame.name}, ${count(submission.objects, "label")}`}
    />
  );
}

function ReviewState({ state }: { state: NonNullable<Submission["review"]> | null }) {
  switch (state) {
    case "waiting":
      return <Pill>waiting</Pill>;
    case "not-drawn":
      return <span className="faint">not drawn</span>;
    case "open":
      return <Pill tone="warn">open</Pill>;
    case "done":
      return (
        <Pill tone="agree" icon="check">
          done
        </Pill>
      );
    case null:
      return <span className="faint">none</span>;
  }
}
