import { useCallback } from "react";
import { type ProjectSummary, useLoaded } from "../../api";

/** Where a person's page is: in the live project of the spec; null while there is none. */
export function usePersonAt(spec: string): (person: string) => string | null {
  const { value } = useLoaded<readonly ProjectSummary[]>("/projects");
  const live = value?.find((each) => each.purpose === "live" && each.spec === spec)?.id;
  return useCallback(
    (person) => (live ? `/desk/${encodeURIComponent(live)}/people/${encodeURIComponent(person)}` : null),
    [live],
  );
}
