import type { Page, Route, WebSocketRoute } from "playwright-core";
import type { Divergence, NoteDocument, Person, TaskCard, TaskDocument } from "../../src/api/model";
import { fold } from "../../src/labels/canvas";
import type { Ontology } from "../../src/labels/ontology";
import type { Change } from "../../src/labels/stroke";
import type { ClientMessage, Presence } from "../../src/live/protocol";
import { Log, type Recorded } from "../drawing/gateway";
import { blooms } from "./ontology";
import { image } from "./shared";

export const okafor: Person = { id: "p-okafor", name: "A. Okafor", initials: "AO" };
export const lindqvist: Person = { id: "p-lindqvist", name: "M. Lindqvist", initials: "ML" };

/** A server as small as these tests need: one task that is drawn on, its set, its notes; HTTP and socket answered in the browser's own process. */
export class World {
  readonly log = new Log();
  ontology: Ontology = blooms;
  readonly notes: NoteDocument[] = [];
  readonly gestures: unknown[] = [];
  readonly calls: string[] = [];
  people: Presence[] = [];
  reachable = true;
  submitted: number | null = null;
  /** The score of the current task, once it is released. */
  divergence: Divergence | null = null;
  #sockets = new Set<WebSocketRoute>();
  readonly #at = new Date("2026-11-22T13:31:00Z").toISOString();

  constructor(
    readonly photo: string,
    readonly size: { width: number; height: number },
    readonly count = 48,
    readonly current = 13,
  ) {}

  get task(): string {
    return `t-${this.current}`;
  }

  card(number = this.current): TaskCard {
    const here = number === this.current;
    const done = number < this.current || (here && this.submitted !== null);
    return {
      id: `t-${number}`,
      project: "blooms",
      annotator: okafor.id,
      frame: this.frame(number),
      state: done ? "submitted" : here ? "drawing" : "assigned",
      strokes: here ? this.log.strokes.length : 0,
      objects: here ? fold(this.log.strokes.map(({ change }) => change)).labels.objects.length : 0,
      openNotes: number === 10 ? 1 : 0,
      ...this.#points(here),
      ...(done && { submittedAt: this.#at }),
    };
  }

  #points(here: boolean): Pick<TaskCard, "released" | "points" | "available"> {
    if (!here || !this.divergence) return { released: false };
    return {
      released: true,
      points: this.divergence.score.points,
      available: this.divergence.score.available,
    };
  }

  frame(number: number) {
    const here = number === this.current;
    const photo = here ? this.photo : number % 3 === 0 ? "flower_dahlia.jpg" : "flower_dandelion.jpg";
    return { id: photo, name: here ? "meadow_0413.jpg" : `meadow_${400 + number}.jpg`, ...this.size };
  }

  /** Strokes that are there before the page opens. */
  record(...changes: Change[]): void {
    for (const change of changes) {
      const number = this.log.strokes.length + 1;
      this.log.strokes.push({ number, key: `before-${number}`, change });
    }
  }

  async serve(page: Page): Promise<void> {
    await page.route("**/api/**", (route) => this.#answer(route));
    await page.routeWebSocket("**/live", (socket) => this.#welcome(socket));
  }

  /** The line breaks, and stays broken until `reachable` is true again. */
  async cut(): Promise<void> {
    this.reachable = false;
    for (const socket of this.#sockets) await socket.close({ code: 1006 });
    this.#sockets.clear();
  }

  say(message: unknown): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify(message));
  }

  pin(note: NoteDocument): void {
    this.notes.push(note);
    this.say({ type: "note", room: `task/${this.task}`, position: 5000 + this.notes.length, note });
  }

  async #answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    const path = pathname.replace("/api", "");
    const method = route.request().method();
    this.calls.push(`${method} ${path}`);
    if (!this.reachable) return route.abort("connectionrefused");
    const file = /^\/frames\/([^/]+)\/(?:image|thumbnail)$/u.exec(path)?.[1];
    if (file) return route.fulfill({ body: image(decodeURIComponent(file)), contentType: "image/jpeg" });
    const body = this.#document(
      method,
      path,
      route.request().postDataJSON() as Record<string, unknown> | null,
    );
    if (body === undefined)
      return route.fulfill({
        status: 404,
        json: { title: "Not here", status: 404, detail: path, code: "not-here", remedy: "" },
      });
    return route.fulfill({ json: body });
  }

