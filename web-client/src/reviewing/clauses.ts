import type { Clause } from "../api";
import { onOneLine } from "../spec";

/** A clause that fits, and its text cut where the words looked for begin and end. */
export type Hit = { readonly clause: Clause; readonly pieces: readonly Piece[] };
export type Piece = { readonly text: string; readonly marked: boolean };

/** Clauses that hold every word looked for, in number or text; a clause whose number begins so comes first. */
export function search(clauses: readonly Clause[], query: string): readonly Hit[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const hits = clauses.filter(({ id, text }) => {
    const all = `${id} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const first = words[0] ?? "";
  const rank = ({ id }: Clause) => (first && id.toLowerCase().startsWith(first) ? 0 : 1);
  return [...hits]
    .sort((a, b) => rank(a) - rank(b))
    .map((clause) => ({ clause, pieces: cut(onOneLine(clause.text), words) }));
}

function cut(text: string, words: readonly string[]): readonly Piece[] {
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${words.map(escaped).join("|")})`, "giu");
  return text
    .split(pattern)
    .map((piece, i) => ({ text: piece, marked: i % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
