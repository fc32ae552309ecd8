import { useEffect, useMemo } from "react";
import { signedPx } from "../../figures";
import { maxScale, toScreen } from "../../geometry/viewport";
import { type Photo, type Scene, Sight, Stage, useSight } from "../../stage";
import type { Unrolled } from "./profile";

const side = 184;
/** Screen px a px, and how many times what is seen around the lens at least. */
const least = 8;
const closer = 3;
const bar = 22;

/** A look at one point of the contour, much enlarged, hanging from it by the thread. */
export function Lens(props: {
  probe: Unrolled;
  sight: Sight;
  frame: { width: number; height: number };
  photo: Photo | null;
  scene: Scene;
}) {
  const { probe, sight, frame } = props;
  const { view, size } = useSight(sight);
  const own = useMemo(() => new Sight(frame), [frame]);
  const { width } = useSight(own).size;
  const times = Math.min(maxScale, Math.max(least, Math.ceil(closer * view.scale)));
  useEffect(() => {
    if (width > 1) lookAt(own, probe, times);
  }, [own, probe, width, times]);
  const pin = toScreen(view, probe);
  if (pin.x < 0 || pin.y < 0 || pin.x > size.width || pin.y > size.height) return null;
  const end = Math.min(size.height - 30, Math.max(pin.y + 48, Math.min(pin.y + side + 40, size.height - 30)));
  const outward = probe.nx >= 0 ? 1 : -1;
  const fits = (x: number) => x >= 8 && x + side <= size.width - 8;
  const wanted = outward > 0 ? pin.x : pin.x - side;
  const x = fits(wanted) ? wanted : outward > 0 ? pin.x - side : pin.x;
  const y = Math.min(size.height - side - 30, Math.max(54, end - side));
  return (
    <>
      <span
        className="lens__ring"
        style={{ transform: `translate(${pin.x}px, ${pin.y}px)` }}
        aria-hidden="true"
      />
      <span
        className="thread lens__thread"
        style={{ left: pin.x, top: pin.y, height: Math.max(0, y + side - pin.y + 8) }}
        aria-hidden="true"
      />
      <svg
        className="lens__bob"
        width="12"
        height="14"
        viewBox="-6 -14 12 14"
        style={{ left: pin.x - 6, top: y + side + 6 }}
        aria-hidden="true"
      >
        <path d="M0 0l-4.800-8.600c0-3 2-4.400 3.600-4.400h2.400c1.600 0 3.600 1.400 3.600 4.400z" />
      </svg>
      <figure className="lens" style={{ transform: `translate(${x}px, ${y}px)`, width: side, height: side }}>
        <Stage sight={own} photo={props.photo} scene={props.scene} label="Lens" still />
        <svg className="lens__gap" width={side} height={side} aria-hidden="true">
          <Gap probe={probe} times={times} />
        </svg>
        <figcaption style={{ height: bar }}>
          <b className={probe.px < 0 ? "in" : "out"}>{signedPx(probe.px)}</b>
          <span>at {Math.round(probe.along)} px</span>
          <span className="grow" />
          <span>× {times}</span>
        </figcaption>
      </figure>
    </>
  );
}

/** The gap between truth and label at the point: what the figure measures. */
function Gap({ probe, times }: { probe: Unrolled; times: number }) {
  const middle = side / 2;
  const to = { x: middle + probe.nx * probe.px * times, y: middle + probe.ny * probe.px * times };
  return (
    <>
      <path className="lens__case" d={`M${middle} ${middle}L${to.x} ${to.y}`} />
      <path className="lens__line" d={`M${middle} ${middle}L${to.x} ${to.y}`} />
      <circle cx={middle} cy={middle} r="3" />
      <circle cx={to.x} cy={to.y} r="3" />
    </>
  );
}

/** Centred on the point, `times` screen px a px: two steps, because a sight zooms around a place. */
function lookAt(sight: Sight, { x, y }: Unrolled, times: number): void {
  const reach = 1;
  sight.show({ x: x - reach / 2, y: y - reach / 2, width: reach, height: reach });
  sight.zoomBy(times / sight.view.scale);
}
