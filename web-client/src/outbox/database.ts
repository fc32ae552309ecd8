import type { Unsent, UnsentStrokes } from "./unsent";

const name = "plumbline";
const table = "unsent";
const byTask = "by-task";

type Record = Unsent & { readonly owner: string };

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(table, { keyPath: "key" }).createIndex(byTask, ["owner", "order"]);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opened = null;
      reject(request.error);
    };
  });
  return opened;
}

/** One transaction; resolves when it is complete, not when the request is: only then is it on the disk's side. */
async function within<T>(
  mode: IDBTransactionMode,
  use: (strokes: IDBObjectStore) => IDBRequest<T> | null,
): Promise<T | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, mode, { durability: "strict" });
    const request = use(transaction.objectStore(table));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Unsent strokes in the browser's IndexedDB, by person and task: another person on the same machine never sends them. */
export function inDatabase(person: string, task: string): UnsentStrokes {
  const owner = `${person}/${task}`;
  const all = IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]);
  return {
    load: async () => {
      const records = await within<Record[]>("readonly", (strokes) => strokes.index(byTask).getAll(all));
      return (records ?? []).map(({ key, order, number, change }) => ({ key, order, number, change }));
    },
    keep: async (stroke) => {
      await within("readwrite", (strokes) => strokes.put({ ...stroke, owner }));
    },
    drop: async (keys) => {
      await within("readwrite", (strokes) => {
        for (const key of keys) strokes.delete(key);
        return null;
      });
    },
  };
}

/** Tasks of a person that still have unsent strokes here, e.g. after a crash. */
export async function tasksWithUnsent(person: string): Promise<readonly string[]> {
  const records = await within<Record[]>("readonly", (strokes) => strokes.getAll());
  const mine = (records ?? []).filter(({ owner }) => owner.startsWith(`${person}/`));
  return [...new Set(mine.map(({ owner }) => owner.slice(person.length + 1)))];
}
