import { useState } from "react";
import type { Skeleton } from "../../../labels/ontology";
import { joined, neighbours } from "./skeleton";

const size = 264;
const radius = size / 2 - 20;

/** The points on a ring, with what is joined: pressed one after the other, two of them are joined, or parted. */
export function SkeletonRing({ skeleton, onEdit }: { skeleton: Skeleton; onEdit: (next: Skeleton) => void }) {
  const [from, setFrom] = useState<number | null>(null);
  const { points, edges } = skeleton;
  const first = from === null ? undefined : points[from];
  const press = (i: number) => {
    setFrom(first ? null : i);
    if (first && from !== null && from !== i) onEdit(joined(skeleton, from, i));
  };
  const placed = points.map((_, i) => around(i, points.length));
  return (
    <div className="skeleton-ring">
      <fieldset style={{ width: size, height: size }}>
        <legend className="vh">What is joined</legend>
        <svg width={size} height={size} aria-hidden="true">
          {edges.map(({ from: a, to: b }) => {
            const [one, other] = [placed[a], placed[b]];
            return one && other && <path key={`${a} ${b}`} d={bow(one, other)} />;
          })}
        </svg>
        {points.map((_, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
            key={i}
            type="button"
            style={{ left: placed[i]?.x, top: placed[i]?.y }}
            aria-pressed={i === from}
            aria-label={said(skeleton, i)}
            title={said(skeleton, i)}
            onClick={() => press(i)}
          >
            {i + 1}
          </button>
        ))}
      </fieldset>
      <p className="faint" role="status">
        {first
          ? `${first.name}, and which other?`
          : "Press two points to join them; press them again to part them. What is joined is drawn, not scored."}
      </p>
    </div>
  );
}

function said(skeleton: Skeleton, i: number): string {
  const name = skeleton.points[i]?.name || `point ${i + 1}`;
  const others = neighbours(skeleton, i).map((each) => skeleton.points[each]?.name || `point ${each + 1}`);
  return others.length > 0 ? `${name}, joined with ${others.join(", ")}` : `${name}, not joined`;
}

type Place = { readonly x: number; readonly y: number };

/** Bent towards the middle, so that neighbours' edges do not lie on the ring. */
function bow(a: Place, b: Place): string {
  const bent = (one: number, other: number) => (one + other) * 0.3 + size * 0.2;
  return `M${a.x} ${a.y}Q${bent(a.x, b.x)} ${bent(a.y, b.y)} ${b.x} ${b.y}`;
}

/** Clockwise from the top. */
function around(i: number, count: number): Place {
  const angle = (2 * Math.PI * i) / Math.max(1, count) - Math.PI / 2;
  return { x: size / 2 + radius * Math.cos(angle), y: size / 2 + radius * Math.sin(angle) };
}
