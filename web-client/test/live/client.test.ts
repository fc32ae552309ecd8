import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMillis } from "../../src/live/backOff";
import { LiveClient, type Socket } from "../../src/live/client";
import type { ClientMessage, RoomMessage, ServerMessage } from "../../src/live/protocol";

class FakeSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  readonly sent: ClientMessage[] = [];
  closed = false;

  send(frame: string): void {
    this.sent.push(JSON.parse(frame) as ClientMessage);
  }
  close(): void {
    this.closed = true;
  }
  say(message: ServerMessage | { type: string }): void {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent);
  }
  welcome(): void {
    this.onopen?.(new Event("open"));
    this.say({ type: "welcome", person: "p", position: 1, heartbeatSeconds: 15 });
  }
  breaks(code = 1006): void {
    this.onclose?.({ code } as CloseEvent);
  }
}

/** A clock that a test moves on. */
function stand(random = 0.5) {
  const sockets: FakeSocket[] = [];
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const client = new LiveClient({
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    now: () => now,
    random: () => random,
    after: (millis, run) => {
      const timer = { at: now + millis, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  });
  const pass = (millis: number) => {
    const end = now + millis;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((each) => each !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  const last = () => sockets[sockets.length - 1] as FakeSocket;
  return { client, sockets, pass, last };
}

const note = (position: number): ServerMessage => ({
  type: "feed",
  room: "task/t",
  position,
  at: "2026-11-22T09:00:00Z",
  kind: "stroke",
  person: "p",
  text: "",
});
const joined = (resumed: boolean, position: number): ServerMessage => ({
  type: "joined",
  room: "task/t",
  position,
  resumed,
  snapshot: resumed ? null : {},
});

describe("The live client", () => {
  it("L5 joins again after a broken line from the last position it heard, and no message twice", () => {
    const { client, last, pass } = stand();
    const heard: number[] = [];
    client.start();
    last().welcome();
    client.join("task/t", (message: RoomMessage) => message.type === "feed" && heard.push(message.position));
    last().say(joined(false, 10));
    last().say(note(11));
    last().say(note(12));
    last().breaks();
    pass(500);
    last().welcome();
    expect(last().sent).toContainEqual({ type: "join", room: "task/t", after: 12 });
    last().say(joined(true, 20));
    last().say(note(12));
    last().say(note(15));
    expect(heard).toEqual([11, 12, 15]);
  });

  it("asks for the whole when a newcomer joins a room, and when the server says resync", () => {
    const { client, last } = stand();
    client.start();
    last().welcome();
    client.join("task/t", () => {});
    last().say(joined(false, 10));
    client.join("task/t", () => {});
    last().say({ type: "resync", room: "task/t", reason: "too far behind" });
    const joins = last().sent.filter(({ type }) => type === "join");
    expect(joins).toEqual(Array(3).fill({ type: "join", room: "task/t" }));
  });

  it("leaves a room with its last listener", () => {
    const { client, last } = stand();
    client.start();
    last().welcome();
    const one = client.join("me", () => {});
    const two = client.join("me", () => {});
    one();
    expect(last().sent.some(({ type }) => type === "leave")).toBe(false);
    two();
    expect(last().sent).toContainEqual({ type: "leave", room: "me" });
  });

  it("waits longer before each attempt, and starts anew once it was welcomed", () => {
    const { client, sockets, last, pass } = stand(1);
    client.start();
    for (const wait of [250, 500, 1000, 2000]) {
      last().breaks();
      const before = sockets.length;
      pass(wait - 1);
      expect(sockets.length).toBe(before);
      pass(1);
      expect(sockets.length).toBe(before + 1);
    }
    last().welcome();
    last().breaks();
    pass(250);
    expect(sockets).toHaveLength(6);
  });

  it("S5 moves on at once when its server leaves, sends nothing meanwhile, and resumes where it was", () => {
    const { client, sockets, last, pass } = stand(0.5);
    client.start();
    last().welcome();
    client.join("task/t", () => {});
    last().say(joined(false, 10));
    last().say(note(12));
    const states: string[] = [];
    client.subscribeLine(() => states.push(client.line().state));
    last().say({ type: "leaving", reason: "The server is being restarted." });
    expect(client.send({ type: "gesture", task: "t", gesture: null })).toBe(false);
    last().say(note(13));
    last().breaks(4002);
    pass(400);
    expect(sockets).toHaveLength(2);
    last().welcome();
    expect(last().sent).toContainEqual({ type: "join", room: "task/t", after: 13 });
    expect(client.send({ type: "gesture", task: "t", gesture: null })).toBe(true);
    expect(states).not.toContain("offline");
  });

  it("waits longer when it is sent away again and again", () => {
    const { client, sockets, last, pass } = stand(1);
    client.start();
    last().welcome();
    for (const wait of [400, 500, 1000]) {
      last().breaks(4002);
      const before = sockets.length;
      pass(wait - 1);
      expect(sockets.length).toBe(before);
      pass(1);
      expect(sockets.length).toBe(before + 1);
    }
  });

  it("drops a line that no longer answers pings", () => {
    const { client, last, sockets, pass } = stand();
    client.start();
    last().welcome();
    expect(last().sent.at(-1)).toEqual({ type: "ping", id: 1 });
    pass(20);
    last().say({ type: "pong", id: 1 });
    expect(client.line()).toMatchObject({ state: "online", roundTripMillis: 20 });
    pass(14_980);
    expect(last().sent.at(-1)).toEqual({ type: "ping", id: 2 });
    pass(15_000);
    expect(sockets[0]?.closed).toBe(true);
    expect(client.line().state).toBe("offline");
  });

  it("gives nothing to a line that is not there", () => {
    const { client } = stand();
    client.start();
    expect(client.send({ type: "gesture", task: "t", gesture: null })).toBe(false);
  });

  it("goes on after a message that it cannot read", () => {
    const { client, last } = stand();
    const said = console.error;
    console.error = () => {};
    const heard: number[] = [];
    client.start();
    last().welcome();
    client.join("task/t", (message) => message.type === "feed" && heard.push(message.position));
    last().say(joined(false, 10));
    last().onmessage?.({ data: "{" } as MessageEvent);
    last().say(note(11));
    console.error = said;
    expect(heard).toEqual([11]);
  });

  it("whatever the server resends, every ordered message is heard once and in order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 30 }), (again) => {
        const { client, last, pass } = stand();
        const heard: number[] = [];
        let head = 10;
        client.start();
        last().welcome();
        client.join("task/t", (message) => message.type === "feed" && heard.push(message.position));
        last().say(joined(false, head));
        for (const back of again) {
          if (back === 0) {
            last().breaks();
            pass(20_000);
            last().welcome();
            last().say(joined(true, head));
          }
          for (let position = Math.max(11, head - back); position <= head; position++)
            last().say(note(position));
          last().say(note(++head));
        }
        expect(heard).toEqual(Array.from({ length: head - 10 }, (_, i) => 11 + i));
      }),
    );
  });
});

describe("The back-off", () => {
  it("is at least half of its step and at most 15 s", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const full = Math.min(15_000, 250 * 2 ** Math.min(attempt, 10));
        expect(backOffMillis(attempt, random)).toBeGreaterThanOrEqual(full / 2);
        expect(backOffMillis(attempt, random)).toBeLessThanOrEqual(full);
      }),
    );
  });
});
