import { LiveClient } from "./client";
import { subprotocol } from "./protocol";

/** The page's one line to the server; started by the shell when somebody is signed in. */
export const live = new LiveClient({
  open: () => {
    const url = new URL("/live", location.href);
    url.protocol = url.protocol.replace("http", "ws");
    return new WebSocket(url, subprotocol);
  },
  now: () => Date.now(),
  random: () => Math.random(),
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => clearTimeout(timer);
  },
});
