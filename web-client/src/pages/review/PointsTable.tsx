import type { FrameScore } from "../../api";
import { points } from "../../figures";
import { Meter } from "../../kit";
import { titleOf } from "../../reviewing/drafts";
import type { Item } from "../../reviewing/item";
import { wordsOf } from "./words";

/** Points earned of points available for the selected object, component by component, and the frame's beside it. */
export function PointsTable({ item, score }: { item: Item; score: FrameScore }) {
  const earned = item.components.reduce((sum, each) => sum + each.points, 0);
  const available = item.components.reduce((sum, each) => sum + each.available, 0);
  return (
    <section className="section" aria-label="Points">
      <div className="section__head scorehead">
        <h2>{titleOf(item)}</h2>
        <span className="faint">
          {points(earned)} of {points(available)} points
        </span>
        <span className="grow" />
        <span
          className="faint small"
          title={`Scored by ${score.scoring.name}, version ${score.scoring.version}`}
        >
          frame {points(score.points)} / {points(score.available)}
        </span>
      </div>
      <table className="score">
        <tbody>
          {item.components.map((component) => {
            const lost = component.points <= 0 && component.available > 0;
            const words = wordsOf(item, component);
            return (
              <tr key={component.path ?? component.name}>
                <td className="clip" title={component.skill}>
                  {component.name}
                </td>
                <td className="dim clip" title={words}>
                  {words}
                </td>
                <td className="num">
                  <b className={lost ? "bad" : ""}>{points(component.points)}</b>
                  <span className="faint"> / {points(component.available)}</span>
                </td>
                <td className="mt">
                  <Meter value={component.points} of={component.available} unit="points" bad={lost} />
                </td>
              </tr>
            );
          })}
          {item.components.length === 0 && (
            <tr>
              <td colSpan={4} className="faint">
                Nothing about it is scored.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
