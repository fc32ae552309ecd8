import { useSyncExternalStore } from "react";
import { get } from "./http";
import type { Person } from "./model";
import { sessionStore } from "./session";

let known: ReadonlyMap<string, Person> = new Map();
let asked = false;
const listeners = new Set<() => void>();

/** Adds people one has come to know, e.g. from presence. */
export function meet(people: readonly Person[]): void {
  const fresh = people.filter((person) => known.get(person.id)?.name !== person.name);
  if (fresh.length === 0) return;
  known = new Map([...known, ...fresh.map((person) => [person.id, person] as const)]);
  for (const listener of [...listeners]) listener();
}

function ask(): void {
  if (asked) return;
  asked = true;
  get<readonly Person[]>("/people").then(meet, () => {
    asked = false;
  });
}

sessionStore.subscribe(() => {
  asked = false;
  known = new Map();
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  ask();
  return () => listeners.delete(listener);
};

/** The people one may know, by id; asked for once, the first time somebody needs them. */
export const usePeople = (): ReadonlyMap<string, Person> => useSyncExternalStore(subscribe, () => known);

/** A person's name; somebody one may not know is "somebody". */
export const nameIn = (people: ReadonlyMap<string, Person>, id: string): string =>
  people.get(id)?.name ?? "somebody";
