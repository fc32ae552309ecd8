import type { ReactNode } from "react";

/** Nothing here: one sentence that says what is so, one that says what to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="12" height="46" viewBox="0 0 12 46" aria-hidden="true">
        <path stroke="var(--line-2)" strokeWidth="1.25" d="M6 0v32" />
        <path
          fill="var(--line-2)"
          d="M6 46 1.2 37.4C1.2 34.4 3.2 33 4.8 33v-3h2.4v3c1.6 0 3.6 1.4 3.6 4.4z"
        />
      </svg>
      <b>{title}</b>
      <span>{children}</span>
    </div>
  );
}

/** The grey of what is on its way, in the shape it will have. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const widths = ["70%", "100%", "45%", "85%", "60%"];
  return (
    <div style={{ display: "grid", gap: 8 }} aria-busy="true" aria-label="On its way" role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grey line has no other name
        <div key={line} className="skeleton" style={{ height: 14, width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}
