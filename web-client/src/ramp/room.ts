import { useEffect, useState } from "react";
import { live, type RoomMessage } from "../live";
import type { Certificates, StageRow } from "./documents";

/** What the room of a spec tells. A pure fold of its messages. */
export type SpecRoom = {
  readonly joined: boolean;
  readonly stages: Readonly<Record<string, StageRow>>;
  readonly certificates: Readonly<Record<string, Certificates>>;
};

export const emptyRoom: SpecRoom = { joined: false, stages: {}, certificates: {} };

/** The room after a message. A snapshot replaces everything; a resumed join keeps what is there. */
export function roomAfter(room: SpecRoom, message: RoomMessage): SpecRoom {
  if (message.type === "doc") return withDocument(room, message.key, message.value);
  if (message.type !== "joined") return room;
  let next: SpecRoom = message.snapshot ? { ...emptyRoom, joined: true } : { ...room, joined: true };
  for (const [key, value] of Object.entries(message.snapshot?.docs ?? {}))
    next = withDocument(next, key, value);
  return next;
}

/** Keys are `kind/PERSON`; a kind that is not known belongs to another page, or to a newer server. */
function withDocument(room: SpecRoom, key: string, value: unknown): SpecRoom {
  const slash = key.indexOf("/");
  const person = key.slice(slash + 1);
  switch (key.slice(0, slash)) {
    case "stage":
      return { ...room, stages: { ...room.stages, [person]: value as StageRow } };
    case "certificates":
      return { ...room, certificates: { ...room.certificates, [person]: value as Certificates } };
    default:
      return room;
  }
}

/** The room of a spec for as long as the page is there. */
export function useSpecRoom(spec: string): SpecRoom {
  const [room, setRoom] = useState(emptyRoom);
  useEffect(() => {
    setRoom(emptyRoom);
    return live.join(`spec/${spec}`, (message) => setRoom((now) => roomAfter(now, message)));
  }, [spec]);
  return room;
}
