import { Buffer } from "node:buffer";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { isCall, JUDGED_BYTES, marksOf, ownAnswer } from "@zoho-preflight/validator/stand-in";
import type { Reply, StandIn } from "@zoho-preflight/validator/stand-in";

import { isObject } from "../is-object.ts";
import { forward } from "./forward.ts";
import { Aborted, drain, readIncoming, TooMuchAtOnce } from "./incoming.ts";
import type { Way } from "./forward.ts";
import type { HttpIncoming, InFlight } from "./incoming.ts";
import type { Recorder } from "./recorder.ts";
import type { LogEntry, RequestLog } from "./request-log.ts";

export interface ServeOptions {
  /** What answers; with a way, what says which requests are stopped. */
  readonly standIn: StandIn;
  /** Where good requests go; absent: they are answered here. */
  readonly way?: Way;
  /** Writes down where Zoho's answer differs from what was foretold. With it, nothing is stopped. */
  readonly record?: Recorder;
  /** Whether a request may come in; what is given is the answer to one that may not. */
  readonly visitors?: (request: IncomingMessage, response: ServerResponse) => Reply | undefined;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  readonly log: RequestLog;
  /** Called with what should never happen. */
  readonly broke: (error: unknown) => Promise<void>;
}

/** A server that answers as Zoho CRM would; with a way, one that lets good requests through and stops the others. */
export function createPreflightServer(options: ServeOptions): Server {
  const inFlight: InFlight = { bytes: 0 };
  return createServer((request, response) => {
    exchange(request, response, options, inFlight).catch(async (error: unknown) => {
      await options.broke(error);
      if (!response.headersSent)
        send(
          request,
          response,
          ownAnswer(500, "zoho-preflight serve failed on this request; its output says more."),
          {},
        );
      else response.destroy();
    });
  });
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
  inFlight: InFlight,
): Promise<void> {
  const { standIn, log, way } = options;
  const method = request.method ?? "GET";
  const target = standIn.targetOf(request.url ?? "/");
  let held = 0;
  try {
    const early = options.visitors?.(request, response) ?? (await earlyAnswer(request, response, target, options));
    if (early !== undefined) {
      await drain({ rest: request });
      const entry: LogEntry = { method, target, verdict: early.status < 400 ? "ok" : "error", ...noted(early) };
      await finish(request, response, early, entry, log);
      return;
    }
    const incoming = await readIncoming(request, target, JUDGED_BYTES, inFlight);
    held = incoming.body.bytes.length;
    await (way === undefined
      ? answerHere(incoming, request, response, options)
      : stopOrPass(incoming, request, response, way, options));
  } catch (error) {
    if (error instanceof TooMuchAtOnce) {
      const busy = ownAnswer(503, "Too many bodies are being sent at once. Send this request again.");
      const entry: LogEntry = { method, target, verdict: "unjudged", note: "too much at once" };
      await finish(request, response, { ...busy, headers: { "Retry-After": "1" } }, entry, log);
    } else if (error instanceof Aborted) await log.request({ method, target, verdict: "aborted" });
    else throw error;
  } finally {
    inFlight.bytes -= held;
  }
}

/** What is answered before the body is read. */
async function earlyAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  { standIn, latency }: ServeOptions,
): Promise<Reply | undefined> {
  if (latency !== undefined) await sleep(latency);
  const { answer, headers = {} } = standIn.early({ method: request.method ?? "GET", target, headers: request.headers });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return answer;
}

/** Answers a request as Zoho would. */
async function answerHere(
  incoming: HttpIncoming,
  request: IncomingMessage,
  response: ServerResponse,
  { standIn, log }: ServeOptions,
): Promise<void> {
  const { method, target, headers } = incoming;
  await drain(incoming.body);
  const origin = headers.host === undefined ? originOf(request) : `http://${headers.host}`;
  const { answer, verdict, judged } = standIn.answer(incoming, origin);
  const entry: LogEntry = { method, target, verdict, ...judged, ...noted(answer) };
  await finish(request, response, answer, entry, log);
}

/** Refuses a request, or lets it go on to Zoho. */
async function stopOrPass(
  incoming: HttpIncoming,
  request: IncomingMessage,
  response: ServerResponse,
  way: Way,
  { standIn, log, record }: ServeOptions,
): Promise<void> {
  const { method, target, body } = incoming;
  if (!isCall(target)) {
    const entry: LogEntry = { method, target, verdict: "unjudged", note: "this is not for Zoho CRM" };
    await pass(incoming, request, response, way, entry, log);
    return;
  }
  const { report, unread, request: judged } = standIn.judge(incoming);
  const entry: LogEntry = { method, target, verdict: standIn.verdictOf(report), request: judged, report };
  if (entry.verdict === "error" && record === undefined) {
    await drain(body);
    await finish(request, response, standIn.refusal(report), entry, log);
  } else if (unread === undefined) await pass(incoming, request, response, way, entry, log, record);
  else {
    const note = `the body ${unread.text} and was not checked`;
    await pass(incoming, request, response, way, { ...entry, verdict: "unjudged", note }, log);
  }
}

function noted({ note }: Reply): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** Forwards a request and logs what came of it. */
async function pass(
  incoming: HttpIncoming,
  request: IncomingMessage,
  response: ServerResponse,
  way: Way,
  entry: LogEntry,
  log: RequestLog,
  record?: Recorder,
): Promise<void> {
  const marks = marksOf(entry.verdict, entry.report);
  const result = await forward(incoming, request, response, way, marks, record !== undefined);
  if ("status" in result) {
    await log.request({ ...entry, status: result.status, forwarded: true });
    if (entry.request !== undefined) await record?.(entry.request, result);
  } else if ("gone" in result) {
    await log.request({ ...entry, verdict: "aborted", forwarded: true });
  } else {
    const { failure } = result;
    const failed: LogEntry = { ...entry, verdict: "failed", forwarded: true, note: messageOf(failure) };
    if (response.headersSent) await log.request(failed);
    else await finish(request, response, failure, failed, log);
  }
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Reply,
  entry: LogEntry,
  log: RequestLog,
): Promise<void> {
  send(request, response, answer, marksOf(entry.verdict, entry.report));
  await log.request({ ...entry, status: answer.status });
}

const EMPTY = Buffer.alloc(0);

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: Reply,
  more: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  const bytes = body === undefined ? EMPTY : Buffer.from(JSON.stringify(body));
  const content =
    body === undefined ? {} : { "Content-Type": "application/json;charset=UTF-8", "Content-Length": bytes.length };
  response.writeHead(status, { ...content, ...headers, ...more });
  response.end(request.method === "HEAD" ? EMPTY : bytes);
}

function originOf({ socket }: IncomingMessage): string {
  return `http://${socket.localAddress ?? "127.0.0.1"}:${socket.localPort ?? 0}`;
}

function messageOf({ body }: Reply): string {
  return isObject(body) && typeof body["message"] === "string" ? body["message"] : "";
}
