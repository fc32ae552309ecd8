/** Markdown without the marks of emphasis, which are not read. */
export const plainWords = (text: string): string =>
  text
    .replace(/(^|[^\p{L}\p{N}])\*{1,3}(?=[^\s*])/gu, "$1")
    .replace(/([^\s*])\*{1,3}(?=$|[^\p{L}\p{N}*])/gu, "$1");

/** A text in Markdown as a line of plain words: no marks of lists and quotes either. */
export const onOneLine = (text: string): string =>
  plainWords(text.replaceAll(/^\s*(?:[-*>]|\d+\.)\s+/gmu, ""))
    .replaceAll(/\s+/gu, " ")
    .trim();
