/** A person's initials. `live` rings it while they are there. */
export function Avatar({
  name,
  live = false,
  size = "normal",
}: {
  name: string;
  live?: boolean;
  size?: "small" | "normal" | "large";
}) {
  const small = size === "small" ? { width: 20, height: 20, fontSize: 9 } : undefined;
  return (
    <span
      className={`avatar ${live ? "avatar--live" : ""} ${size === "large" ? "avatar--lg" : ""}`}
      style={small}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and the last word: "A. Okafor" is AO, "Mia" is M. */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter(Boolean);
  const first = words[0] ?? "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return ([...first][0] ?? "?").toUpperCase() + (last ? ([...last][0] ?? "").toUpperCase() : "");
}
