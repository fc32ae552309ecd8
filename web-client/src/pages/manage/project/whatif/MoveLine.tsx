import type { WhatIf, WhatIfPerson } from "../../../../api";
import { percentTenths } from "../../../../figures";
import { rangeOf, ticksOf } from "./whatIf";

const width = 232;
const height = 24;
const edge = 8;

type Scale = (share: number) => number;

function scaleOf(whatIf: WhatIf): Scale {
  const [from, to] = rangeOf(whatIf);
  return (share) => edge + (Math.max(0, share - from) / (to - from)) * (width - 2 * edge);
}

/** Where a person's score is and where it would be, on the axis that all rows share, with the pass mark across it. */
export function MoveLine({ person, of }: { person: WhatIfPerson; of: WhatIf }) {
  const { before, after, verdict } = person;
  const x = scaleOf(of);
  const from = x(before.score ?? 0);
  const to = x(after.score ?? 0);
  return (
    <svg
      className={`move move--${verdict}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`From ${words(before.score)} to ${words(after.score)}`}
    >
      <Marks of={of} x={x} />
      <line className="move__line" x1={from} x2={to} y1={height / 2} y2={height / 2} />
      {before.score !== null && <circle className="move__from" cx={from} cy={height / 2} r="3" />}
      {after.score !== null && <circle className="move__to" cx={to} cy={height / 2} r="4" />}
    </svg>
  );
}

/** The axis above the rows. */
export function MoveAxis({ of }: { of: WhatIf }) {
  const x = scaleOf(of);
  return (
    <svg className="move" viewBox={`0 0 ${width} 16`} width={width} height={16} aria-hidden="true">
      {ticksOf(rangeOf(of)).map((share) => (
        <text key={share} x={x(share)} y="11" textAnchor="middle">
          {Math.round(share * 100)}
        </text>
      ))}
    </svg>
  );
}

function Marks({ of: { passMark }, x }: { of: WhatIf; x: Scale }) {
  return (
    <>
      {passMark.before !== passMark.after && (
        <line className="move__old" x1={x(passMark.before)} x2={x(passMark.before)} y1="0" y2={height} />
      )}
      <line className="move__mark" x1={x(passMark.after)} x2={x(passMark.after)} y1="0" y2={height} />
    </>
  );
}

const words = (score: number | null): string =>
  score === null ? "nothing to earn" : `${percentTenths(score)} per cent`;
