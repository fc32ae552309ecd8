import { type PointerEvent, useCallback, useMemo, useState } from "react";
import type { Offsets } from "../../api";
import { decimal, iou, percent, signedPx } from "../../figures";
import { at, meanOf, type Profile, span, ticksBetween, type Unrolled } from "./profile";

const height = 141;
const left = 52;
const right = 16;
const top = 34;
const bottom = 24;
/** An outline this near to the truth, in px, is as good as a hand draws. */
export const tolerancePx = 1;

/** The offset unrolled from 12 o'clock: bias is a level, noise is a scribble. Shares its cursor with the photograph. */
export function ProfileChart(props: {
  title: string;
  profile: Profile;
  offsets: Offsets;
  iou: number | null;
  probe: Unrolled | null;
  onProbe: (point: Unrolled | null) => void;
}) {
  const { profile, offsets, probe, onProbe } = props;
  const [width, setWidth] = useState(1072);
  const measure = useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(320, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const px = useMemo(() => profile.points.map((point) => point.px), [profile]);
  const mean = useMemo(() => meanOf(px), [px]);
  const { low, high } = useMemo(() => span(px, tolerancePx), [px]);
  const room = width - left - right;
  const x = (along: number) => left + (along / profile.length) * room;
  const y = (value: number) => top + ((high - value) / (high - low)) * (height - top - bottom);
  const inward = mean.mean < 0;
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const { left: edge } = event.currentTarget.getBoundingClientRect();
    const along = ((event.clientX - edge - left) / room) * profile.length;
    onProbe(at(profile, Math.min(profile.length, Math.max(0, along))) ?? null);
  };
  return (
    <div className="profile" ref={measure}>
      <div className="profile__head">
        <b>Offset along the contour</b>
        <span>{props.title}</span>
        <span className="grow" />
        <span>
          mean <b className={inward ? "inside" : "outside"}>{signedPx(offsets.meanPx)}</b> (95 % CI{" "}
          {decimal(mean.low)} to {decimal(mean.high)})
        </span>
        <span>
          <b>{percent(offsets.shareInside)} %</b> inside
        </span>
        {props.iou !== null && (
          <span>
            IoU <b>{iou(props.iou)}</b>
          </span>
        )}
      </div>
      <svg
        className="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Signed offset along the contour of ${props.title}, clockwise from 12 o'clock: mean ${signedPx(offsets.meanPx)}, ${percent(offsets.shareInside)} % inside`}
        onPointerMove={follow}
        onPointerLeave={() => onProbe(null)}
      >
        {ticksBetween(low, high, 3).map((tick) => (
          <g key={tick}>
            <line className="g" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={left - 8} y={y(tick) + 3.5} textAnchor="end">
              {signedPx(tick, Number.isInteger(tick) ? 0 : 1)}
            </text>
          </g>
        ))}
        <rect
          className="tol"
          x={left}
          width={room}
          y={y(tolerancePx)}
          height={y(-tolerancePx) - y(tolerancePx)}
        />
        <text className="tick" x={width - right} y={y(tolerancePx) - 4} textAnchor="end">
          tolerance ± {tolerancePx} px
        </text>
        {profile.rings.map((ring, i) => (
          <Ring
            key={ring[0]?.along}
            ring={closed(ring, profile.rings[i + 1]?.[0]?.along ?? profile.length)}
            x={x}
            y={y}
          />
        ))}
        <line className="zero" x1={left} x2={width - right} y1={y(0)} y2={y(0)} />
        <text className="tick tick--zero" x={left - 8} y={y(0) + 3.5} textAnchor="end">
          truth
        </text>
        <rect
          className="ci"
          x={left}
          width={room}
          y={y(mean.high)}
          height={Math.max(1, y(mean.low) - y(mean.high))}
        />
        <line className="mean" x1={left} x2={width - right} y1={y(mean.mean)} y2={y(mean.mean)} />
        <Hours profile={profile} x={x} end={width - right} />
        {probe && (
          <g className="probe" transform={`translate(${x(probe.along)} 0)`}>
            <line y1={26} y2={y(probe.px)} />
            <path
              transform={`translate(0 ${y(probe.px) + 9})`}
              d="M0 0l-3.600-6.200c0-2.200 1.600-3.300 3.600-3.300s3.600 1.100 3.600 3.300z"
            />
          </g>
        )}
      </svg>
    </div>
  );
}

/** The ring with its first point once more at its end: the contour has no gap, so the line has none. */
const closed = (ring: readonly Unrolled[], end: number): readonly Unrolled[] =>
  ring[0] ? [...ring, { ...ring[0], along: end }] : ring;

type Scale = (value: number) => number;

/** The line of a ring, with its area purple where it is inside and gold where it is outside. */
function Ring({ ring, x, y }: { ring: readonly Unrolled[]; x: Scale; y: Scale }) {
  const line = ring.map(({ along, px }) => `${x(along).toFixed(1)} ${y(px).toFixed(1)}`).join("L");
  const side = (keep: (px: number) => number) => {
    const edge = ring.map(({ along, px }) => `${x(along).toFixed(1)} ${y(keep(px)).toFixed(1)}`).join("L");
    const first = ring[0]?.along ?? 0;
    const last = ring.at(-1)?.along ?? 0;
    return `M${x(first).toFixed(1)} ${y(0).toFixed(1)}L${edge}L${x(last).toFixed(1)} ${y(0).toFixed(1)}Z`;
  };
  return (
    <>
      <path className="a-in" d={side((px) => Math.min(0, px))} />
      <path className="a-out" d={side((px) => Math.max(0, px))} />
      <path className="prof" d={`M${line}`} />
    </>
  );
}

function Hours({ profile, x, end }: { profile: Profile; x: Scale; end: number }) {
  const ticks = [
    ...profile.hours.map(({ hour, along }, i) => ({ at: x(along), hour, first: i === 0 })),
    { at: end, hour: 12, first: false },
  ];
  return ticks.map(({ at: place, hour, first }) => (
    <g key={place}>
      <line className="zero" x1={place} x2={place} y1={height - 21} y2={height - 17} />
      <text
        className="tick"
        x={place}
        y={height - 5}
        textAnchor={first ? "start" : place === end ? "end" : "middle"}
      >
        {hour} o’clock
      </text>
    </g>
  ));
}
