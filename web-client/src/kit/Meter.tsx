/** Points earned of points available, or done of all: a bar that says both numbers. */
export function Meter({
  value,
  of,
  unit = "",
  bad = false,
}: {
  value: number;
  of: number;
  unit?: string;
  bad?: boolean;
}) {
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0;
  return (
    <div
      className={bad ? "meter meter--bad" : "meter"}
      role="img"
      aria-label={`${value} of ${of} ${unit}`.trim()}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}
