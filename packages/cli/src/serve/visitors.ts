import type { IncomingMessage, ServerResponse } from "node:http";

import { ownAnswer } from "@zoho-preflight/validator/stand-in";
import type { Reply } from "@zoho-preflight/validator/stand-in";

/** Who may come in besides programs of this machine. */
export interface VisitorOptions {
  /** The address that is listened on, `0.0.0.0`. */
  readonly host: string;
  /** Names that the server is reached by, `crm.test`. */
  readonly allowHosts: readonly string[];
  /** Origins of pages that may call, `http://localhost:3000`. */
  readonly cors: readonly string[];
}

/**
 * Refuses what a web page of somebody else sends: by another `Host`, as it comes when a name is pointed at this machine (DNS rebinding), or
 * from another `Origin`. Sets the headers that let a page of `--cors` read the answers.
 */
export function visitorsAllowed({
  host,
  allowHosts,
  cors,
}: VisitorOptions): (request: IncomingMessage, response: ServerResponse) => Reply | undefined {
  const names = new Set([host, ...allowHosts].map(nameOf));
  const origins = new Set(cors.map((origin) => origin.replace(/\/$/, "").toLowerCase()));
  return ({ headers, method, url = "" }, response) => {
    const given = headers.host;
    const name = nameOf(given ?? "localhost");
    // A client that takes this server for its proxy sends a full URL, and the Host of whom it wants to reach; no page can do that.
    if (!/^https?:\/\//i.test(url) && !isLoopback(name) && !names.has(name))
      return ownAnswer(403, `Host ${name} is not this server's. --allow-host ${name} lets it in.`);
    const { origin } = headers;
    if (origin === undefined || origin.toLowerCase() === `http://${(given ?? "").toLowerCase()}`) return undefined;
    if (!origins.has(origin.toLowerCase()))
      return ownAnswer(403, `Pages of ${origin} may not call this server. --cors ${origin} lets them.`);
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Vary", "Origin");
    response.setHeader("Access-Control-Expose-Headers", "X-Preflight, X-Preflight-Checks, X-API-CREDITS-REMAINING");
    if (method === "OPTIONS") {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
      response.setHeader("Access-Control-Allow-Headers", headers["access-control-request-headers"] ?? "*");
    }
    return undefined;
  };
}

/** `localhost:8787` is `localhost`, `[::1]:8787` is `::1`. */
function nameOf(host: string): string {
  const name = /^\[.*\]$/.test(host) || !/^[^:]*:[^:]*:/.test(host) ? host.replace(/:\d+$/, "") : host;
  return name
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
}

function isLoopback(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
