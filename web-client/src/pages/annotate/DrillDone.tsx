import type { TaskCard } from "../../api";
import { count, percent } from "../../figures";
import { Meter } from "../../kit";
import { Link } from "../../shell";

/** How a drill went, frame by frame as far as that is told, and the way back. */
export function DrillDone({ cards }: { cards: readonly TaskCard[] }) {
  const { share, scored } = wentWords(cards);
  return (
    <div className="drilled">
      <h3>The drill is done</h3>
      <p>
        {share ?? "Its scores are not released yet."}
        {share && scored < cards.length && ` ${count(cards.length - scored, "score")} to come.`}
      </p>
      <ol>
        {cards.map((card) => {
          const told = shareOf(card);
          const at = `/tasks/${encodeURIComponent(card.id)}`;
          return (
            <li key={card.id}>
              <span className="faint">{card.drill?.place}</span>
              <Link className="clip grow" to={told === null ? at : `${at}/score`} title={card.frame.name}>
                {card.frame.name.replace(/\.[a-z]+$/iu, "")}
              </Link>
              {told === null ? (
                <span className="faint">to come</span>
              ) : (
                <>
                  <Meter value={told} of={1} unit="of the points" />
                  <b>{percent(told)} %</b>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p className="dim">A drill changes no stage and no certificate.</p>
      <Link className="btn btn--primary" to="/way">
        Back to my way
      </Link>
    </div>
  );
}

/** What was earned of what there was, 0 to 1; null while that is not told. */
export const shareOf = ({ released, points, available }: TaskCard): number | null =>
  released && typeof points === "number" && available ? Math.max(0, points / available) : null;

/** "84 % of the points on 5 frames." */
export function wentWords(cards: readonly TaskCard[]): { share: string | null; scored: number } {
  const told = cards.filter((card) => shareOf(card) !== null);
  if (told.length === 0) return { share: null, scored: 0 };
  const earned = told.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const available = told.reduce((sum, card) => sum + (card.available ?? 0), 0);
  const share = `${percent(Math.max(0, earned / available))} % of the points on ${count(told.length, "frame")}.`;
  return { share, scored: told.length };
}
