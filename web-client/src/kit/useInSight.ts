import { type RefObject, useEffect, useRef } from "react";

/** For a list that is longer than its place: what is current stays in sight when something else becomes it. */
export function useInSight<E extends HTMLElement>(current: unknown): RefObject<E | null> {
  const list = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when it is another one
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return list;
}
