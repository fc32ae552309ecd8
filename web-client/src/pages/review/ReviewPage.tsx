import "../../reviewing/review.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { has, type ReviewDocument } from "../../api";
import { Empty, KeySheet, Skeleton } from "../../kit";
import { bringIntoSight } from "../../reviewing/bringIntoSight";
import { DisagreementForm } from "../../reviewing/DisagreementForm";
import { missingFor, phrasingOf, selectedOf, titleOf } from "../../reviewing/drafts";
import { itemsOf, kindKeys } from "../../reviewing/item";
import { type Params, ProblemNote, TopBar, useKeys, useMe } from "../../shell";
import { Sight } from "../../stage";
import { FiledPanel } from "./FiledPanel";
import { ItemList } from "./ItemList";
import { keyGroups } from "./keys";
import { LiveReview } from "./live/LiveReview";
import { PointsTable } from "./PointsTable";
import { ProfileChart } from "./ProfileChart";
import { nearTo, type Unrolled, unroll } from "./profile";
import { ReviewBar } from "./ReviewBar";
import { nextTimes, ReviewStage, type Times } from "./ReviewStage";
import { Submitter } from "./Submitter";
import { useDeciding } from "./useDeciding";
import { useOthers } from "./useOthers";
import { type Reviewing, useReview } from "./useReview";
import { useWork } from "./useWork";

/** One submission against the truth: decide every object, and say why wherever one disagrees. */
export default function ReviewPage({ params }: { params: Params }) {
  const me = useMe();
  const task = params.task ?? "";
  const reviewing = useReview(task, has(me, ["reviewer"]));
  if (reviewing.problem) {
    return (
      <div className="page">
        <TopBar />
        <ProblemNote problem={reviewing.problem} onAgain={reviewing.reload} />
      </div>
    );
  }
  if (!reviewing.review) {
    return (
      <div className="page">
        <TopBar
          crumbs={[
            { name: "Desk", to: "/desk" },
            { name: "Review", to: "/review" },
          ]}
        />
        <div className="page__center">
          <Skeleton />
        </div>
      </div>
    );
  }
  return reviewing.review.correction ? (
    <LiveReview reviewing={reviewing} review={reviewing.review} key={task} />
  ) : (
    <Review reviewing={reviewing} review={reviewing.review} />
  );
}

function Review({ reviewing, review }: { reviewing: Reviewing; review: ReviewDocument }) {
  const me = useMe();
  const { task } = review;
  const items = useMemo(() => itemsOf(review), [review]);
  const { work, run } = useWork(task.id, items);
  const item = selectedOf(work, items);
  const [sight] = useState(() => new Sight(task.frame));
  const [layers, setLayers] = useState({ truth: true, submission: true, ribbon: true });
  const [times, setTimes] = useState<Times>(3);
  const [pointed, setPointed] = useState<Unrolled | null>(null);
  const [sheet, setSheet] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const clauseField = useRef<HTMLInputElement>(null);
  const others = useOthers(review);
  const mine = review.reviewer?.id === me.person.id;
  const frozen = review.state !== "open" || !mine;
  const draft = item ? work.drafts[item.key] : undefined;
  const missing = missingFor(items, work.drafts);
  const profile = useMemo(() => unroll(item?.offsets?.profile ?? []), [item?.offsets]);
  const worst = item?.offsets && nearTo(profile, item.offsets.worst.x, item.offsets.worst.y)?.point;
  const probe = pointed ?? worst ?? null;
  const phrasings = useMemo(
    () => review.phrasings.slice(0, 9).map((text) => phrasingOf(text, review.clauses)),
    [review.phrasings, review.clauses],
  );

  const key = item?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object is looked at, not every new figure
  useEffect(() => {
    setPointed(null);
    if (item) bringIntoSight(sight, item);
  }, [key, sight]);

  const { agree, disagree, clear, file, drop, complete } = useDeciding({
    review,
    reviewing,
    items,
    item,
    draft,
    missing,
    frozen,
    noteField,
    run,
    goNext: others.goNext,
  });
  const toggle = (layer: keyof typeof layers) => setLayers((now) => ({ ...now, [layer]: !now[layer] }));
  const step = (by: number) => {
    if (!probe) return;
    const at = profile.points.indexOf(probe);
    const to = profile.points[(at + by + profile.points.length) % profile.points.length];
    if (to) setPointed(to);
  };

  useKeys({
    ArrowDown: () => run({ move: 1 }),
    ArrowUp: () => run({ move: -1 }),
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    A: () => item && agree(item),
    D: () => item && disagree(item),
    Delete: () => item && clear(item),
    Escape: drop,
    "Ctrl+Enter": () => void file(),
    N: () => void complete(),
    T: () => toggle("truth"),
    S: () => toggle("submission"),
    O: () => toggle("ribbon"),
    X: () => setTimes(nextTimes),
    F: () => sight.fit(),
    W: others.watch,
    "/": () => clauseField.current?.focus(),
    "?": () => setSheet(true),
    ...Object.fromEntries(
      Object.entries(kindKeys).map(([kind, digit]) => [
        digit,
        () => draft && run({ kind: kind as keyof typeof kindKeys }),
      ]),
    ),
    ...Object.fromEntries(phrasings.map((phrasing, i) => [`Alt+${i + 1}`, () => draft && run({ phrasing })])),
  });

  return (
    <div className="sided review">
      <ReviewBar
        review={review}
        others={others}
        busy={reviewing.busy}
        drafts={Object.keys(work.drafts).length}
        mine={mine}
        frozen={frozen}
        missing={missing}
        onComplete={() => void complete()}
      />
      <main className={item?.offsets ? "review__work" : "review__work review__work--flat"}>
        <h1 className="vh">
          Review of {task.frame.name} by {review.annotator.name}
        </h1>
        <ReviewStage
          review={review}
          items={items}
          item={item}
          sight={sight}
          layers={layers}
          times={times}
          profile={profile}
          probe={layers.submission ? probe : null}
          onProbe={setPointed}
          onLayer={toggle}
          onTimes={setTimes}
          onSelect={(selected) => run({ select: selected })}
        />
        {item?.offsets && (
          <ProfileChart
            title={titleOf(item)}
            profile={profile}
            offsets={item.offsets}
            iou={item.score?.iou ?? null}
            probe={probe}
            onProbe={setPointed}
          />
        )}
      </main>
      <aside className="sided__side review__side panel" aria-label={`Review of ${task.frame.name}`}>
        <Submitter review={review} drawing={others.theirs?.state === "drawing"} onWatch={others.watch} />
        {!item && <Empty title="Nothing to decide">This submission and its truth are both empty.</Empty>}
        {item && <PointsTable item={item} score={review.score} />}
        <ItemList
          items={items}
          selected={item?.key ?? null}
          frozen={frozen}
          onSelect={(selected) => run({ select: selected })}
          onAgree={agree}
          onDisagree={disagree}
        />
        {item && draft && !frozen ? (
          <DisagreementForm
            key={draft.id}
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
              onAgree={() => agree(item)}
              onDisagree={() => disagree(item)}
              onClear={() => clear(item)}
            />
          )
        )}
      </aside>
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}
