import { day } from "../../figures";
import type { Run, SkillTrend } from "./model";
import { useWidth } from "./useWidth";
import { runValue } from "./words";

const height = 176;
const left = 56;
const right = 16;
const top = 22;
const bottom = 34;
const labelWidth = 56;

/** Calibrations over months, each with its 95 % interval. A drift is marked, and the run since which it is dated. */
export function RunsChart({ of }: { of: SkillTrend }) {
  const [measure, width] = useWidth(360);
  const unit = of.runs.at(-1)?.unit;
  const runs = of.runs.filter((run) => run.unit === unit);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const from = Date.parse(first.on);
  const span = Math.max(1, Date.parse(last.on) - from);
  const room = width - left - right;
  const x = (on: string) =>
    runs.length === 1 ? left + room / 2 : left + 8 + ((Date.parse(on) - from) / span) * (room - 16);
  const ends = runs.flatMap(({ value, interval }) => [
    value,
    interval?.low ?? value,
    interval?.high ?? value,
  ]);
  const truth = unit === "share" ? 1 : 0;
  const low = Math.min(unit === "share" ? 0.9 : truth - 0.25, ...ends);
  const high = Math.max(truth + (unit === "share" ? 0 : 0.25), ...ends);
  const y = (value: number) => top + ((high - value) / Math.max(1e-9, high - low)) * (height - top - bottom);
  const ticks = unit === "share" ? [low, 1] : [...new Set([low, 0, high])];
  const since = last.drift ? last.since : undefined;
  const labelled = labelledOf(runs, x);
  return (
    <div ref={measure} className="chartbox">
      <svg
        className="runs"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Calibrations of ${of.skill}: ${runs.map((run) => `${run.on} ${runValue(run)}`).join(", ")}`}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === truth ? "zero" : "g"}
              x1={left}
              x2={width - right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className="tick" x={left - 7} y={y(tick) + 3.5} textAnchor="end">
              {tick === truth && unit !== "share"
                ? "truth"
                : unit === "share"
                  ? `${Math.round(tick * 100)}%`
                  : `${tick.toFixed(1).replace("-", "−")} px`}
            </text>
          </g>
        ))}
        {since && (
          <g>
            <line className="since" x1={x(since)} x2={x(since)} y1={top - 8} y2={height - bottom} />
            <text className="tick tick--back" x={x(since) + 4} y={top - 11}>
              since
            </text>
          </g>
        )}
        <path
          className="path"
          d={`M${runs.map((run) => `${x(run.on).toFixed(1)} ${y(run.value).toFixed(1)}`).join("L")}`}
        />
        {runs.map((run, i) => (
          <RunMark
            key={run.position}
            run={run}
            at={x(run.on)}
            y={y}
            labelled={labelled.has(run)}
            last={i > 0 && i === runs.length - 1}
          />
        ))}
      </svg>
    </div>
  );
}

/** From the latest back, each that has room for its day. */
function labelledOf(runs: readonly Run[], x: (on: string) => number): ReadonlySet<Run> {
  const labelled = new Set<Run>();
  let taken = Number.POSITIVE_INFINITY;
  for (const run of [...runs].reverse()) {
    if (taken - x(run.on) >= labelWidth) {
      labelled.add(run);
      taken = x(run.on);
    }
  }
  return labelled;
}

function RunMark(props: {
  run: Run;
  at: number;
  y: (value: number) => number;
  labelled: boolean;
  last: boolean;
}) {
  const { run, at, y } = props;
  return (
    <g className={run.drift ? "w is-back" : "w"}>
      <title>
        {`${run.on}: ${runValue(run)} on ${run.objects} objects${run.p === undefined ? "" : `; p = ${run.p.toPrecision(2)}`}`}
      </title>
      {run.interval && (
        <line
          className="ci"
          x1={at}
          x2={at}
          y1={y(run.interval.low)}
          y2={y(run.interval.high)}
          style={{ strokeWidth: 6 }}
        />
      )}
      <circle className="pt" cx={at} cy={y(run.value)} r={3.2} />
      {run.drift && <path className="mark" d={`M${at} ${height - bottom + 3}l4 6.500h-8z`} />}
      {props.labelled && (
        <text className="tick" x={at} y={height - 8} textAnchor={props.last ? "end" : "middle"}>
          {day(run.on)}
        </text>
      )}
    </g>
  );
}
