import { useEffect, useState } from "react";
import { tasksWithUnsent } from "../../outbox";
import { useMe } from "../../shell";

/** Tasks whose last strokes are kept in this browser and not sent yet: opening one sends them. */
export function useUnsent(): ReadonlySet<string> {
  const { person } = useMe();
  const [tasks, setTasks] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // A browser that keeps nothing has nothing to say here.
    tasksWithUnsent(person.id).then(
      (found) => setTasks(new Set(found)),
      () => {},
    );
  }, [person.id]);
  return tasks;
}
