import { useCallback, useEffect, useSyncExternalStore } from "react";
import { get, type Person, type PersonWithRoles, sessionStore } from "../api";

/** A person as documents name them: by id alone, or with the name beside it. */
export type PersonRef = Person | string;

type Known = {
  readonly all: readonly PersonWithRoles[];
  /** Those, and whoever was met: a reviewer in the room is known by name without a list of everybody. */
  readonly byId: ReadonlyMap<string, Person>;
};

let known: Known = { all: [], byId: new Map() };
let asked: Promise<void> | null = null;
const listeners = new Set<() => void>();

function become(next: Known): void {
  known = next;
  for (const listener of [...listeners]) listener();
}

/** Adds people one has come to know, e.g. from presence. */
export function meet(people: readonly Person[]): void {
  const fresh = people.filter((person) => known.byId.get(person.id)?.name !== person.name);
  if (fresh.length === 0) return;
  become({
    ...known,
    byId: new Map([...known.byId, ...fresh.map((person) => [person.id, person] as const)]),
  });
}

/** Asks who there is. Names are kept for the page's life; a manager who adds somebody asks again. */
export function askForPeople(): Promise<void> {
  asked = get<readonly PersonWithRoles[]>("/people").then(
    (all) => {
      become({ all, byId: new Map([...known.byId, ...all.map((person) => [person.id, person] as const)]) });
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
