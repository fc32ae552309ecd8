import type { Piece } from "../api";
import { plainWords } from "./plainWords";

/** How one text became another: what was put in is underlined, what was struck out is struck. */
export function Words({ of }: { of: readonly Piece[] }) {
  return (
    <span className="words">
      {of.map(({ kind, text }, i) => {
        const key = `${i}${kind}`;
        const said = `${plainWords(text)} `;
        if (kind === "added") return <ins key={key}>{said}</ins>;
        if (kind === "removed") return <del key={key}>{said}</del>;
        return <span key={key}>{said}</span>;
      })}
    </span>
  );
}
