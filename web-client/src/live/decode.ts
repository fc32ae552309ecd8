import type { Anchor, NoteDocument, NoteReply, Person, TaskCard, TaskState } from "../api/model";
import { type Problem, readProblem } from "../api/problem";
import type { Feed, Gesture, LiveStroke, Presence, Room, ServerMessage, Snapshot } from "./protocol";
import {
  type Fields,
  field,
  fields,
  flag,
  listOf,
  natural,
  number,
  oneKey,
  optional,
  orNull,
  type Reader,
  text,
  Unreadable,
} from "./read";
import { readChange, readShape } from "./readLabels";

const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new Unreadable(at, `one of ${words.join(", ")}`);
    return found;
  };

const room: Reader<Room> = (value, at) => {
  const name = text(value, at);
  if (name === "me" || /^(task|project|spec|read)\/.+$/u.test(name)) return name as Room;
  throw new Unreadable(at, "a room");
};

const person: Reader<Person> = (value, at) => {
  const given = fields(value, at);
  return {
    id: field(given, "id", text, at),
    name: field(given, "name", text, at),
    initials: field(given, "initials", text, at),
  };
};

const pointer: Reader<[number, number]> = (value, at) => {
  const [x, y, ...rest] = listOf(number)(value, at);
  if (x === undefined || y === undefined || rest.length > 0) throw new Unreadable(at, "a pair of x and y");
  return [x, y];
};

const brush: Reader<NonNullable<Gesture["brush"]>> = (value, at) => {
  const given = fields(value, at);
  return { diameter: field(given, "diameter", number, at), erases: field(given, "erases", flag, at) };
};

const gesture: Reader<Gesture> = (value, at) => {
  const given = fields(value, at);
  return {
    pointer: field(given, "pointer", pointer, at),
    ...optional(given, "label", text, at),
    ...optional(given, "classKey", text, at),
    ...optional(given, "shape", readShape, at),
    ...optional(given, "open", listOf(number), at),
    ...optional(given, "brush", brush, at),
  };
};

const presence: Reader<Presence> = (value, at) => {
  const given = fields(value, at);
  return {
    person: field(given, "person", person, at),
    doing: field(given, "doing", oneOf("drawing", "watching", "here"), at),
    ...optional(given, "task", text, at),
    since: field(given, "since", text, at),
  };
};

const taskState = oneOf<TaskState>(
  "withdrawn",
  "assigned",
  "drawing",
  "submitted",
  "scored",
  "in-review",
  "reviewed",
);

const inDrill: Reader<NonNullable<TaskCard["drill"]>> = (value, at) => {
  const given = fields(value, at);
  return {
    id: field(given, "id", text, at),
    place: field(given, "place", natural, at),
    of: field(given, "of", natural, at),
  };
};

export const readCard: Reader<TaskCard> = (value, at) => {
  const given = fields(value, at);
  const frame = field(given, "frame", fields, at);
  const inFrame = `${at}/frame`;
  return {
    id: field(given, "id", text, at),
    project: field(given, "project", text, at),
    annotator: field(given, "annotator", text, at),
    frame: {
      id: field(frame, "id", text, inFrame),
      name: field(frame, "name", text, inFrame),
      width: field(frame, "width", natural, inFrame),
      height: field(frame, "height", natural, inFrame),
    },
    state: field(given, "state", taskState, at),
    strokes: field(given, "strokes", natural, at),
    objects: field(given, "objects", natural, at),
    openNotes: field(given, "openNotes", natural, at),
    released: field(given, "released", flag, at),
    ...optional(given, "submittedAt", text, at),
    ...optional(given, "lastStrokeAt", text, at),
    ...optional(given, "points", number, at),
    ...optional(given, "available", number, at),
    ...optional(given, "drill", inDrill, at),
  };
};

const anchor: Reader<Anchor> = (value, at) => {
  const [kind, body] = oneKey(value, at);
  const inside = `${at}/${kind}`;
  const given = fields(body, inside);
  const numbers = <K extends string>(...names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, field(given, name, number, inside)])) as Record<K, number>;
  switch (kind) {
    case "point":
      return { point: numbers("x", "y") };
    case "label":
      return { label: { label: field(given, "label", text, inside), ...numbers("x", "y") } };
    case "vertex":
      return {
        vertex: {
          label: field(given, "label", text, inside),
          ...numbers("part", "ring", "vertex", "x", "y"),
        },
      };
    default:
      throw new Unreadable(inside, "a place for a note");
  }
};

