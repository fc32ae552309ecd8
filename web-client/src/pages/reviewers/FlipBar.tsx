import { percent } from "../../figures";
import type { Flips } from "./model";

const width = 168;
const height = 18;
/** A flip rate of half is as good as a coin's; more is drawn at the edge. */
const most = 0.5;
const x = (rate: number) => (Math.min(rate, most) / most) * (width - 8) + 4;

/** A flip rate with its interval beside the limit that it is judged by. */
export function FlipBar({ flips }: { flips: Flips }) {
  const { rate, interval, limit, repeated, flipped, needed } = flips;
  if (rate === null) return <span className="faint">nothing decided twice yet</span>;
  const over = repeated >= needed && interval.low > limit;
  return (
    <span className="flips">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`Flip rate ${percent(rate)} %, between ${percent(interval.low)} and ${percent(interval.high)} %; the limit is ${percent(limit)} %`}
      >
        <line className="flips__axis" x1={4} x2={width - 4} y1={height / 2} y2={height / 2} />
        <line className="flips__limit" x1={x(limit)} x2={x(limit)} y1={1} y2={height - 1} />
        <line
          className={over ? "flips__span is-over" : "flips__span"}
          x1={x(interval.low)}
          x2={x(interval.high)}
          y1={height / 2}
          y2={height / 2}
        />
        <circle className={over ? "flips__rate is-over" : "flips__rate"} cx={x(rate)} cy={height / 2} r={4} />
      </svg>
      <span className="flips__said">
        <b>{percent(rate)} %</b>{" "}
        <span className="faint">
          {flipped} of {repeated}
          {repeated < needed && `, judged from ${needed}`}
        </span>
      </span>
    </span>
  );
}
