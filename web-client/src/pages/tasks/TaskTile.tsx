import type { KeyboardEvent } from "react";
import type { TaskCard } from "../../api";
import { count, points } from "../../figures";
import { Icon, Meter, Pill } from "../../kit";
import { Link } from "../../shell";
import { isOpen } from "../../tasksets";

/** One frame of the set: what it looks like, how far it is. */
export function TaskTile(props: {
  card: TaskCard;
  number: number;
  next: boolean;
  /** Strokes of it wait in this browser. */
  unsent: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { card, number, next, unsent } = props;
  const scored = card.released && typeof card.points === "number" && typeof card.available === "number";
  // Live work has no points; when its review is complete, that is there to read.
  const reviewed = !scored && card.released && card.state === "reviewed";
  const to = `/tasks/${encodeURIComponent(card.id)}`;
  return (
    <li>
      <Link
        className={next ? "tile tile--next" : "tile"}
        to={scored ? `${to}/score` : reviewed ? `${to}/reading` : to}
        onKeyDown={props.onKeyDown}
      >
        <span className="tile__photo">
          <img
            src={`/api/frames/${encodeURIComponent(card.frame.id)}/thumbnail?size=320`}
            alt=""
            loading="lazy"
          />
          {card.openNotes > 0 && (
            <span className="tile__note">
              <Icon name="pin" small />
              {count(card.openNotes, "note")}
            </span>
          )}
        </span>
        <span className="tile__name">
          <span className="faint">{number}</span>
          <b className="clip grow">{card.frame.name.replace(/\.[a-z]+$/iu, "")}</b>
          {unsent ? <Pill tone="warn">strokes not sent</Pill> : <State card={card} />}
        </span>
        {scored ? (
          <span className="tile__points">
            <Meter value={card.points ?? 0} of={card.available ?? 0} unit="points" />
            <span>
              <b>{points(card.points ?? 0)}</b> <span className="faint">/ {points(card.available ?? 0)}</span>
            </span>
          </span>
        ) : (
          <span className="faint tile__facts">
            {card.strokes === 0 ? "nothing drawn yet" : drawnOf(card)}
          </span>
        )}
      </Link>
    </li>
  );
}

/** Objects are counted when they are known; strokes are from the first on. */
const drawnOf = (card: TaskCard) =>
  [card.objects > 0 && count(card.objects, "object"), count(card.strokes, "stroke")]
    .filter(Boolean)
    .join(", ");

function State({ card }: { card: TaskCard }) {
  if (card.state === "drawing") return <Pill>begun</Pill>;
  if (isOpen(card)) return null;
  if (card.released && card.state === "reviewed" && typeof card.points !== "number") {
    return <Pill tone="plain">reviewed</Pill>;
  }
  if (card.released) return <Pill tone="plain">released</Pill>;
  return (
    <Pill tone="plain" icon="check">
      submitted
    </Pill>
  );
}
