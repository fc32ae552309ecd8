/** A week's rate with its interval, all in 0..1. */
export type SparkWeek = { rate: number; low: number; high: number };

/** Rate by week with its 95 % interval. Under three weeks: points with whiskers, no line, because two points are no trend. */
export function Spark(props: {
  weeks: readonly SparkWeek[];
  label: string;
  tone?: "plain" | "warn" | "bad";
  width?: number;
  height?: number;
  /** The rate at the upper edge, so that sparks beside each other have one scale; without it, the highest interval's end. */
  top?: number;
}) {
  const { weeks, label, tone = "plain", width = 92, height = 34 } = props;
  const top = props.top ?? Math.max(0.05, ...weeks.map((week) => week.high));
  const x = (index: number) => (weeks.length > 1 ? (index / (weeks.length - 1)) * width : width);
  const y = (rate: number) => height - 1 - Math.min(1, rate / top) * (height - 2);
  const at = (index: number, rate: number) => `${x(index).toFixed(1)} ${y(rate).toFixed(1)}`;
  const last = weeks[weeks.length - 1];
  const className = tone === "plain" ? "spark" : `spark spark--${tone}`;
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {weeks.length >= 3 ? (
        <>
          <path
            className="band"
            d={`M${weeks.map((week, i) => at(i, week.high)).join("L")}L${weeks
              .map((week, i) => at(i, week.low))
              .reverse()
              .join("L")}Z`}
          />
          <path className="line" d={`M${weeks.map((week, i) => at(i, week.rate)).join("L")}`} />
          {last && <circle className="last" cx={x(weeks.length - 1)} cy={y(last.rate)} r={2.2} />}
        </>
      ) : (
        weeks.map((week, i) => {
          const here = width - 3 - (weeks.length - 1 - i) * Math.min(18.4, width / 2);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the row
            <g key={i}>
              <path className="whisk" d={`M${here} ${y(week.high)}V${y(week.low)}`} />
              <circle className="last" cx={here} cy={y(week.rate)} r={2.2} />
            </g>
          );
        })
      )}
    </svg>
  );
}
