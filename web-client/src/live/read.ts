/** Small readers of unknown JSON. Each throws an Unreadable that says where. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";

  constructor(at: string, expected: string) {
    super(`${at || "the message"} is not ${expected}`);
  }
}

export type Reader<T> = (value: unknown, at: string) => T;
export type Fields = Readonly<Record<string, unknown>>;

export const fields: Reader<Fields> = (value, at) => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unreadable(at, "an object");
  return value as Fields;
};

export const text: Reader<string> = (value, at) => {
  if (typeof value !== "string") throw new Unreadable(at, "a text");
  return value;
};

export const number: Reader<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Unreadable(at, "a finite number");
  return value;
};

export const whole: Reader<number> = (value, at) => {
  if (!Number.isSafeInteger(value)) throw new Unreadable(at, "a whole number");
  return value as number;
};

/** A count or index: 0, 1, 2 … */
export const natural: Reader<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Unreadable(at, "a whole number from 0");
  return value;
};

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== "boolean") throw new Unreadable(at, "true or false");
  return value;
};

export const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new Unreadable(at, "a list");
    return value.map((each, i) => read(each, `${at}/${i}`));
  };

export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, at) =>
    value === null || value === undefined ? null : read(value, at);

export const field = <T>(of: Fields, name: string, read: Reader<T>, at: string): T =>
  read(of[name], `${at}/${name}`);

/** A field that may be absent: the object it gives is to be spread. */
export function optional<K extends string, T>(
  of: Fields,
  name: K,
  read: Reader<T>,
  at: string,
): { [P in K]?: T } {
  const value = of[name];
  if (value === undefined || value === null) return {};
  return { [name]: read(value, `${at}/${name}`) } as { [P in K]?: T };
}

/** One of the cases of a union written as an object of one key. */
export function oneKey(value: unknown, at: string): [string, unknown] {
  const entries = Object.entries(fields(value, at));
  const only = entries[0];
  if (entries.length !== 1 || !only) throw new Unreadable(at, "an object of one key");
  return only;
}
