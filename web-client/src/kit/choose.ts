import type { KeyboardEvent } from "react";

/** Arrow keys, Home and End of a radio group: the index to go to, or null when the key is not theirs. */
export function arrowTarget(event: KeyboardEvent, index: number, count: number): number | null {
  switch (event.key) {
    case "ArrowRight":
    case "ArrowDown":
      return (index + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
