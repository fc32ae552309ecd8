// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seenPosition } from "../../src/api";
import type { Room, RoomMessage } from "../../src/live";
import { useFollowed } from "../../src/live/useFollowed";
import { golden } from "../wire";

const rooms = vi.hoisted(() => new Map<string, (message: unknown) => void>());
vi.mock("../../src/live/browser", () => ({
  live: {
    join: (room: string, listener: (message: unknown) => void) => {
      rooms.set(room, listener);
      return () => rooms.delete(room);
    },
  },
}));

const path = "/projects/flowers/people/p-ada/trend";
const room = `read${path}` as Room;
const told = (position: number): RoomMessage => ({
  type: "doc",
  room,
  position,
  key: "read",
  value: { read: `/api${path}` },
});
const joined = (position: number, resumed: boolean): RoomMessage => ({
  type: "joined",
  room,
  position,
  resumed,
  snapshot: null,
});

describe("What a page reads over HTTP and follows", () => {
  let root: Root;
  let asked: number;
  /** Positions only ever grow. */
  let first: number;
  let position: number;
  let seen: { value: unknown; set: (value: unknown) => void };

  const Page = () => {
    seen = useFollowed(path);
    return null;
  };
  const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));
  const hear = async (message: RoomMessage) => {
    await act(async () => rooms.get(room)?.(message));
    await pass(0);
  };

  beforeEach(async () => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.useFakeTimers();
    asked = 0;
    first = seenPosition() + 40;
    position = first;
    vi.stubGlobal("fetch", async () =>
      Response.json({ turn: ++asked }, { headers: { "Plumbline-Position": String(position) } }),
    );
    root = createRoot(document.createElement("div"));
    act(() => root.render(createElement(Page)));
    await pass(0);
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is read once, and not again for what it says already", async () => {
    await hear(joined(first, false));
    await hear(told(first - 1));
    await pass(5000);
    expect(asked).toBe(1);
  });

  it("is read again when it is another", async () => {
    await pass(1000);
    position = first + 1;
    await hear(told(position));
    expect(seen.value).toEqual({ turn: 2 });
    await pass(5000);
    expect(asked).toBe(2);
  });

  it("is read once a second however fast it changes, and for the last time after the last change", async () => {
    for (let n = 0; n < 20; n++) {
      position = first + 1 + n;
      await hear(told(position));
      await pass(100);
    }
    expect(asked).toBeLessThanOrEqual(4);
    await pass(1000);
    const last = asked;
    await pass(5000);
    expect(asked).toBe(last);
  });

  it("is read again after the line was away, for nobody told what it missed", async () => {
    await pass(1000);
    position = first + 10;
    await hear(joined(position, true));
    expect(asked).toBe(2);
  });

  it("is what was set, though something older arrives afterwards", async () => {
    await pass(1000);
    let answer: (response: Response) => void = () => {};
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
    await hear(told(first + 20));
    act(() => seen.set("mine"));
    answer(Response.json("old", { headers: { "Plumbline-Position": String(first + 20) } }));
    await pass(0);
    expect(seen.value).toBe("mine");
  });

  it("is kept while the server is away, and read again by itself once it is back", async () => {
    const back = fetch;
    await pass(1000);
    vi.stubGlobal("fetch", async () => Response.json({ status: 503 }, { status: 503 }));
    await hear(told(first + 20));
    expect(seen.value).toEqual({ turn: 1 });
    vi.stubGlobal("fetch", back);
    position = first + 20;
    await pass(1000);
    expect(seen.value).toEqual({ turn: 2 });
    await pass(5000);
    expect(asked).toBe(2);
  });

  it("is gone once the server says that one may not have it", async () => {
    await pass(1000);
    vi.stubGlobal("fetch", async () => Response.json({ code: "not-found" }, { status: 404 }));
    await hear(told(first + 20));
    expect(seen.value).toBeUndefined();
  });

  it("leaves its room with the page", () => {
    expect(rooms.has(room)).toBe(true);
    act(() => root.render(null));
    expect(rooms.has(room)).toBe(false);
  });

  it("is told of in the words of the golden message", () => {
    const text = golden("server").find(({ name }) => name === "doc-read.json")?.text ?? "";
    expect(JSON.parse(text)).toEqual({ ...told(4730) });
  });
});
