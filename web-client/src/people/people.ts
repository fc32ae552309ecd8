import { useCallback, useEffect, useSyncExternalStore } from "react";
import { get, type Person, type PersonWithRoles, sessionStore } from "../api";

/** A person as documents name them: by id alone, or with the name beside it. */
export type PersonRef = Person | string;

type Known = {
  readonly all: readonly PersonWithRoles[];
  readonly byId: ReadonlyMap<string, PersonWithRoles>;
};

let known: Known = { all: [], byId: new Map() };
let asked: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Asks who there is. Names are kept for the page's life; a manager who adds somebody asks again. */
export function askForPeople(): Promise<void> {
  asked = get<readonly PersonWithRoles[]>("/people").then(
    (all) => {
      known = { all, byId: new Map(all.map((person) => [person.id, person])) };
      for (const listener of listeners) listener();
    },
    () => {
      asked = null;
    },
  );
  return asked;
}

sessionStore.subscribe(() => {
  if (sessionStore.snapshot().state !== "out") return;
  asked = null;
  known = { all: [], byId: new Map() };
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Everybody one may know of: staff know all, an annotator themselves. */
export function usePeople(): readonly PersonWithRoles[] {
  return useKnown().all;
}

/** Gives the name of whoever a document speaks of; an id stands for itself until its name is known. */
export function useNames(): (ref: PersonRef) => Person {
  const { byId } = useKnown();
  return useCallback((ref) => personFrom(ref, byId), [byId]);
}

function useKnown(): Known {
  const now = useSyncExternalStore(subscribe, () => known);
  useEffect(() => {
    if (asked === null) void askForPeople();
  }, []);
  return now;
}

export const idOf = (ref: PersonRef): string => (typeof ref === "string" ? ref : ref.id);

export function personFrom(ref: PersonRef, byId: ReadonlyMap<string, Person>): Person {
  if (typeof ref !== "string") return ref;
  return byId.get(ref) ?? { id: ref, name: ref, initials: ref.slice(0, 2).toUpperCase() };
}
