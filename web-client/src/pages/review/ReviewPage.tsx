import "./review.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { has, newId, type ReviewDocument } from "../../api";
import { clock } from "../../figures";
import { boundsOf } from "../../geometry/shape";
import { toScreen } from "../../geometry/viewport";
import { Avatar, Button, Empty, Icon, KeySheet, Skeleton, toast } from "../../kit";
import { navigate, type Params, ProblemNote, TopBar, useKeys, useMe } from "../../shell";
import { Sight } from "../../stage";
import { DisagreementForm } from "./DisagreementForm";
import { filedFrom, missingFor, notFiledBecause, phrasingOf, selectedOf, titleOf } from "./drafts";
import { FiledPanel } from "./FiledPanel";
import { ItemList } from "./ItemList";
import { type Item, itemsOf, kindKeys } from "./item";
import { keyGroups } from "./keys";
import { PointsTable } from "./PointsTable";
import { ProfileChart } from "./ProfileChart";
import { Progress } from "./Progress";
import { nearTo, type Unrolled, unroll } from "./profile";
import { nextTimes, ReviewStage, type Times } from "./ReviewStage";
import { completed, sittingOf } from "./sitting";
import { useQueue } from "./useQueue";
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
  return <Review reviewing={reviewing} review={reviewing.review} />;
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
  const queue = useQueue(task.project, me.person.id);
  const done = useMemo(() => sittingOf(task.project), [task.project]);
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
  const next = queue.entries.find((entry) => entry.task !== task.id);
  const waiting = queue.entries.filter((entry) => entry.task !== task.id).length;
  const theirs = queue.cohort[review.annotator.id];

  const key = item?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object is looked at, not every new figure
  useEffect(() => {
    setPointed(null);
    if (item) bringIntoSight(sight, item);
  }, [key, sight]);

  const agree = (what: Item) => {
    if (frozen) return;
    void reviewing.decide(what.key, { agree: {} });
    run({ drop: what.key });
    run({ select: what.key });
    run({ next: true });
  };
  const disagree = (what: Item) => {
    if (frozen) return;
    run({ select: what.key });
    run({ write: { id: newId("d") } });
    setTimeout(() => noteField.current?.focus());
  };
  const clear = (what: Item) => {
    if (frozen || what.decision === null) return;
    const { decision, disagreements } = what;
    void reviewing.decide(what.key, { clear: {} });
    const again = () => {
      if (decision === "agree") void reviewing.decide(what.key, { agree: {} });
      for (const each of disagreements) {
        const { clause, ...filed } = each;
        void reviewing.decide(what.key, {
          disagree: { ...filed, id: newId("d"), ...(clause && { clause }) },
        });
      }
    };
    toast({ fact: `The decision on ${titleOf(what)} is taken back.`, action: { name: "Undo", run: again } });
  };
  const file = async () => {
    if (!item || !draft || frozen) return;
    const why = notFiledBecause(draft);
    if (why) {
      toast({ tone: "warn", ...why });
      noteField.current?.focus();
      return;
    }
    const filed = await reviewing.decide(item.key, { disagree: filedFrom(draft) });
    if (!filed) return;
    run({ drop: item.key });
    toast({ fact: `Disagreement on ${titleOf(item)} filed.` });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    run({ next: true });
  };
  const drop = () => {
    if (!item || !draft) return;
    run({ drop: item.key });
    if (draft.note.trim() === "") return;
    toast({
      fact: `What was written on ${titleOf(item)} is dropped.`,
      action: { name: "Undo", run: () => run({ take: { item: item.key, draft } }) },
    });
  };
  const complete = async () => {
    if (frozen) {
      goNext();
      return;
    }
    if (missing.length > 0) {
      toast({ tone: "warn", fact: "Not complete:", advice: `${missing.join("; ")}.` });
      return;
    }
    const finished = await reviewing.complete();
    if (!finished) return;
    completed(task.project, {
      task: task.id,
      agreed: items.every(({ decision }) => decision === "agree"),
    });
    toast({ fact: `Review of ${task.frame.name} filed.` });
    goNext();
  };
  const goNext = () => navigate(next ? `/review/${encodeURIComponent(next.task)}` : "/review");
  const watch = () => navigate(`/watch/${encodeURIComponent(theirs?.task?.id ?? task.id)}`);
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
    W: watch,
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
    <div className="review">
      <TopBar
        crumbs={[
          { name: "Desk", to: `/desk/${encodeURIComponent(task.project)}` },
          { name: "Review", to: "/review" },
          { name: review.annotator.name },
          { name: task.frame.name },
        ]}
      >
        <Progress done={done} waiting={waiting} />
        <span className="topbar__rule" />
        <Saved review={review} busy={reviewing.busy} drafts={Object.keys(work.drafts).length} mine={mine} />
        <Button
          variant={missing.length === 0 ? "primary" : "plain"}
          keys={["N"]}
          disabled={!frozen && missing.length > 0}
          title={missing.length > 0 ? `Before that: ${missing.join("; ")}.` : undefined}
          onClick={() => void complete()}
        >
          {frozen ? "Next review" : "Complete review"}
        </Button>
      </TopBar>
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
      <aside className="review__side panel" aria-label={`Review of ${task.frame.name}`}>
        <section className="section reviewed">
          <Avatar name={review.annotator.name} size="large" live={theirs?.state === "drawing"} />
          <p className="grow">
            <b>{review.annotator.name}</b>
            <br />
            <span className="dim small">
              {task.submittedAt ? `submitted ${clock(task.submittedAt)}` : "submitted"}
              {theirs?.state === "drawing" ? " · drawing again" : ""}
            </span>
          </p>
          <Button size="small" keys={["W"]} onClick={watch}>
            Watch
          </Button>
        </section>
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

function Saved(props: { review: ReviewDocument; busy: boolean; drafts: number; mine: boolean }) {
  const { review } = props;
  if (review.state === "done") return <span className="dim saved">reviewed by {review.reviewer?.name}</span>;
  if (!props.mine) {
    return (
      <span className="dim saved">
        {review.reviewer ? `${review.reviewer.name} reviews this` : "not claimed"}
      </span>
    );
  }
  return (
    <span className="dim saved" role="status">
      {props.busy ? <Icon name="clock" small /> : <Icon name="check" small />}
      {props.busy ? "Filing" : props.drafts > 0 ? "Draft kept here" : "All filed"}
    </span>
  );
}

/** An object that is out of sight or too small to judge is brought to the middle; otherwise the view stays. */
function bringIntoSight(sight: Sight, { label, truth }: Item): void {
  const shape = label?.shape ?? truth?.shape;
  if (!shape) return;
  const box = boundsOf(shape);
  const { view, size } = sight.state();
  const { x, y } = toScreen(view, box);
  const width = box.width * view.scale;
  const height = box.height * view.scale;
  const inside = x > -20 && y > -20 && x + width < size.width + 20 && y + height < size.height + 20;
  if (inside && Math.max(width, height) >= 140) return;
  sight.show(box);
  if (sight.view.scale < view.scale) sight.fit();
}
