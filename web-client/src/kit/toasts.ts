/** What a toast says: the fact first, then what to do. With `action` it can be taken back; nobody is asked beforehand. */
export type Toast = {
  tone?: "plain" | "warn";
  fact: string;
  advice?: string;
  action?: { name: string; keys?: readonly string[]; run: () => void };
};
export type ShownToast = Toast & { id: number };

const lifetimeMillis = { plain: 6_000, warn: 14_000 };

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly ShownToast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a toast; the same fact said twice replaces the first. Returns its id. */
export function toast(what: Toast): number {
  const id = nextId++;
  set([...shown.filter((each) => each.fact !== what.fact).slice(-2), { ...what, id }]);
  setTimeout(() => dropToast(id), lifetimeMillis[what.tone ?? "plain"]);
  return id;
}

export function dropToast(id: number): void {
  if (shown.some((each) => each.id === id)) set(shown.filter((each) => each.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => shown,
};
