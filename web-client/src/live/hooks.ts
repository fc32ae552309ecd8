import { useEffect, useRef, useSyncExternalStore } from "react";
import { live } from "./browser";
import type { Line } from "./client";
import type { Room, RoomMessage } from "./protocol";

/** Whether the line to the server is there, since when, and its last round trip. */
export const useLine = (): Line => useSyncExternalStore(live.subscribeLine, live.line);

/** Listens to a room while the component is there. The first message is `joined` with a snapshot. */
export function useRoom(room: Room | null, onMessage: (message: RoomMessage) => void): void {
  const latest = useRef(onMessage);
  useEffect(() => {
    latest.current = onMessage;
  });
  useEffect(() => {
    if (room === null) return;
    return live.join(room, (message) => latest.current(message));
  }, [room]);
}
