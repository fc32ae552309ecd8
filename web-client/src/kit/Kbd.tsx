/** A key cap: the same everywhere a key does something. */
export function Kbd({ children }: { children: string }) {
  return <kbd>{children}</kbd>;
}

/** Keys pressed together. */
export function Keys({ of }: { of: readonly string[] }) {
  if (of.length === 1) return <kbd>{of[0]}</kbd>;
  return (
    <span className="keys">
      {of.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