  #document(method: string, path: string, sent: Record<string, unknown> | null): unknown {
    if (path === "/session")
      return { person: okafor, roles: [{ role: "annotator", project: null }], csrf: "token" };
    if (path === "/people") return [okafor, lindqvist];
    if (path === "/tasks") return Array.from({ length: this.count }, (_, i) => this.card(i + 1));
    const other = /^\/tasks\/t-(\d+)$/u.exec(path)?.[1];
    if (other) {
      return {
        card: this.card(Number(other)),
        project: {
          id: "blooms",
          name: "Blooms",
          purpose: "training",
          instructions: "",
          clauses: [{ id: "4.2.1", text: "Outermost visible edge, tips included" }],
        },
        ontology: this.ontology,
        frame: this.frame(Number(other)),
      } satisfies TaskDocument;
    }
    if (path === `/tasks/${this.task}/strokes`)
      return this.log.strokes.map(({ number, change }) => ({ number, change, at: this.#at }));
    if (path === `/tasks/${this.task}/score`) return this.divergence?.score;
    if (path === `/tasks/${this.task}/divergence`) return this.divergence ?? undefined;
    if (path === `/tasks/${this.task}/submission` && method === "POST") {
      this.submitted = sent?.lastStroke as number;
      this.log.submitted = true;
      return this.card();
    }
    const note = /^\/notes\/([^/]+)\/(opened|replies|state)$/u.exec(path);
    return note ? this.#noted(note[1] as string, note[2] as string, sent) : undefined;
  }

  #noted(id: string, what: string, sent: Record<string, unknown> | null): NoteDocument | undefined {
    const index = this.notes.findIndex((each) => each.id === id);
    const note = this.notes[index];
    if (!note) return undefined;
    const now =
      what === "opened"
        ? { ...note, openedAt: this.#at }
        : what === "state"
          ? { ...note, state: sent?.state as NoteDocument["state"] }
          : {
              ...note,
              replies: [...note.replies, { by: okafor.id, at: this.#at, text: String(sent?.text) }],
            };
    this.notes[index] = now;
    return now;
  }

  #welcome(socket: WebSocketRoute): void {
    if (!this.reachable) {
      void socket.close({ code: 1006 });
      return;
    }
    this.#sockets.add(socket);
    socket.onClose(() => this.#sockets.delete(socket));
    socket.onMessage((frame) => this.#receive(socket, JSON.parse(String(frame)) as ClientMessage));
    socket.send(JSON.stringify({ type: "welcome", person: okafor.id, position: 4000, heartbeatSeconds: 15 }));
  }

  #receive(socket: WebSocketRoute, message: ClientMessage): void {
    const send = (answer: unknown) => socket.send(JSON.stringify(answer));
    switch (message.type) {
      case "join":
        send({
          type: "joined",
          room: message.room,
          position: 4000,
          resumed: false,
          snapshot: this.#snapshot(message.room),
        });
        return;
      case "ping":
        send({ type: "pong", id: message.id });
        return;
      case "stroke": {
        const { number, key, change, task } = message;
        const answer = this.log.decide({ number, key, change });
        if ("problem" in answer) send({ type: "refused", task, number, key, problem: answer.problem });
        else send({ type: "ack", task, number, key, position: 4000 + number });
        return;
      }
      case "gesture":
        this.gestures.push(message.gesture);
        return;
      case "leave":
        return;
    }
  }

  #snapshot(room: string): unknown {
    if (room === "me") return { cards: [this.card()] };
    const strokes = this.log.strokes.map(({ number, change }: Recorded) => ({
      number,
      change,
      at: this.#at,
      position: 4000 + number,
    }));
    return { card: this.card(), strokes, notes: this.notes, people: this.people };
  }
}
