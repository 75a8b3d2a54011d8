import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { isObject } from "../is-object.ts";
import { ownAnswer, refusal } from "./answer.ts";
import { forward } from "./forward.ts";
import { Aborted, drain, readIncoming, targetOf, TooMuchAtOnce } from "./incoming.ts";
import { JUDGED_BYTES, judgeIncoming } from "./judge-incoming.ts";
import { isAccountsPath, isForToken, tokenAnswer } from "./token-answer.ts";
import { isComposite, runComposite } from "./run-composite.ts";
import type { Answer } from "./answer.ts";
import type { Answers } from "./answers.ts";
import type { Way } from "./forward.ts";
import type { InFlight, Incoming } from "./incoming.ts";
import type { Judged } from "./judge-incoming.ts";
import type { Recorder } from "./recorder.ts";
import type { LogEntry, RequestLog, RequestVerdict } from "./request-log.ts";
import type { Preflight, Report } from "@zoho-preflight/validator";

export interface ServeOptions {
  readonly preflight: Preflight;
  /** The host that requests are judged for: `www.zohoapis.eu`. */
  readonly host: string;
  /** Version of paths that name none, `/Leads`; absent: they are not addresses. */
  readonly apiVersion?: string;
  /** Whether a warning is reason enough to refuse. */
  readonly strict: boolean;
  readonly answers: Answers;
  /** Where good requests go; absent: they are answered here. */
  readonly way?: Way;
  /** Writes down where Zoho's answer differs from what was foretold. With it, nothing is stopped. */
  readonly record?: Recorder;
  /** Whether a request may come in; what is given is the answer to one that may not. */
  readonly visitors?: (request: IncomingMessage, response: ServerResponse) => Answer | undefined;
  /** What goes wrong on purpose with a call of the API. */
  readonly faults?: (request: IncomingMessage, response: ServerResponse) => Answer | undefined;
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
  const { log, way } = options;
  const method = request.method ?? "GET";
  const target = targetOf(request.url ?? "/", options.apiVersion);
  let held = 0;
  try {
    const refused = options.visitors?.(request, response);
    if (refused === undefined && options.latency !== undefined) await sleep(options.latency);
    const fault = /^\/crm\//i.test(target) && method !== "OPTIONS" ? options.faults : undefined;
    const simple = refused ?? fault?.(request, response) ?? simpleAnswer(method, target, way);
    if (simple !== undefined) {
      await drain({ bytes: Buffer.alloc(0), rest: request });
      await finish(
        request,
        response,
        simple,
        { method, target, verdict: simple.status < 400 ? "ok" : "error", status: simple.status, ...noted(simple) },
        log,
      );
      return;
    }
    const incoming = await readIncoming(request, target, JUDGED_BYTES, inFlight);
    held = incoming.body.bytes.length;
    if (way === undefined && isForToken(target)) {
      await drain(incoming.body);
      const answer = tokenAnswer(incoming, originOf(request));
      await finish(
        request,
        response,
        answer,
        { method, target, verdict: "ok", status: answer.status, note: "an invented token" },
        log,
      );
      return;
    }
    if (way !== undefined && !/^\/crm\//i.test(target)) {
      await pass(
        incoming,
        request,
        response,
        way,
        { method, target, verdict: "unjudged", note: "this is not for Zoho CRM" },
        log,
      );
      return;
    }
    await settle(incoming, judgeIncoming(incoming, options.preflight, options.host), request, response, options);
  } catch (error) {
    if (error instanceof TooMuchAtOnce) {
      const busy = ownAnswer(503, "Too many bodies are being sent at once. Send this request again.");
      const entry: LogEntry = { method, target, verdict: "unjudged", status: busy.status, note: "too much at once" };
      await finish(request, response, { ...busy, headers: { "Retry-After": "1" } }, entry, log);
    } else if (error instanceof Aborted) await log.request({ method, target, verdict: "aborted" });
    else throw error;
  } finally {
    inFlight.bytes -= held;
  }
}

