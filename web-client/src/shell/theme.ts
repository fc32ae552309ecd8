import { useSyncExternalStore } from "react";

/** `system` follows the machine. */
export type Theme = "system" | "light" | "dark";

const storageKey = "plumbline.theme";
const listeners = new Set<() => void>();

const read = (): Theme => {
  const kept = localStorage.getItem(storageKey);
  return kept === "light" || kept === "dark" ? kept : "system";
};

function show(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Call before the first paint. */
export const applyTheme = (): void => show(read());

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  show(theme);
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
