import type { CSSProperties, HTMLAttributes, ReactNode } from "react";

/** A line of a list. Selected, it carries the thread at its left edge. */
export function Row({
  selected = false,
  className = "",
  children,
  ...rest
}: HTMLAttributes<HTMLElement> & { selected?: boolean; children: ReactNode }) {
  return (
    <li
      {...rest}
      className={`row ${selected ? "is-selected" : ""} ${className}`}
      aria-current={selected || undefined}
    >
      {children}
    </li>
  );
}

/** A class's colour; the slot is 1..10 as in the ontology. */
export function Swatch({ slot }: { slot: number }) {
  return <span className="swatch" style={{ "--c": `var(--c${slot})` } as CSSProperties} aria-hidden="true" />;
}
