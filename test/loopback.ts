import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A server on this machine that keeps what arrives. */
export interface Loopback {
  /** `127.0.0.1:41234` */
  readonly host: string;
  readonly port: number;
  readonly arrived: Arrived[];
  /** Forgets what arrived, and answers with these, one after another, then with 200. */
  expecting(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** Starts one; `answer` makes up what `expecting` has not set: by default `{}`. */
export async function loopback(answer: (request: Arrived) => Answer = () => ({})): Promise<Loopback> {
  const arrived: Arrived[] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one: Arrived = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      arrived.push(one);
      const { status = 200, headers = {}, body = {} } = answers.shift() ?? answer(one);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    arrived,
    expecting: (...next) => {
      arrived.length = 0;
      answers = [...next];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
