import { Buffer } from "node:buffer";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

import type { Incoming, IncomingBody } from "@zoho-preflight/validator/stand-in";

/** A request as it came in over HTTP. */
export interface HttpIncoming extends Incoming {
  readonly headers: IncomingHttpHeaders;
  readonly body: HttpBody;
}

/** The bytes that were read. Where there are more than may be held, `rest` stands still and gives the others to whoever reads on. */
export interface HttpBody extends IncomingBody {
  readonly bytes: Buffer;
  readonly rest?: IncomingMessage;
}

/** The client has gone before its request was complete. */
export class Aborted extends Error {
  override readonly name = "Aborted";
}

/** Bytes of bodies that are held by all requests that are not yet answered. */
export interface InFlight {
  bytes: number;
}

/** Held by all together; a request that comes on top is answered 503. */
const MOST_IN_FLIGHT = 128 * 2 ** 20;

/** There is no room for a body now. */
export class TooMuchAtOnce extends Error {
  override readonly name = "TooMuchAtOnce";
}

/**
 * Reads a request, of its body at most `limit` bytes and a chunk, and counts what it holds in `inFlight`; whoever is done with it takes that off.
 * Throws `Aborted`, and `TooMuchAtOnce` when all bodies together are too much.
 */
export async function readIncoming(
  request: IncomingMessage,
  target: string,
  limit: number,
  inFlight: InFlight,
): Promise<HttpIncoming> {
  const body = await readBody(request, limit, inFlight);
  return { method: request.method ?? "GET", target, headers: request.headers, body };
}

function readBody(request: IncomingMessage, limit: number, inFlight: InFlight): Promise<HttpBody> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (finish: () => void): void => {
      request.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone);
      finish();
    };
    const onData = (chunk: Buffer): void => {
      if (inFlight.bytes + chunk.length > MOST_IN_FLIGHT) {
        inFlight.bytes -= size;
        request.resume();
        settle(() => {
          reject(new TooMuchAtOnce());
        });
        return;
      }
      chunks.push(chunk);
      size += chunk.length;
      inFlight.bytes += chunk.length;
      if (size <= limit) return;
      request.pause();
      settle(() => {
        resolve({ bytes: Buffer.concat(chunks), isCut: true, rest: request });
      });
    };
    const onEnd = (): void => {
      settle(() => {
        resolve({ bytes: Buffer.concat(chunks) });
      });
    };
    const onGone = (): void => {
      inFlight.bytes -= size;
      settle(() => {
        reject(new Aborted());
      });
    };
    request.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone);
  });
}

/** Lets the rest of a body pass by, so that the client has sent all of it before it is answered. Throws `Aborted`. */
export async function drain({ rest }: Pick<HttpBody, "rest">): Promise<void> {
  if (rest === undefined || rest.readableEnded) return;
  if (rest.destroyed) throw new Aborted();
  await new Promise<void>((resolve, reject) => {
    rest.on("end", resolve).on("error", () => {
      reject(new Aborted());
    });
    rest.on("close", () => {
      reject(new Aborted());
    });
    rest.resume();
  });
}