const reply: Reader<NoteReply> = (value, at) => {
  const given = fields(value, at);
  return {
    by: field(given, "by", text, at),
    at: field(given, "at", text, at),
    text: field(given, "text", text, at),
  };
};

export const readNote: Reader<NoteDocument> = (value, at) => {
  const given = fields(value, at);
  return {
    id: field(given, "id", text, at),
    task: field(given, "task", text, at),
    by: field(given, "by", text, at),
    at: field(given, "at", text, at),
    anchor: field(given, "anchor", anchor, at),
    text: field(given, "text", text, at),
    ...optional(given, "clause", text, at),
    state: field(given, "state", oneOf("open", "resolved"), at),
    ...optional(given, "openedAt", text, at),
    replies: field(given, "replies", listOf(reply), at),
  };
};

const stroke: Reader<LiveStroke> = (value, at) => {
  const given = fields(value, at);
  return {
    number: field(given, "number", natural, at),
    at: field(given, "at", text, at),
    position: field(given, "position", natural, at),
    change: field(given, "change", readChange, at),
  };
};

const feedOf = (given: Fields, at: string): Feed => ({
  position: field(given, "position", natural, at),
  at: field(given, "at", text, at),
  kind: field(given, "kind", text, at),
  person: field(given, "person", text, at),
  ...optional(given, "task", text, at),
  text: field(given, "text", text, at),
});

const snapshot: Reader<Snapshot> = (value, at) => {
  const given = fields(value, at);
  return {
    ...optional(given, "card", readCard, at),
    ...optional(given, "strokes", listOf(stroke), at),
    ...optional(given, "notes", listOf(readNote), at),
    ...optional(given, "people", listOf(presence), at),
    ...optional(given, "docs", fields, at),
    ...optional(
      given,
      "feed",
      listOf((each, where) => feedOf(fields(each, where), where)),
      at,
    ),
    ...optional(given, "cards", listOf(readCard), at),
    ...optional(given, "read", text, at),
  };
};

const problem: Reader<Problem> = (value, at) => {
  const given = fields(value, at);
  return readProblem(given.status === undefined ? 0 : field(given, "status", natural, at), given);
};

/** Reads one frame from the server. Null: a type that this client does not know yet, to be ignored. Throws Unreadable or SyntaxError otherwise. */
export function decode(frame: string): ServerMessage | null {
  const given = fields(JSON.parse(frame), "");
  const type = field(given, "type", text, "");
  const get = <T>(name: string, read: Reader<T>) => field(given, name, read, "");
  switch (type) {
    case "welcome":
      return {
        type,
        person: get("person", text),
        position: get("position", natural),
        heartbeatSeconds: get("heartbeatSeconds", number),
      };
    case "joined":
      return {
        type,
        room: get("room", room),
        position: get("position", natural),
        resumed: get("resumed", flag),
        snapshot: get("snapshot", orNull(snapshot)),
      };
    case "stroke":
      return {
        type,
        room: get("room", room),
        position: get("position", natural),
        task: get("task", text),
        number: get("number", natural),
        key: get("key", text),
        by: get("by", text),
        at: get("at", text),
        change: get("change", readChange),
      };
    case "note":
      return {
        type,
        room: get("room", room),
        position: get("position", natural),
        note: get("note", readNote),
      };
    case "feed":
      return { type, room: get("room", room), ...feedOf(given, "") };
    case "doc":
      return {
        type,
        room: get("room", room),
        position: get("position", natural),
        key: get("key", text),
        value: given.value,
      };
    case "gesture":
      return {
        type,
        room: get("room", room),
        task: get("task", text),
        by: get("by", text),
        gesture: get("gesture", orNull(gesture)),
      };
    case "presence":
      return { type, room: get("room", room), people: get("people", listOf(presence)) };
    case "ack":
      return {
        type,
        task: get("task", text),
        number: get("number", natural),
        key: get("key", text),
        position: get("position", natural),
      };
    case "refused":
      return {
        type,
        ...optional(given, "task", text, ""),
        ...optional(given, "number", natural, ""),
        ...optional(given, "key", text, ""),
        problem: get("problem", problem),
      };
    case "problem":
      return { type, problem: get("problem", problem) };
    case "resync":
      return { type, room: get("room", room), reason: get("reason", text) };
    case "leaving":
      return { type, reason: get("reason", text) };
    case "pong":
      return { type, id: get("id", natural) };
    default:
      return null;
  }
}
