import { clock } from "../figures";
import { Dot } from "../kit";
import { useLine } from "../live";

/** Whether what is shown is live, and how far away the server is; without a line, since when the values stand. */
export function LiveLine() {
  const { state, since, roundTripMillis } = useLine();
  const at = clock(new Date(since).toISOString());
  return (
    <span className="dim liveline" role="status">
      <Dot state={state === "online" ? "live" : "lost"} />
      {state === "online" && (roundTripMillis === null ? "Live" : `Live, ${Math.round(roundTripMillis)} ms`)}
      {state === "connecting" && "Connecting"}
      {state === "offline" && `No connection since ${at}; values of then`}
    </span>
  );
}
