import { rememberPosition } from "../api/http";
import { backOffMillis, moveMillis } from "./backOff";
import { decode } from "./decode";
import { type ClientMessage, elsewhere, type Room, type RoomMessage, type ServerMessage } from "./protocol";

/** Whether the line is there, since when (ms since 1970), and the last round trip. */
export type Line = {
  readonly state: "connecting" | "online" | "offline";
  readonly since: number;
  readonly roundTripMillis: number | null;
};

/** What the client needs of a WebSocket; the browser's is one. */
export type Socket = {
  send(frame: string): void;
  close(code?: number): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onclose: ((event: CloseEvent) => unknown) | null;
};
export type LiveEnvironment = {
  open: () => Socket;
  now: () => number;
  random: () => number;
  /** Runs something after a delay in ms; gives back what cancels it. */
  after: (millis: number, run: () => void) => () => void;
};

type Seat = { position: number | null; listeners: Set<(message: RoomMessage) => void> };
export type DirectMessage = Extract<ServerMessage, { type: "ack" | "refused" | "problem" | "welcome" }>;

/**
 * One line to the server for the whole page. Rooms that somebody listens to are joined again after every reconnect, each
 * from the last position it saw, so that a listener gets every ordered message once: no gap and no duplicate.
 */
export class LiveClient {
  #line: Line;
  #socket: Socket | null = null;
  #attempt = 0;
  #cancel: () => void = () => {};
  #cancelHeartbeat: () => void = () => {};
  #pings = { last: 0, sentAt: 0, answered: true };
  #stopped = true;
  /** The server reads nothing more: what is sent now waits for the next line. */
  #leaving = false;
  readonly #rooms = new Map<Room, Seat>();
  readonly #lineListeners = new Set<() => void>();
  readonly #directListeners = new Set<(message: DirectMessage) => void>();

  constructor(readonly environment: LiveEnvironment) {
    this.#line = { state: "connecting", since: environment.now(), roundTripMillis: null };
  }

