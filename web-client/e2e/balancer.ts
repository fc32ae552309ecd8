import { connect, createServer, type Socket } from "node:net";

/** One address before several servers, as a proxy gives in production: a connection goes to the first that takes it. */
export type Balancer = { readonly url: string; close(): Promise<void> };

export function balancer(servers: readonly string[]): Promise<Balancer> {
  const open = new Set<Socket>();
  const pass = (client: Socket, [next, ...others]: readonly string[]) => {
    if (next === undefined) {
      client.destroy();
      return;
    }
    const { hostname, port } = new URL(next);
    const server = connect(Number(port), hostname);
    const refused = () => pass(client, others);
    server.once("error", refused);
    server.once("connect", () => {
      server.off("error", refused);
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        one.on("error", () => other.destroy());
        one.on("close", () => other.destroy());
      }
      client.pipe(server).pipe(client);
    });
  };
  const listener = createServer((client) => {
    open.add(client);
    client.on("error", () => client.destroy());
    client.on("close", () => open.delete(client));
    pass(client, servers);
  });
  return new Promise((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      resolve({
        url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
        close: () =>
          new Promise((closed) => {
            for (const client of open) client.destroy();
            listener.close(() => closed());
          }),
      });
    });
  });
}
