/** What one has completed since the browser was opened: agreed in full, or with a disagreement. */
export type Done = { readonly task: string; readonly agreed: boolean };

const keyOf = (project: string) => `plumbline.sitting.${project}`;

export function sittingOf(project: string): readonly Done[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(project)) ?? "[]");
    return Array.isArray(kept) ? (kept as readonly Done[]) : [];
  } catch {
    return [];
  }
}

export function completed(project: string, done: Done): void {
  const before = sittingOf(project).filter(({ task }) => task !== done.task);
  try {
    sessionStorage.setItem(keyOf(project), JSON.stringify([...before, done]));
  } catch {
    // Without the store the bar begins anew; nothing is lost.
  }
}
