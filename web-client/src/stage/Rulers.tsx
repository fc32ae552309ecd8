import { useEffect, useRef } from "react";
import { rulerStep, toScreen } from "../geometry/viewport";
import { useSight } from "./hooks";
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
        </svg>
        <Here sight={sight} axis="x" />
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
        </svg>
        <Here sight={sight} axis="y" />
      </div>
    </>
  );
}

/** Moved by itself, as a layer of its own: a pointer that moves repaints nothing of the page. */
function Here({ sight, axis }: { sight: Sight; axis: "x" | "y" }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const move = () => {
      const { style } = mark.current ?? {};
      if (!style) return;
      const at = sight.pointer();
      style.visibility = at ? "visible" : "hidden";
      if (!at) return;
      const { x, y } = toScreen(sight.view, at);
      style.transform = axis === "x" ? `translateX(${x}px)` : `translateY(${y}px)`;
    };
    move();
    const stops = [sight.subscribe(move), sight.subscribePointer(move)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [sight, axis]);
  return <i className={`here here--${axis}`} ref={mark} />;
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
