import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/live/decode";
import { readChange } from "../../src/live/readLabels";
import { golden } from "../wire";

describe("The decoder", () => {
  for (const { name, text } of golden("server")) {
    it(`reads server/${name} as the server wrote it`, () => {
      expect(decode(text)).toEqual(withoutNulls(JSON.parse(text)));
    });
  }

  for (const { name, text } of golden("change")) {
    it(`reads change/${name} as the server wrote it`, () => {
      expect(readChange(JSON.parse(text), "")).toEqual(JSON.parse(text));
    });
  }

  it("ignores a type that it does not know yet", () => {
    expect(decode('{"type":"weather","sun":true}')).toBeNull();
  });

  it("says where a message is not what it should be", () => {
    expect(() => decode('{"type":"ack","task":"t","number":-1,"key":"k","position":3}')).toThrow(
      "/number is not a whole number from 0",
    );
    expect(() => decode('{"type":"presence","room":"kitchen","people":[]}')).toThrow("/room is not a room");
    expect(() =>
      decode(
        '{"type":"stroke","room":"task/t","position":1,"task":"t","number":1,"key":"k","by":"p","at":"","change":{"draw":{"label":"a","classKey":"c","shape":{"polygon":{"parts":[{"exterior":[1,2,3]}]}}}}}',
      ),
    ).toThrow("/change/draw/shape/polygon/parts/0/exterior is not pairs of x and y");
  });

  it("reads any JSON or refuses it, and never breaks otherwise", () => {
    const types = [
      "welcome",
      "joined",
      "stroke",
      "note",
      "feed",
      "doc",
      "gesture",
      "presence",
      "ack",
      "refused",
      "problem",
      "resync",
      "leaving",
      "pong",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(
          fc.constantFrom(
            "room",
            "task",
            "number",
            "key",
            "position",
            "change",
            "snapshot",
            "people",
            "gesture",
            "note",
            "problem",
          ),
          fc.jsonValue(),
        ),
        (type, rest) => {
          try {
            decode(JSON.stringify({ ...rest, type }));
          } catch (error) {
            expect(error).toMatchObject({ name: "Unreadable" });
          }
        },
      ),
    );
  });
});

/** Absent and null mean the same to the client, except where null is the message: a gesture's end, a room joined without a snapshot. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const meant = ["gesture", "snapshot", "value"];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => each !== null || meant.includes(key))
      .map(([key, each]) => [key, key === "value" ? each : withoutNulls(each)]),
  );
}
