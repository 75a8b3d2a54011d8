import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";

import { ownAnswer } from "@zoho-preflight/validator/stand-in";
import type { Reply } from "@zoho-preflight/validator/stand-in";

import { endToEndHeaders } from "./hop-by-hop.ts";
import { KEPT_BYTES } from "./recorder.ts";
import type { CameBack } from "./recorder.ts";
import type { HttpIncoming } from "./incoming.ts";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Agent } from "node:https";

/** How long the other side may keep silent. */
const SILENCE_MS = 5 * 60 * 1000;

/** Where to, and through which connections; tests bring their own. */
export interface Way {
  readonly host: string;
  readonly agent?: Agent | undefined;
}

/** The answer has been handed over, or there was none, or only half of one; or the client did not wait for it. */
export type Forwarded = CameBack | { readonly failure: Reply } | { readonly gone: true };

/**
 * Sends a request on to `https://{host}`, byte for byte: method, path, query, body, and the headers but for those of one hop. The answer
 * streams back in the same way; a redirect is an answer like any other. `mark` is added to the answer's headers. Half an answer cannot be
 * taken back: the client sees that it is cut.
 */
export async function forward(
  incoming: HttpIncoming,
  request: IncomingMessage,
  response: ServerResponse,
  way: Way,
  mark: Readonly<Record<string, string>>,
  /** The answer is kept as well, as far as it is not too large. */
  keeps = false,
): Promise<Forwarded> {
  const { bytes, rest } = incoming.body;
  const headers = {
    ...endToEndHeaders(request.rawHeaders, "host", "expect", "content-length"),
    ...framing(incoming),
    Host: way.host,
  };
  const out = httpsRequest({
    host: way.host,
    method: incoming.method,
    path: incoming.target,
    headers,
    ...(way.agent === undefined ? {} : { agent: way.agent }),
  });
  let answer: IncomingMessage | undefined;
  const client = { isGone: false };
  const giveUp = (): void => {
    // When the answer is cut, the client's connection is closed by us.
    client.isGone = answer === undefined || answer.errored === null;
    out.destroy();
  };
  response.once("close", giveUp);
  try {
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      out.once("response", resolve).on("error", reject);
      out.setTimeout(SILENCE_MS, () => out.destroy(new Error("no answer for five minutes")));
    });
    if (rest === undefined) out.end(bytes);
    else {
      out.write(bytes);
      // An upstream that answers before it has read everything ends the sending; that is not a failure of its answer.
      pipeline(rest, out).catch(() => undefined);
    }
    answer = await answered;
    const status = answer.statusCode ?? 502;
    response.writeHead(status, answer.statusMessage, { ...endToEndHeaders(answer.rawHeaders), ...mark });
    const kept = keeps ? keep(answer) : undefined;
    await pipeline(answer, response);
    const whole = kept?.();
    const encoding = answer.headers["content-encoding"];
    return {
      status,
      ...(whole === undefined ? {} : { bytes: whole }),
      ...(encoding === undefined ? {} : { encoding }),
    };
  } catch (error) {
    const what = response.headersSent ? "broke off its answer" : "gave no answer";
    return client.isGone
      ? { gone: true }
      : { failure: ownAnswer(502, `https://${way.host} ${what}: ${whyNot(error)}.`) };
  } finally {
    response.off("close", giveUp);
  }
}

/** Gathers an answer beside its way; what is given is asked when all of it has come. */
function keep(answer: IncomingMessage): () => Buffer | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  answer.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= KEPT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  });
  return () => (size <= KEPT_BYTES ? Buffer.concat(chunks) : undefined);
}

/** How the next hop learns where the body ends. What is here completely has a length; what is still coming is framed as the client framed it. */
function framing({ headers, body: { bytes, rest } }: HttpIncoming): OutgoingHttpHeaders {
  if (rest === undefined)
    return bytes.length > 0 || headers["content-length"] !== undefined ? { "Content-Length": bytes.length } : {};
  return headers["content-length"] === undefined
    ? { "Transfer-Encoding": "chunked" }
    : { "Content-Length": headers["content-length"] };
}

/** `getaddrinfo ENOTFOUND www.zohoapis.eu`, `socket hang up`. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Where several addresses were tried, the message is empty and the code says it.
  return error.message === "" && "code" in error ? String(error.code) : error.message;
}
