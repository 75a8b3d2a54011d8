import { splitRequest } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import { clientForm } from "./client-form.ts";
import { itemAt } from "./json-place.ts";
import { items } from "./json-walk.ts";
import { recordsRequest } from "./records.ts";
import { recognised } from "./recognised.ts";
import { isZohoCrmUrl, otherRequest } from "./is-zoho-crm.ts";
import { addressPlace, recordPlace, requestPlace } from "./request-place.ts";
import type { Found, FoundRequest } from "./found.ts";
import type { ReadNamed } from "./named-files.ts";
import type { JsonValueAt } from "./request-place.ts";
import type { RecordsOf } from "./records.ts";

/** Where a JSON value was found, and what the command line says of values that are not requests. */
export interface JsonContext extends JsonValueAt, ValueOptions {
  readonly file: string;
}

/** What is known of JSON values from outside of their file. */
export interface ValueOptions {
  /** Given with `--module`. */
  readonly records?: RecordsOf;
  /** An option says the version of addresses that have none: `/Leads`. */
  readonly completes?: boolean;
  /** Saved answers are of interest too: each is read with the request that it answers. */
  readonly answers?: boolean;
  /** Knows the files that requests name. */
  readonly read?: ReadNamed;
  /** Variables of an environment, by their names. */
  readonly environment?: ReadonlyMap<string, string>;
}

/** Whether a value is meant as a request: it has a `url`, a `method` and a `path`, or a `request` that says method and address in one line. */
export function isRequestObject(value: unknown): value is Record<string, unknown> {
  return isObject(value) && ("url" in value || isEnvelope(value) || hasPath(value) || isExchange(value));
}

/** `{ request: { method, url, body }, response: { status, body } }`: what was sent, and what came back where that is known. */
function isExchange(value: object): value is { readonly request: Readonly<Record<string, unknown>> } {
  return !("url" in value) && "request" in value && isObject(value.request) && isRequestObject(value.request);
}

/** What stands beside a request as its answer: `{ status, body }`, or the body alone. */
function answerBeside(value: Readonly<Record<string, unknown>>): Pick<FoundRequest, "answer"> {
  const given = value.response ?? value.answer;
  if (given === undefined || given === null) return {};
  const status = isObject(given) ? (given.status ?? given.statusCode ?? given.status_code) : undefined;
  if (!isObject(given) || (typeof status !== "number" && !("body" in given))) return { answer: { body: given } };
  const body = given.body ?? given.data ?? given.json ?? given.text;
  return { answer: { ...(typeof status === "number" ? { status } : {}), ...(body === undefined ? {} : { body }) } };
}

/** `{ method: "POST", path: "/crm/v8/Leads", body }`, as test suites and job queues write requests. */
function hasPath(value: object): value is { readonly method: string; readonly path: string } {
  return (
    !("url" in value) &&
    "method" in value &&
    typeof value.method === "string" &&
    /^[A-Za-z]{3,10}$/.test(value.method) &&
    "path" in value &&
    typeof value.path === "string" &&
    /^(?:https:\/)?\/\S|^crm\//.test(value.path)
  );
}

/** What stands under `data` where that is a request or a list with requests in it, and not a request's body; else undefined. */
function wrappedRequests(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isRequestObject(value) || !("data" in value)) return undefined;
  const { data } = value;
  return (Array.isArray(data) ? (data as readonly unknown[]) : [data]).some(isSurelyRequest) ? data : undefined;
}

/** A record may have a field `url`; it has no method beside it. */
function isSurelyRequest(value: unknown): boolean {
  return isRequestObject(value) && (isEnvelope(value) || typeof value["method"] === "string");
}

/** `{ request: "POST /crm/v8/Leads", body }`, as payload files have it. */
function isEnvelope(value: object): value is { readonly request: string } {
  return (
    !("url" in value) &&
    "request" in value &&
    typeof value.request === "string" &&
    /^\s*(?:[A-Za-z]+\s+)?(?:https:\/)?\/\S/.test(value.request)
  );
}