  readonly subscribeLine = (listener: () => void): (() => void) => {
    this.#lineListeners.add(listener);
    return () => this.#lineListeners.delete(listener);
  };
  readonly line = (): Line => this.#line;

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#drop();
  }

  /** Tries at once instead of waiting out the back-off: the browser says that the network is back. */
  hurry(): void {
    if (this.#stopped || this.#socket) return;
    this.#cancel();
    this.#attempt = 0;
    this.#connect();
  }

  /** Acks, refusals and problems, which belong to no room. */
  onDirect(listener: (message: DirectMessage) => void): () => void {
    this.#directListeners.add(listener);
    return () => this.#directListeners.delete(listener);
  }

  /** Listens to a room; the first thing heard is `joined` with a snapshot. Gives back what leaves it. */
  join(room: Room, listener: (message: RoomMessage) => void): () => void {
    const seat = this.#rooms.get(room) ?? { position: null, listeners: new Set() };
    this.#rooms.set(room, seat);
    seat.listeners.add(listener);
    seat.position = null; // a newcomer needs the whole picture; the others take it as a fresh start
    this.#send({ type: "join", room });
    return () => {
      seat.listeners.delete(listener);
      if (seat.listeners.size > 0 || this.#rooms.get(room) !== seat) return;
      this.#rooms.delete(room);
      this.#send({ type: "leave", room });
    };
  }

  /** Sends if the line is there; false: it was not, and nothing was kept. Strokes are kept by the outbox. */
  send(message: Extract<ClientMessage, { type: "stroke" | "gesture" }>): boolean {
    return this.#line.state === "online" && this.#send(message);
  }

  /** Forgets what was seen of a room and asks for the whole of it again. */
  resync(room: Room): void {
    const seat = this.#rooms.get(room);
    if (!seat) return;
    seat.position = null;
    this.#send({ type: "join", room });
  }

  #send(message: ClientMessage): boolean {
    if (!this.#socket || this.#leaving || this.#line.state !== "online") return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #connect(): void {
    const socket = this.environment.open();
    this.#socket = socket;
    this.#leaving = false;
    socket.onopen = () => this.#watch(10_000);
    socket.onmessage = (event) => {
      if (this.#socket === socket && typeof event.data === "string") this.#receive(event.data);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      if (code === elsewhere && this.#attempt === 0) this.#move();
      else this.#lost();
    };
    this.#watch(10_000);
  }

  /** Drops a line on which nothing is heard within `millis`. */
  #watch(millis: number): void {
    this.#cancelHeartbeat();
    this.#cancelHeartbeat = this.environment.after(millis, () => {
      this.#drop();
      this.#lost();
    });
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#cancelHeartbeat();
    socket?.close(1000);
  }

  #lost(): void {
    this.#socket = null;
    this.#cancelHeartbeat();
    if (this.#line.state !== "offline") this.#become("offline", null);
    if (this.#stopped) return;
    const wait = backOffMillis(this.#attempt++, this.environment.random());
    this.#cancel = this.environment.after(wait, () => this.#connect());
  }

  /** Another server takes over: no reason to wait, and nothing that anybody has to be told as being offline. */
  #move(): void {
    this.#socket = null;
    this.#cancelHeartbeat();
    this.#attempt++;
    this.#become("connecting", null);
    this.#cancel = this.environment.after(moveMillis(this.environment.random()), () => this.#connect());
  }

  #become(state: Line["state"], roundTripMillis: number | null): void {
    const since = state === this.#line.state ? this.#line.since : this.environment.now();
    this.#line = { state, since, roundTripMillis };
    for (const listener of [...this.#lineListeners]) listener();
  }

  #receive(frame: string): void {
    const message = this.#decode(frame);
    if (message === null) return;
    switch (message.type) {
      case "welcome":
        this.#welcomed(message.heartbeatSeconds);
        for (const listener of [...this.#directListeners]) listener(message);
        return;
      case "pong":
        this.#pings.answered = true;
        this.#become("online", this.environment.now() - this.#pings.sentAt);
        return;
      case "ack":
        rememberPosition(message.position);
        for (const listener of [...this.#directListeners]) listener(message);
        return;
      case "refused":
      case "problem":
        for (const listener of [...this.#directListeners]) listener(message);
        return;
      case "resync":
        this.resync(message.room);
        return;
      case "leaving":
        this.#leaving = true;
        return;
      case "joined":
      case "stroke":
      case "note":
      case "feed":
      case "doc":
      case "gesture":
      case "presence":
        this.#deliver(message);
    }
  }

  /** A frame that cannot be read is said aloud and left out; the line goes on. */
  #decode(frame: string): ServerMessage | null {
    try {
      return decode(frame);
    } catch (error) {
      console.error("A live message could not be read:", error);
      return null;
    }
  }

  #welcomed(heartbeatSeconds: number): void {
    this.#attempt = 0;
    this.#become("online", null);
    for (const [room, seat] of this.#rooms) {
      this.#send(
        seat.position === null ? { type: "join", room } : { type: "join", room, after: seat.position },
      );
    }
    this.#beat(Math.max(1, heartbeatSeconds) * 1000);
  }

  /** Asks once per heartbeat; a ping that is not answered until the next one is due means the line is dead. */
  #beat(millis: number): void {
    this.#pings = { last: this.#pings.last + 1, sentAt: this.environment.now(), answered: false };
    this.#send({ type: "ping", id: this.#pings.last });
    this.#cancelHeartbeat();
    this.#cancelHeartbeat = this.environment.after(millis, () => {
      if (this.#pings.answered) {
        this.#beat(millis);
        return;
      }
      this.#drop();
      this.#lost();
    });
  }

  #deliver(message: RoomMessage): void {
    const seat = this.#rooms.get(message.room);
    if (!seat) return;
    switch (message.type) {
      case "joined":
        if (!message.resumed) seat.position = message.position;
        rememberPosition(message.position);
        break;
      case "stroke":
      case "note":
      case "feed":
        if (seat.position !== null && message.position <= seat.position) return;
        seat.position = message.position;
        rememberPosition(message.position);
        break;
      case "doc":
        rememberPosition(message.position);
        break;
      case "gesture":
      case "presence":
      case "resync":
        break;
    }
    for (const listener of [...seat.listeners]) listener(message);
  }
}
