import type { CohortRow, Feed } from "../../live";

export type FeedLine = Feed;

/** How many lines are kept; older ones are in the person's history. */
export const keptLines = 200;

/** What a line looks like, by the name the server gives it. A name that is not known is shown whole, without a sign of its own. */
export type FeedKind =
  | "stroke"
  | "send"
  | "note"
  | "ask"
  | "resolve"
  | "agree"
  | "disagree"
  | "watch"
  | "other";

const kinds: Readonly<Record<string, FeedKind>> = {
  stroke: "stroke",
  submitted: "send",
  note: "note",
  reply: "ask",
  resolved: "resolve",
  "review-opened": "watch",
  "review-done": "agree",
  disagreed: "disagree",
};

export const kindOf = ({ kind }: { readonly kind: string }): FeedKind => kinds[kind] ?? "other";

/** Newest first, from lines in any order. */
export function feedOf(lines: readonly Feed[]): readonly FeedLine[] {
  return [...lines].sort((a, b) => a.position - b.position).reduce<readonly FeedLine[]>(withFeed, []);
}

/** The feed with one more line. A person's strokes on one task are a single line that moves up; the rest stands whole. */
export function withFeed(feed: readonly FeedLine[], line: Feed): readonly FeedLine[] {
  const whole = pick(line);
  const before = feed.findIndex((each) => each.person === line.person && each.task === line.task);
  const last = feed[before];
  const conflated = last && kindOf(line) === "stroke" && kindOf(last) === "stroke";
  const others = conflated ? feed.toSpliced(before, 1) : feed;
  return [whole, ...others].slice(0, keptLines);
}

/** A line for the strokes that a person's card has grown by: the server's feed leaves strokes to the canvas. */
export function strokeLine(before: CohortRow | undefined, now: CohortRow, position: number): Feed | null {
  const { task, lastStrokeAt } = now;
  if (!before || !task || !lastStrokeAt) return null;
  const drawn = before.task?.id === task.id ? before.task.strokes : 0;
  if (task.strokes <= drawn) return null;
  const person = typeof now.person === "string" ? now.person : now.person.id;
  const text = `draws on ${task.frame.name}, stroke ${task.strokes}`;
  return { position, at: lastStrokeAt, kind: "stroke", person, task: task.id, text };
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