/** Refuses, answers or forwards a request that was judged. */
async function settle(
  incoming: Incoming,
  judging: Judged,
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
): Promise<void> {
  const { method, target, body } = incoming;
  const { report, unread } = judging;
  const { strict, way, log, record } = options;
  const verdict = verdictOf(report, strict);
  const entry: LogEntry = { method, target, verdict, request: judging.request, report };
  if (way !== undefined && (verdict !== "error" || record !== undefined)) {
    await pass(
      incoming,
      request,
      response,
      way,
      unread === undefined
        ? entry
        : { ...entry, verdict: "unjudged", note: `the body ${unread.text} and was not checked` },
      log,
      unread === undefined ? record : undefined,
    );
    return;
  }
  await drain(body);
  const answer = answerHere(incoming, judging, verdict, options);
  await finish(
    request,
    response,
    answer,
    { ...entry, verdict: answer.status < 400 ? verdict : "error", status: answer.status, ...noted(answer) },
    log,
  );
}

/** The answer to a request that goes no further. */
function answerHere(incoming: Incoming, judged: Judged, verdict: RequestVerdict, options: ServeOptions): Answer {
  const { report, unread } = judged;
  const { answers, way, strict } = options;
  if (way === undefined && (verdict !== "error" || !strict) && isComposite(report)) {
    const answer = (sub: Incoming): Answer => {
      const judging = judgeIncoming(sub, options.preflight, options.host);
      if (isComposite(judging.report)) return ownAnswer(400, "A composite call cannot be part of another one.");
      return answerHere(sub, judging, verdictOf(judging.report, strict), options);
    };
    const whole = runComposite(incoming, report, { answer, mark: () => answers.mark() });
    if (whole !== undefined) return whole;
  }
  if (verdict === "error") {
    const answer = refusal(report, way !== undefined);
    return way === undefined ? answers.partly(answer, incoming, report) : answer;
  }
  if (unread !== undefined)
    return ownAnswer(unread.status, `The body ${unread.text}, which zoho-preflight serve does not read.`);
  return answers.success(incoming, report);
}

function noted({ note }: Answer): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

function verdictOf({ ok, issues }: Report, strict: boolean): RequestVerdict {
  if (!ok || (strict && issues.length > 0)) return "error";
  return issues.length > 0 ? "warning" : "ok";
}

/** What needs no judging: a word for whoever asks whether the server is up, and OPTIONS. In front of Zoho, tokens are not ours to give. */
function simpleAnswer(method: string, target: string, way: Way | undefined): Answer | undefined {
  if (method === "OPTIONS") return { status: 204, headers: { Allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" } };
  if (target === "/" && (method === "GET" || method === "HEAD"))
    return {
      status: 200,
      body: { name: "zoho-preflight serve", proxy: way === undefined ? null : `https://${way.host}` },
    };
  if (way !== undefined && isAccountsPath(target))
    return ownAnswer(
      404,
      "Only calls of the API go through here. Ask the accounts server of your data centre for tokens, over https.",
    );
  return undefined;
}

/** Forwards a request and logs what came of it. */
async function pass(
  incoming: Incoming,
  request: IncomingMessage,
  response: ServerResponse,
  way: Way,
  entry: LogEntry,
  log: RequestLog,
  record?: Recorder,
): Promise<void> {
  const result = await forward(incoming, request, response, way, marks(entry), record !== undefined);
  if ("status" in result) {
    await log.request({ ...entry, status: result.status, forwarded: true });
    if (entry.request !== undefined) await record?.(entry.request, result);
  } else if ("gone" in result) {
    await log.request({ ...entry, verdict: "aborted", forwarded: true });
  } else {
    const { failure } = result;
    const failed: LogEntry = { ...entry, verdict: "failed", forwarded: true, note: messageOf(failure) };
    if (response.headersSent) await log.request(failed);
    else await finish(request, response, failure, { ...failed, status: failure.status }, log);
  }
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  entry: LogEntry,
  log: RequestLog,
): Promise<void> {
  send(request, response, answer, marks(entry));
  await log.request(entry);
}

/** `X-Preflight: warning` and `X-Preflight-Checks: known-fields, picklist-value`. */
function marks({ verdict, report }: LogEntry): Record<string, string> {
  const checks = [...new Set((report?.issues ?? []).map(({ check }) => check))];
  return { "X-Preflight": verdict, ...(checks.length === 0 ? {} : { "X-Preflight-Checks": checks.join(", ") }) };
}

const EMPTY = Buffer.alloc(0);

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: Answer,
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

function messageOf({ body }: Answer): string {
  return isObject(body) && typeof body["message"] === "string" ? body["message"] : "";
}
