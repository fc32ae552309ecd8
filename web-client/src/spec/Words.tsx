import type { Piece } from "../api";

/** How one text became another: what was put in is underlined, what was struck out is struck. */
export function Words({ of }: { of: readonly Piece[] }) {
  return (
    <span className="words">
      {of.map((piece, i) => {
        const key = `${i}${piece.kind}`;
        if (piece.kind === "added") return <ins key={key}>{piece.text} </ins>;
        if (piece.kind === "removed") return <del key={key}>{piece.text} </del>;
        return <span key={key}>{piece.text} </span>;
      })}
    </span>
  );
}
