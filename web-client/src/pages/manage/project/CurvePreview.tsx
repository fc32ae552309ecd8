import { points, signedPx } from "../../../figures";
import { type Curve, cornersOf, shareOf } from "./scoring";

const width = 360;
const height = 168;
const left = 38;
const bottom = 22;
const top = 10;

/** The curve as it pays: points by IoU, with what a few overlaps earn. */
export function CurvePreview({ curve, available }: { curve: Curve; available: number }) {
  const x = (iou: number) => left + iou * (width - left - 8);
  const y = (share: number) => top + (1 - share) * (height - top - bottom);
  const line = cornersOf(curve)
    .map(([iou, share]) => `${x(iou).toFixed(1)} ${y(share).toFixed(1)}`)
    .join("L");
  const examples = [0.7, 0.8, 0.9, 0.95].map((iou) => ({ iou, share: shareOf(curve, iou) }));
  return (
    <figure className="curve">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`Points by IoU: ${examples.map(({ iou, share }) => `${points(share * available)} at ${iou}`).join(", ")}`}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="curve__grid" x1={left} x2={width - 8} y1={y(share)} y2={y(share)} />
            <text x={left - 6} y={y(share) + 3.5} textAnchor="end">
              {points(share * available)}
            </text>
          </g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((iou) => (
          <text key={iou} x={x(iou)} y={height - 6} textAnchor="middle">
            {iou}
          </text>
        ))}
        <path className="curve__area" d={`M${line}L${x(1)} ${y(0)}L${x(0)} ${y(0)}Z`} />
        <path className="curve__line" d={`M${line}`} />
        {examples.map(({ iou, share }) => (
          <circle key={iou} className="curve__dot" cx={x(iou)} cy={y(share)} r="2.6" />
        ))}
      </svg>
      <figcaption>
        <table className="table">
          <thead>
            <tr>
              <th>IoU</th>
              <th className="num">points</th>
              <th>on a circle of 200 px, about</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ iou, share }) => (
              <tr key={iou}>
                <td>{iou.toFixed(2)}</td>
                <td className="num">
                  <b>{points(share * available)}</b>
                </td>
                <td className="dim">{signedPx(-insetFor(iou, 100))} all the way round</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}

/** How far inside a circle of this radius an outline lies whose IoU with it is given: (r − d)² / r². */
const insetFor = (iou: number, radius: number): number => radius * (1 - Math.sqrt(iou));
