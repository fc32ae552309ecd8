import { decimal } from "../../figures";
import type { AgainstPeers } from "./model";

const width = 260;
const rowHeight = 26;
const left = 8;
/** Odds from a quarter of the peers' to four times theirs; what reaches further has an arrow. */
const most = Math.log(4);
const ticks = [0.25, 0.5, 1, 2, 4];
const x = (odds: number) =>
  left + ((Math.max(-most, Math.min(most, Math.log(odds))) + most) / (2 * most)) * (width - 2 * left);

/** Odds of disagreeing against those of peers on the same annotators, skill by skill, with 95 % intervals: a forest plot. */
export function Forest({ of, name }: { of: readonly AgainstPeers[]; name: string }) {
  const told = of.filter((row) => row.annotators > 0);
  if (told.length === 0) {
    return <p className="faint">Nobody else has reviewed the same annotators yet.</p>;
  }
  return (
    <table className="forest">
      <caption className="vh">How often {name} disagrees, against peers on the same annotators</caption>
      <thead>
        <tr>
          <th>Skill</th>
          <th className="num">Disagreed</th>
          <th className="num">At peers' rates</th>
          <th>
            <svg width={width} height={18} aria-hidden="true">
              {ticks.map((tick) => (
                <text key={tick} className="forest__tick" x={x(tick)} y={13} textAnchor="middle">
                  {tick < 1 ? `1/${1 / tick}` : tick}
                </text>
              ))}
            </svg>
          </th>
          <th className="num">Odds ratio</th>
        </tr>
      </thead>
      <tbody>
        {told.map((row) => (
          <tr key={row.skill}>
            <td className="clip" title={row.name}>
              {row.name}
            </td>
            <td className="num">
              {row.disagreed} <span className="faint">of {row.reviewed}</span>
            </td>
            <td className="num">{decimal(row.expected, 1)}</td>
            <td>
              <svg width={width} height={rowHeight} aria-hidden="true">
                {ticks.map((tick) => (
                  <line
                    key={tick}
                    className={tick === 1 ? "forest__one" : "forest__grid"}
                    x1={x(tick)}
                    x2={x(tick)}
                    y1={0}
                    y2={rowHeight}
                  />
                ))}
                {row.oddsRatio !== null && row.interval && (
                  <Span odds={row.oddsRatio} low={row.interval.low} high={row.interval.high} />
                )}
              </svg>
            </td>
            <td className="num">
              {row.oddsRatio === null || !row.interval ? (
                <span className="faint">too little yet</span>
              ) : (
                <>
                  <b>{decimal(row.oddsRatio, 2)}</b>{" "}
                  <span className="faint">
                    {decimal(row.interval.low, 2)}–{decimal(row.interval.high, 2)}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Span({ odds, low, high }: { odds: number; low: number; high: number }) {
  const y = rowHeight / 2;
  const from = x(low);
  const to = x(high);
  return (
    <g>
      <line className="forest__span" x1={from} x2={to} y1={y} y2={y} />
      {Math.log(low) < -most && <path className="forest__beyond" d={`M${from} ${y}l6 -4v8z`} />}
      {Math.log(high) > most && <path className="forest__beyond" d={`M${to} ${y}l-6 -4v8z`} />}
      <rect className="forest__odds" x={x(odds) - 4} y={y - 4} width={8} height={8} />
    </g>
  );
}
