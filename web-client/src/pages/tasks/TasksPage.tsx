import "./tasks.css";
import { type RefObject, useMemo, useRef, useState } from "react";
import { type TaskCard, type TaskDocument, useLoaded } from "../../api";
import { count, points } from "../../figures";
import { arrowTarget, Button, Empty, type KeyGroup, KeySheet, Meter, Skeleton } from "../../kit";
import { LiveLine, navigate, ProblemNote, TopBar, useKeys } from "../../shell";
import { bySet, isDrill, isOpen } from "../../tasksets";
import { byNeed, nextOf, shownOf, toRead } from "./sets";
import { TaskTile } from "./TaskTile";
import { useCards } from "./useCards";
import { useUnsent } from "./useUnsent";
import { WorkPanel } from "./WorkPanel";

const at = (card: TaskCard) => `/tasks/${encodeURIComponent(card.id)}`;

/** An annotator's home: what is assigned, what is done, what it earned where that is released. */
export default function TasksPage() {
  const loaded = useCards();
  const [sheet, setSheet] = useState(false);
  const cards = loaded.cards;
  const unsent = useUnsent();
  const next = nextOf(cards);
  const grid = useRef<HTMLElement>(null);
  useKeys({
    N: () => next && navigate(at(next)),
    Enter: () => next && navigate(at(next)),
    "?": () => setSheet(true),
    ArrowRight: () => focusFirst(grid),
    ArrowDown: () => focusFirst(grid),
  });
  return (
    <div className="page">
      <TopBar>
        <LiveLine />
      </TopBar>
      <main className="page__main tasks" ref={grid}>
        {loaded.problem && <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />}
        <WorkPanel onGiven={loaded.reload} />
        {loaded.loading && <Skeleton lines={5} />}
        {!loaded.loading && !loaded.problem && cards.length === 0 && (
          <Empty title="Nothing is assigned to you yet">
            A manager assigns you to a project; its frames then appear here by themselves.
          </Empty>
        )}
        {byNeed(bySet(cards)).map(([key, set]) => (
          <TaskSet key={key} cards={set} next={next} unsent={unsent} />
        ))}
      </main>
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}

function TaskSet(props: { cards: readonly TaskCard[]; next: TaskCard | null; unsent: ReadonlySet<string> }) {
  const { cards, next, unsent } = props;
  const first = cards[0] as TaskCard;
  const about = useLoaded<TaskDocument>(at(first)).value?.project;
  const list = useRef<HTMLUListElement>(null);
  const submitted = cards.filter((card) => !isOpen(card));
  const released = submitted.filter((card) => card.released && typeof card.points === "number");
  const unread = cards.filter(toRead).length;
  const [whole, setWhole] = useState(false);
  const { shown, hidden } = useMemo(() => shownOf(cards), [cards]);
  const tiles = whole ? cards.map((card, i) => ({ card, number: i + 1 })) : shown;
  const earned = released.reduce((sum, card) => sum + (card.points ?? 0), 0);
  const available = released.reduce((sum, card) => sum + (card.available ?? 0), 0);
  const goesOn = next && cards.includes(next) ? next : null;
  const drill = isDrill(cards) ? (cards.some(isOpen) ? "Drill" : "Finished drills") : null;
  return (
    <section className="taskset" aria-label={drill ?? about?.name ?? first.project}>
      <header>
        <div className="grow">
          <h1>{drill ?? about?.name ?? "\u00a0"}</h1>
          <p className="dim">
            {drill && about && `${about.name} · `}
            <b>{submitted.length}</b> of {count(cards.length, "frame")} submitted
            {unread > 0 && (
              <>
                {" "}
                · <b>{unread}</b> with something to read
              </>
            )}
            {released.length > 0 && (
              <>
                {" "}
                · <b>{points(earned)}</b> of {points(available)} points on{" "}
                {count(released.length, "released frame")}
              </>
            )}
          </p>
        </div>
        {goesOn && (
          <Button variant="primary" size="large" keys={["Enter"]} onClick={() => navigate(at(goesOn))}>
            {goesOn.state === "drawing" ? "Go on with" : "Draw"}
            <span className="clip">{goesOn.frame.name.replace(/\.[a-z]+$/iu, "")}</span>
          </Button>
        )}
      </header>
      <Meter value={submitted.length} of={cards.length} unit="submitted" />
      {about && (about.instructions || about.clauses.length > 0) && <Instructions about={about} />}
      <ul className="tiles" ref={list}>
        {tiles.map(({ card, number }, i) => (
          <TaskTile
            key={card.id}
            card={card}
            number={number}
            next={card === goesOn}
            unsent={unsent.has(card.id)}
            onKeyDown={(event) => {
              const target = arrowTarget(event, i, tiles.length);
              if (target === null) return;
              event.preventDefault();
              event.stopPropagation();
              list.current?.querySelectorAll("a")[target]?.focus();
            }}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="taskset__more">
          <Button variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? "Show fewer" : `Show ${count(hidden, "more submitted frame")}`}
          </Button>
        </p>
      )}
    </section>
  );
}

function Instructions({ about }: { about: TaskDocument["project"] }) {
  return (
    <details className="instructions card">
      <summary>
        Instructions
        {about.clauses.length > 0 && (
          <span className="faint"> · {count(about.clauses.length, "clause")}</span>
        )}
      </summary>
      {about.instructions && <p>{about.instructions}</p>}
      <dl>
        {about.clauses.map(({ id, text }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function focusFirst(grid: RefObject<HTMLElement | null>): void {
  if (!grid.current?.contains(document.activeElement))
    grid.current?.querySelector<HTMLElement>(".tiles a")?.focus();
}

const keyGroups: readonly KeyGroup[] = [
  {
    name: "Tasks",
    keys: [
      { keys: ["Enter"], does: "Go on with the next frame" },
      { keys: ["←", "→"], does: "Frame before, frame after" },
      { keys: ["?"], does: "All keys" },
    ],
  },
];