/** The requests that a JSON value holds: itself, or those under its `data`, `{ data: [{ method, path, body }] }`. */
export function* readValues(value: unknown, context: JsonContext): Generator<Found, void> {
  const data = wrappedRequests(value);
  const at = data === undefined ? undefined : itemAt(context.text, context.start, ["data"]);
  if (at === undefined) {
    yield readValue(value, context);
  } else if (Array.isArray(data)) {
    let index = 0;
    for (const item of items(context.text, at.start)) yield readValue(data[index++], { ...context, start: item.start });
  } else {
    yield readValue(data, { ...context, start: at.start });
  }
}

/**
 * A JSON value as a request: `{ method, url, headers?, body?, name?, "preflight-ignore"?, options? }`, or records when the command line says
 * whose. Anything else is a problem that says what would help.
 */
export function readValue(value: unknown, context: JsonContext): Found {
  const start = context.start;
  const { line, column } = context.lines.place(start);
  if (isObject(value) && isExchange(value)) {
    const inner = itemAt(context.text, context.start, ["request"]);
    const found = readValue(value.request, { ...context, start: inner?.start ?? start });
    return found.kind === "request" ? { ...found, ...answerBeside(value) } : found;
  }
  if (isRequestObject(value)) return requestObject(value, context);
  if (context.records !== undefined && typeof value === "object" && value !== null) {
    const { request, inFile } = recordsRequest(value, context.records);
    return {
      kind: "request",
      file: context.file,
      line,
      column,
      request,
      place: (path, part) => recordPlace(context, inFile(path), part),
    };
  }
  return {
    kind: "problem",
    file: context.file,
    line,
    column,
    text: recognised(value, context.file) ?? whyNoRequest(value),
    isForeign: true,
  };
}

function requestObject(value: Record<string, unknown>, context: JsonContext): Found {
  const isLine = isEnvelope(value);
  const isPath = !isLine && hasPath(value);
  const given: Readonly<Record<string, unknown>> = isLine
    ? { ...value, ...splitRequest(value.request) }
    : isPath
      ? withUrl(value)
      : value;
  const { name, options } = given;
  const ignore = value["preflight-ignore"];
  const { line, column } = context.lines.place(context.start);
  const problem = (text: string): Found => ({ kind: "problem", file: context.file, line, column, text });
  const names = typeof ignore === "string" ? [ignore] : (ignore ?? []);
  if (!isStrings(names)) return problem('"preflight-ignore" must be the name of a check or an array of names');
  if (options !== undefined && (typeof options !== "object" || options === null || Array.isArray(options)))
    return problem('"options" must be an object, such as { "dataCenter": "eu" }');

  const { request, partial, unread, inFile, address } = clientForm(given);
  const completes = context.completes === true || (options !== undefined && "apiVersion" in options);
  if (address !== undefined && !isZohoCrmUrl(address, completes)) return otherRequest(address, "requests");

  const found: FoundRequest = {
    kind: "request",
    file: context.file,
    line,
    column,
    request,
    ...(partial ? { partial } : {}),
    ...(unread.length === 0 ? {} : { unread: unread.map((name) => ({ name })) }),
    ...answerBeside(value),
    place: (path, part, within) => {
      const isAddress = path[0] === "url" || path[0] === "query";
      if (isLine && path[0] !== "body" && path[0] !== "headers") return addressPlace(context, "request", path, within);
      if (isPath && isAddress) return addressPlace(context, "path", path, within);
      return requestPlace(context, inFile(path) ?? path, part, within);
    },
  };
  return {
    ...found,
    ...(typeof name === "string" ? { name } : {}),
    ...(names.length === 0 ? {} : { ignore: names }),
    ...(options === undefined ? {} : { options: options as Record<string, unknown> }),
  };
}

/** With the path as its `url`. */
function withUrl({ path, ...rest }: { readonly path: string }): Readonly<Record<string, unknown>> {
  return { url: path, ...rest };
}

function whyNoRequest(value: unknown): string {
  if (Array.isArray(value))
    return 'an array stands where a request was expected; a request is an object with at least a "url"';
  if (typeof value !== "object" || value === null)
    return `${value === null ? "null" : `a ${typeof value}`} stands where a request was expected; a request is an object with at least a "url"`;
  return 'this object has no "url", so it is not a request; if it holds records, name their module: --module Leads';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
