import { useEffect, useRef } from "react";
import type { TaskCard } from "../../api";
import { Icon, Meter } from "../../kit";
import { Link } from "../../shell";
import { isDrill, isOpen } from "../../tasksets";
import type { TaskSet } from "./useTaskSet";

/** The task set: what is done, where one is, what comes. */
export function FilmStrip({ set, current }: { set: TaskSet; current: string }) {
  const strip = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one is brought to sight when the set is there
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (here && strip.current)
      strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.clientWidth) / 2;
  }, [current, set.cards.length]);
  const drill = isDrill(set.cards);
  return (
    <nav className="film" aria-label={drill ? "Drill" : "Task set"}>
      <div className="prog">
        {drill && <span className="dim">Drill </span>}
        <b>{set.place || ""}</b> <span className="faint">of {set.of}</span>
        <Meter value={set.submitted} of={Math.max(1, set.of)} unit="submitted" />
      </div>
      <ul ref={strip}>
        {set.cards.map((card, i) => (
          <li key={card.id}>
            <Thumb card={card} number={i + 1} now={card.id === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Thumb({ card, number, now }: { card: TaskCard; number: number; now: boolean }) {
  const done = !isOpen(card);
  const state = now ? "being drawn" : done ? "submitted" : card.state === "drawing" ? "begun" : "to do";
  const notes =
    card.openNotes > 0 ? `, ${card.openNotes} open ${card.openNotes === 1 ? "note" : "notes"}` : "";
  return (
    <Link
      className={`th ${now ? "is-now" : done ? "is-done" : ""}`}
      to={`/tasks/${encodeURIComponent(card.id)}`}
      aria-label={`Frame ${number}, ${state}${notes}`}
      aria-current={now || undefined}
      title={card.frame.name}
    >
      <span>
        <img
          src={`/api/frames/${encodeURIComponent(card.frame.id)}/thumbnail?size=128`}
          alt=""
          loading="lazy"
        />
      </span>
      {card.openNotes > 0 && (
        <i className={done ? "th__note" : "th__note th__note--alone"}>
          <Icon name="pin" />
        </i>
      )}
      {done && (
        <i className="th__ok">
          <Icon name="check" />
        </i>
      )}
      <em>{number}</em>
    </Link>
  );
}
