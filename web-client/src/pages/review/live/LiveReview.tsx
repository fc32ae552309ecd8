import "../../../reviewing/review.css";
import "./live.css";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReviewDocument } from "../../../api";
import { Empty, KeySheet, Pill, toast } from "../../../kit";
import { DisagreementForm } from "../../../reviewing/DisagreementForm";
import { missingFor, phrasingOf, selectedOf, titleOf } from "../../../reviewing/drafts";
import type { Item } from "../../../reviewing/item";
import { useKeys, useMe } from "../../../shell";
import { Stage, usePhoto } from "../../../stage";
import {
  AttributesPanel,
  FactsBar,
  keyMap,
  type Look,
  OptionsBar,
  plainLook,
  ScenePanel,
  select,
  stageCursor,
  ToolRail,
} from "../../../workbench";
import { FiledPanel } from "../FiledPanel";
import { ItemList } from "../ItemList";
import { ReviewBar } from "../ReviewBar";
import { Submitter } from "../Submitter";
import { useDeciding } from "../useDeciding";
import { useOthers } from "../useOthers";
import type { Reviewing } from "../useReview";
import { useWork } from "../useWork";
import { beginCorrection } from "./correction";
import { liveKeyGroups } from "./keys";
import { correctionMissing, labelOf, liveItems } from "./liveItems";
import { useLiveScene } from "./useLiveScene";

/** Live work has no truth: the reviewer decides every item, and draws what is correct where it is not. */
export function LiveReview({ reviewing, review }: { reviewing: Reviewing; review: ReviewDocument }) {
  const me = useMe();
  const { task } = review;
  const [session] = useState(() => beginCorrection(review, me));
  const { drawing, sight, board, workbench } = session;
  const drawn = useSyncExternalStore(drawing.subscribe, drawing.state);
  const bench = useSyncExternalStore(workbench.subscribe, workbench.bench);
  useEffect(() => drawing.subscribe(() => workbench.refresh()), [drawing, workbench]);
  const [look, setLook] = useState<Look>(plainLook);
  const [sheet, setSheet] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const clauseField = useRef<HTMLInputElement>(null);
  const { photo, failed } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const { labels } = drawn.canvas;
  const items = useMemo(() => liveItems(review, labels), [review, labels]);
  const { work, run } = useWork(task.id, items);
  const item = selectedOf(work, items);
  const draft = item ? work.drafts[item.key] : undefined;
  const mine = review.reviewer?.id === me.person.id;
  const frozen = review.state !== "open" || !mine;
  const missing = [...missingFor(items, work.drafts), ...correctionMissing(items, drawn.unsent)];
  const corrected = useMemo(() => new Set(items.filter(isCorrected).map(({ key }) => key)), [items]);
  const scene = useLiveScene(review, items, labels, bench);
  const phrasings = useMemo(
    () => review.phrasings.slice(0, 9).map((text) => phrasingOf(text, review.clauses)),
    [review.phrasings, review.clauses],
  );
  const others = useOthers(review);

  const { agree, disagree, clear, file, drop, complete } = useDeciding({
    review,
    reviewing,
    items,
    item,
    draft,
    missing,
    asked: { reading: true, clause: review.clauses.length > 0 },
    frozen,
    noteField,
    run,
    goNext: others.goNext,
  });

  // What is chosen on the photograph is chosen in the list, and the other way round.
  const onCanvas = bench.selected;
  const chosen = item ? labelOf(item) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice on the photograph, not every new stroke
  useEffect(() => {
    const key = onCanvas !== null && items.find((each) => labelOf(each) === onCanvas)?.key;
    if (key) run({ select: key });
  }, [onCanvas]);
  // The whole frame is seen first; then whatever is chosen elsewhere than on the photograph.
  const begun = useRef(false);
  useEffect(() => {
    if (workbench.bench().selected !== chosen) select(workbench, chosen, { show: begun.current });
    begun.current = true;
  }, [workbench, chosen]);

  const choose = (key: string) => run({ select: key });
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ key }) => key === item?.key) + by;
    const to = items[Math.min(items.length - 1, Math.max(0, at))];
    if (to) choose(to.key);
  };
  const agreeWith = (what: Item) => {
    const why = noAgreeing(what);
    if (why) toast({ tone: "warn", fact: `${titleOf(what)}:`, advice: why });
    else agree(what);
  };

  const keys = keyMap(
    workbench,
    {
      submit: () => void (draft ? file() : complete()),
      next: () => void complete(),
      sheet: () => setSheet(true),
    },
    frozen,
  );
  const paints = bench.tool === "brush" || bench.tool === "eraser";
  useKeys({
    ...keys,
    ...(!paints && { "]": () => step(1), "[": () => step(-1) }),
    A: () => item && agreeWith(item),
    D: () => item && disagree(item),
    Escape: (event) => (draft && !workbench.busy ? drop() : keys.Escape?.(event)),
    "/": () => clauseField.current?.focus(),
    ...Object.fromEntries(phrasings.map((phrasing, i) => [`Alt+${i + 1}`, () => draft && run({ phrasing })])),
  });

  return (
    <div className="annotate annotate--live">
      <ReviewBar
        review={review}
        others={others}
        facts={<Pill>live work, no truth</Pill>}
        busy={reviewing.busy || drawn.unsent > 0}
        drafts={Object.keys(work.drafts).length}
        mine={mine}
        frozen={frozen}
        missing={missing}
        onComplete={() => void complete()}
      />
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
          scene={scene}
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
        <div className="review liveside">
          <Submitter
            review={review}
            drawing={others.theirs?.state === "drawing"}
            watchKey={null}
            onWatch={others.watch}
          />
          {items.length === 0 && (
            <Empty title="Nothing was labelled">Draw what is missed, or complete the review.</Empty>
          )}
          {items.length > 0 && (
            <ItemList
              items={items}
              selected={item?.key ?? null}
              frozen={frozen}
              keys={["[", "]"]}
              corrected={corrected}
              onSelect={choose}
              onAgree={agreeWith}
              onDisagree={disagree}
            />
          )}
          {item && draft && !frozen ? (
            <DisagreementForm
              key={draft.id}
              live
              item={item}
              draft={draft}
              clauses={review.clauses}
              phrasings={phrasings}
              noteField={noteField}
              clauseField={clauseField}
              run={run}
              onFile={() => void file()}
              onDrop={drop}
            />
          ) : (
            item && (
              <FiledPanel
                item={item}
                clauses={review.clauses}
                frozen={frozen}
                missing={missing}
                delTaken
                noAgreeing={noAgreeing(item)}
                onAgree={() => agreeWith(item)}
                onDisagree={() => disagree(item)}
                onClear={() => clear(item)}
              />
            )
          )}
        </div>
        {(item?.outcome === "scene" || items.length === 0) && !bench.drawing ? (
          <ScenePanel workbench={workbench} values={labels.scene} frozen={frozen} />
        ) : (
          <AttributesPanel workbench={workbench} bench={bench} labels={labels} frozen={frozen} />
        )}
      </aside>
      {sheet && <KeySheet groups={liveKeyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}

const isCorrected = ({ outcome, changes = [] }: Item) => outcome === "missed" || changes.length > 0;

/** Why an item cannot be agreed with. */
function noAgreeing(item: Item): string | null {
  if (item.outcome === "missed") return "You drew it: disagree to say why, or undo it.";
  return isCorrected(item) ? "Your correction changes it: disagree to say why, or undo it." : null;
}
