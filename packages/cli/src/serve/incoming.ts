import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A request as it came in. */
export interface Incoming {
  readonly method: string;
  /** Path and query as they were sent: `/crm/v8/Leads?fields=id`. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingBody;
}

/** The bytes that were read. Where there are more than may be held, `rest` stands still and gives the others to whoever reads on. */
export interface IncomingBody {
  readonly bytes: Buffer;
  readonly rest?: IncomingMessage;
}

const read = new WeakMap<IncomingBody, { readonly json: unknown }>();

/** The JSON of a body, read once for all that ask; undefined where there is none, or not all of it is held. */
export function jsonOf(body: IncomingBody): unknown {
  if (body.rest !== undefined || body.bytes.length === 0) return undefined;
  const known = read.get(body);
  if (known !== undefined) return known.json;
  const json = parsed(textOf(body));
  read.set(body, { json });
  return json;
}

export function textOf({ bytes }: IncomingBody): string {
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
): Promise<Incoming> {
  const body = await readBody(request, limit, inFlight);
  return { method: request.method ?? "GET", target, headers: request.headers, body };
}

/**
 * The path and query of a request line. A client that takes this server for its proxy sends a full URL. With an API version, a path that names
 * none gets it: `/Leads` and `/v8/Leads` are `/crm/v8/Leads`.
 */
export function targetOf(url: string, apiVersion?: string): string {
  const [, path] = /^https?:\/\/[^/?#]*(.*)$/is.exec(url) ?? [];
  const whole = path ?? url;
  const target = whole.startsWith("/") ? whole : `/${whole}`;
  if (apiVersion === undefined || target === "/" || /^\/(?:crm|oauth)\//.test(target)) return target;
  return /^\/v\d+(?:\.\d+)?\//.test(target) ? `/crm${target}` : `/crm/${apiVersion}${target}`;
}

function readBody(request: IncomingMessage, limit: number, inFlight: InFlight): Promise<IncomingBody> {
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
        resolve({ bytes: Buffer.concat(chunks), rest: request });
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
export async function drain({ rest }: IncomingBody): Promise<void> {
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
