import { useLasting } from "../kit";
import { useLine } from "../live";

/** A server that is gone for no longer has another one behind the same address: nothing that anybody has to be told. */
const moveMillis = 1_500;

/** Since when (ms since 1970) there has been no line; null while there is one, and until it has been gone for long enough to say so. */
export function useLostLine(): number | null {
  const { state, since } = useLine();
  const lost = useLasting(state === "offline", moveMillis);
  return lost ? since : null;
}
