import { percent, type Week } from "../../figures";
import type { Judged, SkillTrend } from "./model";
import { useWidth } from "./useWidth";
import { dayMillis, mondayOf, shortWeek } from "./weeks";

const height = 176;
const left = 40;
const right = 14;
const top = 22;
const bottom = 34;

/**
 * Disagreement by week: a bar for the 95 % interval, a point for the rate, hollow while the week is open. The dashed line is the rate that
 * the last verdict was held against; a span is a time back in shadow.
 */
export function WeeksChart({ of, closed }: { of: SkillTrend; closed: string | undefined }) {
  const [measure, width] = useWidth(560);
  const weeks = of.weeks.filter(({ reviewed }) => reviewed > 0);
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return null;
  const from = mondayOf(first.week).getTime();
  const to = mondayOf(last.week).getTime() + 7 * dayMillis;
  const room = width - left - right;
  const x = (at: number) => left + ((at - from) / Math.max(1, to - from)) * room;
  const highest = Math.max(0.1, ...weeks.map(({ reviewed, high, rate }) => (reviewed >= 15 ? high : rate)));
  const edge = Math.min(1, Math.ceil(highest * 10) / 10);
  const y = (rate: number) => top + (1 - Math.min(1, rate / edge)) * (height - top - bottom);
  const step = (room / Math.max(1, (to - from) / (7 * dayMillis))) * 0.5;
  const bar = Math.max(2, Math.min(9, step));
  const verdicts = new Map(of.verdicts.map((judged) => [judged.verdict.count.week, judged]));
  const baseline = of.verdicts.at(-1)?.earlier;
  const labelled = Math.max(1, Math.ceil(weeks.length / Math.max(1, Math.floor(room / 44))));
  return (
    <div ref={measure} className="chartbox">
      <svg
        className="wk"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${of.skill} by week: ${weeks.map((week) => `${week.week} ${percent(week.rate)} % of ${week.reviewed}`).join(", ")}`}
      >
        {[0, edge / 2, edge].map((tick) => (
          <g key={tick}>
            <line className="g" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={left - 7} y={y(tick) + 3.5} textAnchor="end">
              {Math.round(tick * 100)}%
            </text>
          </g>
        ))}
        {of.reshadows.map(({ position, on, until }) => (
          <Span
            key={position}
            from={x(Math.max(from, Date.parse(on)))}
            to={x(until ? Math.min(to, Date.parse(until)) : to)}
            lasts={!until}
            gone={until !== undefined && Date.parse(until) < from}
          />
        ))}
        {baseline && baseline.reviewed > 0 && (
          <line
            className="base"
            x1={left}
            x2={width - right}
            y1={y(baseline.disagreed / baseline.reviewed)}
            y2={y(baseline.disagreed / baseline.reviewed)}
          />
        )}
        {weeks.map((week, i) => (
          <WeekMark
            key={week.week}
            week={week}
            judged={verdicts.get(week.week)}
            open={closed === undefined || week.week > closed}
            at={x(mondayOf(week.week).getTime() + 3.5 * dayMillis)}
            y={y}
            bar={bar}
            labelled={(weeks.length - 1 - i) % labelled === 0}
          />
        ))}
      </svg>
    </div>
  );
}

function Span(props: { from: number; to: number; lasts: boolean; gone: boolean }) {
  if (props.gone) return null;
  const wide = Math.max(3, props.to - props.from);
  return (
    <g>
      <rect className="back" x={props.from} width={wide} y={top - 8} height={height - top - bottom + 8} />
      <text className="tick tick--back" x={props.from + 3} y={top - 11}>
        {props.lasts ? "back in shadow, now" : "back in shadow"}
      </text>
    </g>
  );
}

function WeekMark(props: {
  week: Week;
  judged: Judged | undefined;
  open: boolean;
  at: number;
  y: (rate: number) => number;
  bar: number;
  labelled: boolean;
}) {
  const { week, judged, at, y } = props;
  const verdict = judged?.verdict;
  const tone = verdict?.reshadow ? " is-back" : verdict?.suspicion ? " is-suspect" : "";
  const said = `${week.week}: ${week.disagreed} of ${week.reviewed}, ${percent(week.rate)} %${
    verdict?.p === undefined ? "" : `; p = ${verdict.p.toPrecision(2)}`
  }${props.open ? "; not closed" : ""}`;
  return (
    <g className={`w${tone}`}>
      <title>{said}</title>
      <line
        className="ci"
        x1={at}
        x2={at}
        y1={y(week.low)}
        y2={y(week.high)}
        style={{ strokeWidth: props.bar }}
      />
      <circle className={props.open ? "pt pt--open" : "pt"} cx={at} cy={y(week.rate)} r={3.2} />
      {verdict?.reshadow && <path className="mark" d={`M${at} ${height - bottom + 3}l4 6.500h-8z`} />}
      {verdict?.suspicion && (
        <path className="mark mark--s" d={`M${at} ${height - bottom + 3}l4 6.500h-8z`} />
      )}
      {props.labelled && (
        <text className="tick" x={at} y={height - 8} textAnchor="middle">
          {shortWeek(week.week)}
        </text>
      )}
    </g>
  );
}
