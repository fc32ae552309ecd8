import "./live.css";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { newId, type ReviewDocument } from "../../../api";
import { Button, Empty, KeySheet, Pill } from "../../../kit";
import { classOf } from "../../../labels/ontology";
import { navigate, TopBar, useKeys, useMe } from "../../../shell";
import { Stage, usePhoto } from "../../../stage";
import {
  AttributesPanel,
  FactsBar,
  keyGroups,
  keyMap,
  type Look,
  OptionsBar,
  plainLook,
  ScenePanel,
  select,
  stageCursor,
  ToolRail,
  useScene,
} from "../../../workbench";
import type { Reviewing } from "../useReview";
import { beginCorrection } from "./correction";
import { LiveDisagreement } from "./LiveDisagreement";
import { type LiveItem, liveItems } from "./liveItems";

/** Live work has no truth: the reviewer decides every item, and draws what is correct where it is not. */
export function LiveReview({ reviewing, review }: { reviewing: Reviewing; review: ReviewDocument }) {
  const me = useMe();
  const { task, ontology } = review;
  const [session] = useState(() => beginCorrection(review, me));
  const { drawing, sight, board, workbench } = session;
  const drawn = useSyncExternalStore(drawing.subscribe, drawing.state);
  const bench = useSyncExternalStore(workbench.subscribe, workbench.bench);
  useEffect(() => drawing.subscribe(() => workbench.refresh()), [drawing, workbench]);
  const [look, setLook] = useState<Look>(plainLook);
  const [sheet, setSheet] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const { photo, failed } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const { labels } = drawn.canvas;
  const frozen = review.state !== "open" || review.reviewer?.id !== me.person.id;
  const items = useMemo(() => liveItems(review, labels), [review, labels]);
  const item = items.find(({ key }) => key === chosen) ?? items[0];
  const undecided = items.filter(({ decision }) => decision === null);
  const scene = useScene(labels, ontology, bench);
  const submitted = useMemo(
    () => ({
      ...scene,
      overlays: review.labels.objects.map(({ shape, classKey }) => ({
        kind: "truth" as const,
        shape,
        look: "dashed" as const,
        skeleton: classOf(ontology, classKey)?.skeleton,
      })),
    }),
    [scene, review.labels, ontology],
  );
  const choose = ({ key, label }: LiveItem) => {
    setChosen(key);
    if (label !== null) select(workbench, label, { show: true });
  };
  const agree = (what: LiveItem) => {
    if (frozen) return;
    setWriting(null);
    void reviewing.decide(what.key, { agree: {} });
    const next = undecided.find(({ key }) => key !== what.key);
    if (next) choose(next);
  };
  const complete = () => {
    if (frozen) navigate("/review");
    else void reviewing.complete().then((done) => done && navigate("/review"));
  };
  useKeys(keyMap(workbench, { submit: complete, next: complete, sheet: () => setSheet(true) }, frozen));

  return (
    <div className="annotate">
      <TopBar
        crumbs={[
          { name: "Desk", to: `/desk/${encodeURIComponent(task.project)}` },
          { name: "Review", to: "/review" },
          { name: review.annotator.name },
          { name: task.frame.name },
        ]}
        facts={<Pill>live work, no truth</Pill>}
      >
        <span className="dim save" role="status">
          {drawn.unsent > 0 ? `${drawn.unsent} strokes not sent yet` : "All strokes saved"}
        </span>
        <Button
          variant="primary"
          keys={["Ctrl", "Enter"]}
          disabled={!frozen && (undecided.length > 0 || drawn.unsent > 0)}
          onClick={complete}
        >
          {frozen ? "Next review" : "Complete review"}
        </Button>
      </TopBar>
      <ToolRail
        workbench={workbench}
        bench={bench}
        drawn={drawn}
        frozen={frozen}
        onSheet={() => setSheet(true)}
      />
      <main className="annotate__main">
        <h1 className="vh">
          Review of {task.frame.name} by {review.annotator.name}
        </h1>
        <OptionsBar workbench={workbench} bench={bench} frozen={frozen} />
        <Stage
          sight={sight}
          photo={photo}
          scene={submitted}
          board={board}
          rulers
          label={`What is correct on ${task.frame.name}`}
          panning={bench.tool === "pan" || frozen}
          cursor={stageCursor(bench)}
          labelOpacity={look.labels}
          brightness={look.brightness}
          contrast={look.contrast}
          onPointer={(event) => workbench.pointer(event)}
        >
          {failed && <p className="annotate__nophoto">The photograph could not be read. Reload the page.</p>}
        </Stage>
        <FactsBar sight={sight} frame={task.frame} look={look} onLook={setLook} live={false} />
      </main>
      <aside className="annotate__side panel" aria-label={`Review of ${task.frame.name}`}>
        {items.length === 0 && (
          <Empty title="Nothing was labelled">Draw what is missed, or complete the review.</Empty>
        )}
        <ul className="liveitems">
          {items.map((each) => (
            <li key={each.key} className={each.key === item?.key ? "is-selected" : ""}>
              <button type="button" className="liveitems__name grow" onClick={() => choose(each)}>
                {each.title}
              </button>
              {each.decision === "agree" && (
                <Pill tone="agree" icon="check">
                  agreed
                </Pill>
              )}
              {each.decision === "disagree" && (
                <Pill tone="disagree">{each.disagreements.map(({ kind }) => kind).join(", ")}</Pill>
              )}
              {!frozen && each.kinds[0] !== "missed" && (
                <Button size="small" variant="agree" onClick={() => agree(each)}>
                  Agree
                </Button>
              )}
              {!frozen && (
                <Button
                  size="small"
                  variant="disagree"
                  onClick={() => {
                    choose(each);
                    setWriting(newId("d"));
                  }}
                >
                  Disagree
                </Button>
              )}
            </li>
          ))}
        </ul>
        {item && writing !== null && !frozen && (
          <LiveDisagreement
            key={writing}
            id={writing}
            item={item}
            clauses={review.clauses}
            onFile={(disagree) => {
              void reviewing.decide(item.key, { disagree }).then((filed) => filed && setWriting(null));
            }}
            onDrop={() => setWriting(null)}
          />
        )}
        <ScenePanel workbench={workbench} values={labels.scene} frozen={frozen} />
        <AttributesPanel workbench={workbench} bench={bench} labels={labels} frozen={frozen} />
      </aside>
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}
