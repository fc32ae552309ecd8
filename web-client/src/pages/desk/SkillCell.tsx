import { memo } from "react";
import { interval, percent, type Trend, type Week } from "../../figures";
import { Icon, Spark } from "../../kit";

/** In px, by the columns of the table; fewer than four are those of a narrow window. */
const sparkWidths: Readonly<Record<number, number>> = { 4: 58, 5: 36 };

/** A rate of disagreement with its count, its interval and its weeks. Red only where somebody has to see to it. */
export const SkillCell = memo(function SkillCell({
  skill,
  weeks,
  now,
  tone,
  back,
  columns,
  top,
}: {
  skill: string;
  weeks: readonly Week[];
  now: Week;
  tone: Trend;
  /** Back in shadow, which need not be for a rate that rose. */
  back: boolean;
  columns: number;
  top: number;
}) {
  const sparkWidth = sparkWidths[columns] ?? 22;
  const told = weeks.filter(({ reviewed }) => reviewed > 0);
  if (told.length === 0 && now.reviewed === 0) return <NotReviewed />;
  const quiet = now.reviewed === 0;
  const said = quiet
    ? `${skill}: nothing reviewed this week`
    : `${skill}: ${percent(now.rate)} %, ${now.disagreed} of ${now.reviewed}, interval ${interval(now.low, now.high)} %`;
  return (
    <span className="sk" title={said}>
      <span className="sk__n">
        {quiet ? (
          <b className="faint">–</b>
        ) : (
          <b className={tone === "plain" ? "" : tone}>
            {percent(now.rate)}
            <small>%</small>
            {tone === "bad" && <Icon name={back ? "warning" : "up"} small />}
          </b>
        )}
        <em>{quiet ? "none yet" : interval(now.low, now.high)}</em>
        <em>{quiet ? "" : `${now.disagreed} of ${now.reviewed}`}</em>
      </span>
      <Spark weeks={told} label={said} tone={tone} width={sparkWidth} height={30} top={top} />
    </span>
  );
});

/** Nothing was reviewed, so there is no rate, not even none. */
export const NotReviewed = () => (
  <span className="faint" title="not reviewed">
    –<span className="vh"> not reviewed</span>
  </span>
);
