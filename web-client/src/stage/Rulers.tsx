import { rulerStep } from "../geometry/viewport";
import { usePointerAt, useSight } from "./hooks";
import type { Sight } from "./sight";

/** Rulers in image px along the top and the left; a brass mark says where the pointer is. */
export function Rulers({ sight }: { sight: Sight }) {
  const { view, size } = useSight(sight);
  const step = rulerStep(view.scale);
  const x = ticks(view.scale, view.dx, size.width, step);
  const y = ticks(view.scale, view.dy, size.height, step);
  return (
    <>
      <div className="ruler ruler--x" aria-hidden="true">
        <svg aria-hidden="true">
          <path className="ticks" d={x.map(({ at, length }) => `M${at} 20v${-length}`).join("")} />
          {x.map(({ at, value }) =>
            value === null ? null : (
              <text key={value} x={at + 4} y="10">
                {value}
              </text>
            ),
          )}
          <Here sight={sight} axis="x" />
        </svg>
      </div>
      <div className="ruler ruler--y" aria-hidden="true">
        <svg aria-hidden="true">
          <path className="ticks" d={y.map(({ at, length }) => `M20 ${at}h${-length}`).join("")} />
          {y.map(({ at, value }) =>
            value === null ? null : (
              <text key={value} transform={`translate(9 ${at - 4}) rotate(-90)`}>
                {value}
              </text>
            ),
          )}
          <Here sight={sight} axis="y" />
        </svg>
      </div>
    </>
  );
}

function Here({ sight, axis }: { sight: Sight; axis: "x" | "y" }) {
  const at = usePointerAt(sight);
  const { view } = useSight(sight);
  if (!at) return null;
  if (axis === "x") return <path className="here" d={`M${at.x * view.scale + view.dx} 20l-4-6h8z`} />;
  return <path className="here" d={`M20 ${at.y * view.scale + view.dy}l-6-4v8z`} />;
}

/** A labelled tick every step, a longer one in the middle, short ones at tenths. */
function ticks(scale: number, offset: number, length: number, step: number) {
  const tenth = step / 10;
  const first = Math.ceil(-offset / scale / tenth);
  const last = Math.floor((length - offset) / scale / tenth);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const n = first + i;
    const whole = n % 10 === 0;
    return {
      at: round(n * tenth * scale + offset),
      length: whole ? 8 : n % 5 === 0 ? 6 : 3.5,
      value: whole ? Math.round(n * tenth) : null,
    };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
