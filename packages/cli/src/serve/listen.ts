import { isIPv6 } from "node:net";
import type { Server } from "node:http";

import { SettingsError } from "../settings.ts";

/** How long answers that are under way may take when the server is to end. */
const GRACE_MS = 3000;

/** Where a server can be reached: `{ url: "http://127.0.0.1:8787", isLoopback: true }`. */
export interface Listening {
  readonly url: string;
  /** Whether it can be reached from this machine alone. */
  readonly isLoopback: boolean;
}

/** Starts to listen. Port 0 takes any that is free. Throws `SettingsError` with one sentence when that cannot be. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new SettingsError(whyNot(error, port, host)));
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("the server has no address");
      const shown = isIPv6(address.address) ? `[${address.address}]` : address.address;
      resolve({ url: `http://${shown}:${address.port}`, isLoopback: /^(?:::ffff:)?127\.|^::1$/.test(address.address) });
    });
  });
}

/** Ends a server: no new connections, idle ones are closed, answers under way have a moment to finish. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(late);
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE")
    return `Port ${port} of ${host} is taken: stop what listens there, or choose another with --port`;
  if (code === "EACCES") return `Port ${port} may not be opened by you: choose another with --port, from 1024 on`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `--host: this machine has no address ${host}`;
  return `The server cannot listen on ${host}, port ${port}: ${message}`;
}
