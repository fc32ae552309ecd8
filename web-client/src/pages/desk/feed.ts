import type { Feed } from "../../live";

/** A line of the feed; `strokes` counts the ones that were conflated into it. */
export type FeedLine = Feed & { readonly strokes?: number };

/** How many lines are kept; older ones are in the person's history. */
export const keptLines = 200;

/** Kinds of lines. What the server may name otherwise reads as `other` and is shown whole. */
export type FeedKind =
  | "stroke"
  | "send"
  | "note"
  | "read"
  | "ask"
  | "resolve"
  | "agree"
  | "disagree"
  | "watch"
  | "other";

const kinds: readonly (readonly [RegExp, FeedKind])[] = [
  [/stroke|drew|draw/u, "stroke"],
  [/submit/u, "send"],
  [/repl|answer/u, "ask"],
  [/resolve/u, "resolve"],
  [/open(ed)?-?note|note-?open|read/u, "read"],
  [/note|reopen/u, "note"],
  [/disagree/u, "disagree"],
  [/agree|review|complet/u, "agree"],
  [/watch/u, "watch"],
];

export function kindOf(line: { readonly kind: string }): FeedKind {
  return kinds.find(([pattern]) => pattern.test(line.kind))?.[1] ?? "other";
}

/** Newest first, from lines in any order. */
export function feedOf(lines: readonly Feed[]): readonly FeedLine[] {
  return [...lines].sort((a, b) => a.position - b.position).reduce<readonly FeedLine[]>(withFeed, []);
}

/** The feed with one more line. A person's strokes on one task are a single line that moves up; the rest stands whole. */
export function withFeed(feed: readonly FeedLine[], line: Feed): readonly FeedLine[] {
  const whole: FeedLine = pick(line);
  if (kindOf(line) !== "stroke") return [whole, ...feed].slice(0, keptLines);
  const before = feed.findIndex((each) => each.person === line.person && each.task === line.task);
  const last = feed[before];
  if (!last || kindOf(last) !== "stroke") return [{ ...whole, strokes: 1 }, ...feed].slice(0, keptLines);
  return [
    { ...whole, strokes: (last.strokes ?? 1) + 1 },
    ...feed.slice(0, before),
    ...feed.slice(before + 1),
  ];
}

/** What waits for an answer: a reply by somebody else, after which nobody of the staff has said anything on that task. */
export function needsMe(feed: readonly FeedLine[], me: string): readonly FeedLine[] {
  const settled = new Set<string>();
  return feed.filter((line) => {
    const task = line.task ?? "";
    const kind = kindOf(line);
    if (line.person === me && (kind === "ask" || kind === "note")) settled.add(task);
    if (kind === "resolve") settled.add(task);
    return kind === "ask" && line.person !== me && !settled.has(task);
  });
}

const pick = ({ position, at, kind, person, task, text }: Feed): Feed => ({
  position,
  at,
  kind,
  person,
  ...(task !== undefined && { task }),
  text,
});
