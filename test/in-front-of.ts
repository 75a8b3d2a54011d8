import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent } from "node:https";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";

import { onTestFinished } from "vitest";

import { serving } from "./serving.ts";
import type { Serving } from "./serving.ts";

export const PROXY = ["--proxy", "https://www.zohoapis.eu"];

/** What reached Zoho's place. */
interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Leads https connections to a server of the test, without TLS: what the host table allows stays what it is. */
class AgentTo extends Agent {
  readonly hosts: string[] = [];
  readonly #port: number;

  constructor(port: number) {
    super({ keepAlive: true });
    this.#port = port;
  }

  override createConnection(options: {
    host?: string | null;
    port?: number | string | null;
  }): ReturnType<typeof connect> {
    this.hosts.push(`${options.host ?? ""}:${String(options.port)}`);
    return connect(this.#port, "127.0.0.1");
  }
}

/** A server in the place of Zoho's, and the command in front of it. */
export async function inFrontOf(
  answer: Handler,
  argv: readonly string[] = PROXY,
): Promise<Serving & { readonly received: Received[]; readonly hosts: string[] }> {
  const received: Received[] = [];
  const zoho = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        method: request.method,
        url: request.url,
        rawHeaders: request.rawHeaders,
        body: Buffer.concat(chunks),
      });
      answer(request, response);
    });
  });
  zoho.listen(0, "127.0.0.1");
  await once(zoho, "listening");
  const agent = new AgentTo((zoho.address() as AddressInfo).port);
  onTestFinished(() => {
    agent.destroy();
    zoho.closeAllConnections();
    zoho.close();
  });
  return { ...(await serving(argv, { agent })), received, hosts: agent.hosts };
}
