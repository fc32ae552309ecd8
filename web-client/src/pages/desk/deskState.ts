import type { QueueEntry, Recalculation } from "../../api";
import type {
  CohortRow,
  Disagreement,
  Feed,
  Findings,
  Pictures,
  Presence,
  ProjectSnapshot,
  RoomMessage,
  Scoreboard,
} from "../../live";
import { picturesAfter } from "../../live";
import { type FeedLine, feedOf, strokeLine, withFeed } from "./feed";

/** What one project's desk knows: the latest of every document, the feed, who is there. A pure fold of its room. */
export type DeskState = {
  readonly joined: boolean;
  readonly cohort: Readonly<Record<string, CohortRow>>;
  readonly scoreboard: Readonly<Record<string, Scoreboard>>;
  readonly disagreement: Readonly<Record<string, Disagreement>>;
  readonly findings: Readonly<Record<string, Findings>>;
  readonly miniature: Pictures;
  readonly queue: readonly QueueEntry[];
  readonly recalculation: Recalculation | null;
  readonly feed: readonly FeedLine[];
  readonly people: readonly Presence[];
};

export const emptyDesk: DeskState = {
  joined: false,
  cohort: {},
  scoreboard: {},
  disagreement: {},
  findings: {},
  miniature: {},
  queue: [],
  recalculation: null,
  feed: [],
  people: [],
};

/** The desk after a message of its room. A snapshot replaces everything; a resumed join keeps what is there. */
export function deskAfter(desk: DeskState, message: RoomMessage): DeskState {
  switch (message.type) {
    case "joined":
      return message.snapshot
        ? { ...fromSnapshot(message.snapshot), miniature: picturesAfter({}, message) }
        : { ...desk, joined: true };
    case "doc":
      return withStrokes(
        desk,
        withDocument(withPictures(desk, message), message.key, message.value),
        message,
      );
    case "feed":
      return { ...desk, feed: withFeed(desk.feed, message) };
    case "presence":
      return { ...desk, people: message.people };
    case "stroke":
    case "note":
    case "gesture":
    case "resync":
      return desk;
  }
}

function fromSnapshot({ docs = {}, feed = [], people = [] }: Partial<ProjectSnapshot>): DeskState {
  let desk: DeskState = { ...emptyDesk, joined: true, people, feed: feedOf(feed as readonly Feed[]) };
  for (const [key, value] of Object.entries(docs)) desk = withDocument(desk, key, value);
  return desk;
}

function withPictures(desk: DeskState, message: Extract<RoomMessage, { type: "doc" }>): DeskState {
  const miniature = picturesAfter(desk.miniature, message);
  return miniature === desk.miniature ? desk : { ...desk, miniature };
}

/** The feed gets a line when a cohort document says that somebody has drawn. */
function withStrokes(
  before: DeskState,
  after: DeskState,
  { key, position }: { key: string; position: number },
): DeskState {
  if (!key.startsWith("cohort/")) return after;
  const person = key.slice("cohort/".length);
  const row = after.cohort[person];
  const line = row && strokeLine(before.cohort[person], row, position);
  return line ? { ...after, feed: withFeed(after.feed, line) } : after;
}

/** Keys are `kind/ID`; a kind that is not known is from a newer server and is passed over. */
function withDocument(desk: DeskState, key: string, value: unknown): DeskState {
  if (key === "queue") return { ...desk, queue: value as readonly QueueEntry[] };
  if (key === "recalculation") return { ...desk, recalculation: value as Recalculation };
  const slash = key.indexOf("/");
  const kind = key.slice(0, slash);
  const id = key.slice(slash + 1);
  switch (kind) {
    case "cohort":
      return { ...desk, cohort: { ...desk.cohort, [id]: value as CohortRow } };
    case "scoreboard":
      return { ...desk, scoreboard: { ...desk.scoreboard, [id]: value as Scoreboard } };
    case "disagreement":
      return { ...desk, disagreement: { ...desk.disagreement, [id]: value as Disagreement } };
    case "findings":
      return { ...desk, findings: { ...desk.findings, [id]: value as Findings } };
    default:
      return desk;
  }
}

/** Skills of a project in the order in which its people's documents name them: the columns of the table. */
export function skillsOf(desk: DeskState): readonly string[] {
  const named = new Set<string>();
  for (const { skills } of Object.values(desk.disagreement)) for (const { skill } of skills) named.add(skill);
  for (const { components } of Object.values(desk.scoreboard))
    for (const { skill } of components) named.add(skill);
  return [...named];
}

/** How many wait, and since when the oldest does. */
export function waitingOf(desk: DeskState): { count: number; since: string | null } {
  const since = desk.queue.map((entry) => entry.submittedAt).sort()[0] ?? null;
  return { count: desk.queue.length, since };
}
