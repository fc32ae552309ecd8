import { useEffect, useState } from "react";
import { live } from "../../live";
import { type DeskState, deskAfter, emptyDesk } from "./deskState";

/** The desks of several projects at once, each by its room, for as long as the page is there. */
export function useDesks(projects: readonly string[]): Readonly<Record<string, DeskState>> {
  const [desks, setDesks] = useState<Readonly<Record<string, DeskState>>>({});
  const wanted = projects.join("\n");
  useEffect(() => {
    if (wanted === "") return;
    const leave = wanted.split("\n").map((project) =>
      live.join(`project/${project}`, (message) => {
        setDesks((now) => {
          const before = now[project] ?? emptyDesk;
          const after = deskAfter(before, message);
          return after === before ? now : { ...now, [project]: after };
        });
      }),
    );
    return () => {
      for (const each of leave) each();
    };
  }, [wanted]);
  return desks;
}
