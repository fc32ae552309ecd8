import { useEffect, useRef } from "react";

/** A key as it is written in the product: "P", "Ctrl+Enter", "Ctrl+Shift+Z", "Alt+H", "?". */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Names the keys of an event. Shift is named only with a letter, a digit or a named key: "?" is "?", not "Shift+/". */
export function nameOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const printed = event.key.length === 1 && !/[a-z0-9 ]/iu.test(event.key);
  const name = letter === " " ? "Space" : altLetter(event, letter);
  return [
    (event.ctrlKey || event.metaKey) && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && !printed && "Shift",
    name,
  ]
    .filter(Boolean)
    .join("+");
}

/** With Alt, some keyboards give another character: the key's place says which letter was meant. */
function altLetter(event: KeyboardEvent, letter: string): string {
  const code = /^(?:Key|Digit)(.)$/u.exec(event.code);
  return event.altKey && code?.[1] ? code[1] : letter;
}

/** Letters belong to the text field that has the focus; keys with Ctrl or Alt, and Escape, do not. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return (
    at.isContentEditable ||
    at instanceof HTMLTextAreaElement ||
    at instanceof HTMLSelectElement ||
    isTextInput(at)
  );
}

const isTextInput = (at: HTMLElement): boolean =>
  at instanceof HTMLInputElement &&
  !["checkbox", "radio", "button", "range", "file", "submit"].includes(at.type);

/** Binds keys while the component is there. A bound key is taken from the browser. An open dialog keeps the keys to itself. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act) return;
      const chord = event.ctrlKey || event.metaKey || event.altKey;
      if (isTyping(event) && !(chord && /Enter$|^Alt\+\d$/u.test(name))) return;
      if (name.startsWith("Arrow") && event.target instanceof HTMLInputElement) return;
      if ((name === "Enter" || name === "Space") && event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
