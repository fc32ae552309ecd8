import type { Keypoint, Part, Ring, Shape } from "../geometry/shape";
import type { Label, Labels, Value, Values } from "../labels/label";
import type { Change } from "../labels/stroke";
import {
  type Fields,
  field,
  fields,
  listOf,
  natural,
  number,
  oneKey,
  orNull,
  type Reader,
  text,
  Unreadable,
  whole,
} from "./read";

const ring: Reader<Ring> = (value, at) => {
  const flat = listOf(number)(value, at);
  if (flat.length % 2 !== 0) throw new Unreadable(at, "pairs of x and y");
  return flat;
};

const part: Reader<Part> = (value, at) => {
  const given = fields(value, at);
  const holes = given.holes === undefined ? [] : field(given, "holes", listOf(ring), at);
  return { exterior: field(given, "exterior", ring, at), holes };
};

const keypoint: Reader<Keypoint> = (value, at) => {
  const given = fields(value, at);
  const visibility = field(given, "visibility", text, at);
  if (visibility !== "absent" && visibility !== "hidden" && visibility !== "visible")
    throw new Unreadable(`${at}/visibility`, "absent, hidden or visible");
  return { x: field(given, "x", number, at), y: field(given, "y", number, at), visibility };
};

export const readShape: Reader<Shape> = (value, at) => {
  const [kind, body] = oneKey(value, at);
  const inside = `${at}/${kind}`;
  const given = fields(body, inside);
  const numbers = <K extends string>(...names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, field(given, name, number, inside)])) as Record<K, number>;
  switch (kind) {
    case "box":
      return { box: numbers("x", "y", "width", "height") };
    case "rotated-box":
      return { "rotated-box": numbers("cx", "cy", "width", "height", "angleDegrees") };
    case "polygon":
      return { polygon: { parts: field(given, "parts", listOf(part), inside) } };
    case "polyline":
      return { polyline: { points: field(given, "points", ring, inside) } };
    case "mask":
      return {
        mask: {
          width: field(given, "width", natural, inside),
          height: field(given, "height", natural, inside),
          runs: field(given, "runs", listOf(natural), inside),
        },
      };
    case "keypoints":
      return { keypoints: { points: field(given, "points", listOf(keypoint), inside) } };
    default:
      throw new Unreadable(inside, "a shape that this client knows");
  }
};

export const readValue: Reader<Value> = (value, at) => {
  const [kind, body] = oneKey(value, at);
  const inside = `${at}/${kind}`;
  switch (kind) {
    case "choice":
      return { choice: text(body, inside) };
    case "choices":
      return { choices: listOf(text)(body, inside) };
    case "text":
      return { text: text(body, inside) };
    case "number":
      return { number: number(body, inside) };
    default:
      throw new Unreadable(inside, "a value that this client knows");
  }
};

const readValues: Reader<Values> = (value, at) =>
  Object.fromEntries(
    Object.entries(fields(value, at)).map(([path, each]) => [path, readValue(each, `${at}/${path}`)]),
  );

const trackOf = (given: Fields, at: string) =>
  given.track === undefined ? {} : { track: field(given, "track", text, at) };

export const readLabel: Reader<Label> = (value, at) => {
  const given = fields(value, at);
  return {
    id: field(given, "id", text, at),
    classKey: field(given, "classKey", text, at),
    shape: field(given, "shape", readShape, at),
    attributes: given.attributes === undefined ? {} : field(given, "attributes", readValues, at),
    ...trackOf(given, at),
  };
};

export const readLabels: Reader<Labels> = (value, at) => {
  const given = fields(value, at);
  return {
    objects: field(given, "objects", listOf(readLabel), at),
    scene: given.scene === undefined ? {} : field(given, "scene", readValues, at),
  };
};

export const readChange: Reader<Change> = (value, at) => {
  const [kind, body] = oneKey(value, at);
  const inside = `${at}/${kind}`;
  const given = fields(body, inside);
  const label = () => field(given, "label", text, inside);
  const classKey = () => field(given, "classKey", text, inside);
  const shape = () => field(given, "shape", readShape, inside);
  const valueAt = () => ({
    path: field(given, "path", text, inside),
    value: field(given, "value", orNull(readValue), inside),
  });
  // An index that is out of range, even below zero, is a change without effect: the fold says so, not the reader.
  const vertex = () => ({
    label: label(),
    part: field(given, "part", whole, inside),
    ring: field(given, "ring", whole, inside),
    vertex: field(given, "vertex", whole, inside),
  });
  const place = () => ({
    ...vertex(),
    x: field(given, "x", number, inside),
    y: field(given, "y", number, inside),
  });
  switch (kind) {
    case "draw":
      return { draw: { label: label(), classKey: classKey(), shape: shape(), ...trackOf(given, inside) } };
    case "set-track":
      return { "set-track": { label: label(), track: field(given, "track", orNull(text), inside) } };
    case "reshape":
      return { reshape: { label: label(), shape: shape() } };
    case "move-vertex":
      return { "move-vertex": place() };
    case "insert-vertex":
      return { "insert-vertex": place() };
    case "remove-vertex":
      return { "remove-vertex": vertex() };
    case "change-class":
      return { "change-class": { label: label(), classKey: classKey() } };
    case "set-attribute":
      return { "set-attribute": { label: label(), ...valueAt() } };
    case "delete":
      return { delete: { label: label() } };
    case "set-scene":
      return { "set-scene": valueAt() };
    case "undo":
      return { undo: {} };
    case "redo":
      return { redo: {} };
    default:
      throw new Unreadable(inside, "a change that this client knows");
  }
};
