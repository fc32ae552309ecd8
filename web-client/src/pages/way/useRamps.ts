import { useMemo, useState } from "react";
import { type Problem, useLoaded } from "../../api";
import { useRoom } from "../../live";
import type { Ramp } from "../../ramp";
import { useMe } from "../../shell";

/** One's own way through every spec, kept up to date by the room `me`. */
export function useRamps(): {
  ramps: readonly Ramp[];
  loading: boolean;
  problem: Problem | undefined;
  reload: () => void;
} {
  const me = useMe();
  const loaded = useLoaded<readonly Ramp[]>(`/people/${encodeURIComponent(me.person.id)}/ramps`);
  const [fresh, setFresh] = useState<Readonly<Record<string, Ramp>>>({});
  useRoom("me", (message) => {
    if (message.type === "doc" && message.key.startsWith("ramp/")) {
      const ramp = message.value as Ramp;
      setFresh((known) => ({ ...known, [ramp.spec]: ramp }));
    }
  });
  const ramps = useMemo(() => merged(loaded.value ?? [], fresh), [loaded.value, fresh]);
  return {
    ramps,
    loading: loaded.state === "loading" && ramps.length === 0,
    problem: loaded.problem,
    reload: loaded.reload,
  };
}

/** What was pushed takes the place of what was read; a spec begun meanwhile comes last. */
function merged(read: readonly Ramp[], fresh: Readonly<Record<string, Ramp>>): readonly Ramp[] {
  const known = new Set(read.map(({ spec }) => spec));
  return [
    ...read.map((ramp) => fresh[ramp.spec] ?? ramp),
    ...Object.values(fresh).filter(({ spec }) => !known.has(spec)),
  ];
}
