import { useCallback } from "react";
import { useLoaded } from "../api";
import type { SpecNames } from "./documents";
import type { SkillNames } from "./words";

/** What a spec and its skills are called, in its order; their ids stand for them until that is known, and where there is no spec. */
export function useSpecNames(spec: string | null): {
  title: string;
  skills: readonly string[];
  names: SkillNames;
} {
  const { value } = useLoaded<SpecNames>(spec === null ? null : `/specs/${encodeURIComponent(spec)}`);
  const known = value?.skills;
  const names = useCallback((skill: string) => known?.find(({ id }) => id === skill)?.name ?? skill, [known]);
  return { title: value?.title ?? spec ?? "", skills: known?.map(({ id }) => id) ?? [], names };
}
