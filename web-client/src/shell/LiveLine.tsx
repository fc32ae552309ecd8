import { clock } from "../figures";
import { Dot } from "../kit";
import { useLine } from "../live";
import { useLostLine } from "./useLostLine";

/** Whether what is shown is live, and how far away the server is; without a line, since when the values stand. */
export function LiveLine() {
  const { state, roundTripMillis } = useLine();
  const lost = useLostLine();
  return (
    <span className="dim liveline" role="status">
      <Dot state={state === "online" ? "live" : "lost"} />
      {state === "online" && (roundTripMillis === null ? "Live" : `Live, ${Math.round(roundTripMillis)} ms`)}
      {state !== "online" && lost === null && "Connecting"}
      {lost !== null && `No connection since ${clock(new Date(lost).toISOString())}; values of then`}
    </span>
  );
}
