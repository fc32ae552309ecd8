import { useEffect, useRef, useState } from "react";
import { type Loading, useLoaded } from "../api/useLoaded";
import { useRoom } from "./hooks";
import type { RoomMessage } from "./protocol";

/** Between an answer and the next question, however fast things change. */
const paceMillis = 1000;

/** Up to which position the room of what is read has told that it is another; 0 for what tells nothing of it. */
function newsAt(message: RoomMessage): number {
  switch (message.type) {
    case "doc":
    case "joined": // what was told before that nobody here has heard
      return message.position;
    default:
      return 0;
  }
}

/**
 * As `useLoaded`, and read again whenever the server tells that it is another now.
 *
 * @param of the path of which that is told, where it is not the one that is read
 */
export function useFollowed<T>(path: string | null, of: string | null = path): Loading<T> {
  const loaded = useLoaded<T>(path);
  const { at, reload } = loaded;
  const [wanted, setWanted] = useState(0);
  const answered = useRef(0);
  useRoom(of === null ? null : `read/${of.slice(1)}`, (message) =>
    setWanted((before) => Math.max(before, newsAt(message))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer says by itself up to where it is true
  useEffect(() => {
    answered.current = Date.now();
  }, [at]);
  const outdated = at > 0 && wanted > at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!outdated) return;
    const timer = setTimeout(reload, Math.max(0, answered.current + paceMillis - Date.now()));
    return () => clearTimeout(timer);
  }, [outdated, at, reload]);
  return loaded;
}
