import { UNKNOWN, wrongByte } from "@zoho-preflight/validator/seen";

import { hasHttpName } from "../documents.ts";
import { placeIn } from "../body-text.ts";
import { curlRequests } from "../curl/curl.ts";
import { httpBlocks, joined } from "./http-block.ts";
import { multipartBody } from "./multipart-body.ts";
import { Lines } from "../place.ts";
import { HOLE } from "../word.ts";
import { templateBody, templatePlace, templateText, templateUrl } from "../template-request.ts";
import { fill, filledText, valuesOf } from "../template.ts";
import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import type { PlaceIn } from "../body-text.ts";
import type { Found, FoundRequest, Problem, NotRead } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { HttpBlock, HttpLine } from "./http-block.ts";
import type { Excerpt, Range } from "../place.ts";
import type { TemplatePart, TemplateRequest } from "../template-request.ts";
import type { Filled, Values } from "../template.ts";

const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE)(?:[ \t]+|$)/;
const CURL_LINE = /^[ \t]*(?:[$>][ \t]*)?curl(?:\.exe)?[ \t]/m;
const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(?:https?:\/\/|\{\{|\/)\S*/m;

/** Whether a text is an `.http` file: by its name, or by a line such as `GET https://…` where no line is a curl command. */
export function isHttpFile(text: string, extension: string): boolean {
  return hasHttpName(extension) || (REQUEST_LINE.test(text) && !CURL_LINE.test(text));
}

/**
 * The requests of an `.http` file. `{{variables}}` of the file are filled in; those of environments, scripts and earlier answers are unknown. A
 * body that is another file, `< ./lead.json`, is read.
 */
export function* httpFileRequests(
  text: string,
  file: string,
  read: ReadNamed,
  firstLine = 1,
  environment: ReadonlyMap<string, string> = new Map(),
  /** Saved responses are read too. */
  answers = false,
): Generator<Found, void> {
  const lines = new Lines(text, firstLine);
  const { blocks, variables } = httpBlocks(text);
  const values = valuesOf(new Map([...environment, ...variables.map(({ name, value }) => [name, value] as const)]));
  for (const block of blocks) {
    const [first] = block.request ?? [];
    if (first === undefined) continue;
    const { line, column } = lines.place(first.start + (first.text.length - first.text.trimStart().length));
    if (/^curl\b/.test(first.text.trim())) {
      yield* curlRequests(text, file, { range: blockRange(block), lines, read, values });
      continue;
    }
    const start = startLine(block, values);
    if (start === undefined) {
      yield {
        kind: "problem",
        file,
        line,
        column,
        text: "this is not a request line; write GET https://www.zohoapis.eu/crm/v8/Leads/100",
      };
      continue;
    }
    if (!isZohoCrmUrl(start.url)) {
      yield otherRequest(start.url, "requests");
      continue;
    }
    const body = bodyOf(block, start.headers, text, values, read, (place, why) => ({
      kind: "problem",
      file,
      ...positions(lines, place),
      text: why,
    }));
    if (body.problem !== undefined) yield body.problem;
    const template: TemplateRequest = {
      ...start.template,
      ...(body.filled === undefined ? {} : { body: body.filled }),
      ...(body.range === undefined ? {} : { bodyRange: body.range }),
      ...(body.parts === undefined ? {} : { parts: body.parts }),
    };
    yield {
      kind: "request",
      file,
      line,
      column,
      request: {
        method: start.method,
        url: templateUrl(start.url),
        headers: start.headers,
        ...("body" in body ? { body: body.body } : {}),
      },
      partial: true,
      among: "requests",
      ...(block.name === undefined ? {} : { name: block.name }),
      ...(block.ignore.length === 0 ? {} : { ignore: block.ignore }),
      ...(body.unread === undefined || body.unread.length === 0 ? {} : { unread: body.unread }),
      ...(answers ? answerOf(block, read) : {}),
      place: (path, part, within) => {
        const inBody = path[0] === "body" ? body.place?.(path.slice(1), part, within) : undefined;
        if (inBody !== undefined) return inBody;
        const range = templatePlace(template, path, part, within);
        return lines.place(range.start, range.end);
      },
    };
  }
}

/** The response that stands behind a request, or that a client has saved beside the file. */
function answerOf({ response, responseFile }: HttpBlock, read: ReadNamed): Pick<FoundRequest, "answer"> {
  if (response !== undefined) {
    const blank = response.findIndex(({ text }) => text.trim() === "");
    const body = blank < 0 ? "" : joinedLines(response.slice(blank + 1));
    const [, status = ""] = /^\S+[ \t]+(\d{3})/.exec(response[0]?.text ?? "") ?? [];
    return { answer: { status: Number(status), body } };
  }
  if (responseFile === undefined) return {};
  const file = read(responseFile);
  const [, status] = /\.(\d{3})\.\w+$/.exec(responseFile) ?? [];
  return "text" in file
    ? { answer: { ...(status === undefined ? {} : { status: Number(status) }), body: file.text } }
    : {};
}

function joinedLines(lines: readonly HttpLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

interface Start {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, unknown>;
  readonly template: TemplateRequest;
}

/** Method, URL and headers; undefined when the first line is none of a request. */
function startLine(block: HttpBlock, values: Values): Start | undefined {
  const whole = joined(block.request ?? []);
  const [before = "", method = "GET"] = METHOD.exec(whole.text) ?? [];
  const rest = whole.text.slice(before.length);
  const address = rest.replace(/[ \t]+HTTP\/[\d.]+$/i, "").trim();
  if (address === "" || !/^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]|$))/i.test(address))
    return undefined;
  const offset = before.length + rest.indexOf(address);
  const url = fill({ text: address, at: (index) => whole.at(offset + index) }, values);

  const headers: Record<string, unknown> = {};
  const named: { name: string; range: Range }[] = [];
  for (const line of block.headers) {
    const colon = line.text.indexOf(":");
    const name = filledText(line.text.slice(0, colon), values).trim();
    if (colon <= 0 || name === "" || name.includes(HOLE)) continue;
    headers[name] = templateText(filledText(line.text.slice(colon + 1), values).trim());
    named.push({ name, range: trimmed(line) });
  }
  const range = { start: whole.at(0), end: whole.at(whole.text.length) };
  return {
    method,
    url: withHost(url.text, headers),
    headers,
    template: {
      range,
      url,
      headers: named,
      ...(before === "" ? {} : { method: { start: whole.at(0), end: whole.at(method.length) } }),
    },
  };
}

/** `GET /crm/v8/Leads` with the host in a header of that name, `GET www.zohoapis.eu/crm/v8/Leads` without a scheme. */
function withHost(url: string, headers: Readonly<Record<string, unknown>>): string {
  if (url.startsWith("/")) {
    const [, host] = Object.entries(headers).find(([name]) => name.toLowerCase() === "host") ?? [];
    return typeof host === "string" ? `https://${host}${url}` : url;
  }
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]|$)/i.test(url) ? `https://${url}` : url;
}

interface Body {
  readonly body?: unknown;
  readonly filled?: Filled;
  readonly range?: Range;
  readonly problem?: Problem;
  readonly unread?: readonly NotRead[];
  readonly parts?: readonly TemplatePart[];
  readonly place?: PlaceIn;
}

function bodyOf(
  { body }: HttpBlock,
  headers: Readonly<Record<string, unknown>>,
  text: string,
  values: Values,
  read: ReadNamed,
  problem: (place: Range, why: string) => Problem,
): Body {
  const [first] = body;
  const last = body.at(-1);
  if (first === undefined || last === undefined) return {};
  const range = trimmed(first);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const files = body.filter((line) => /^<(?!\?|!)/.test(line.text));
  if (files.length > 0 && (body.length > 1 || files.length > 1))
    return isMultipart(type) ? { range, ...multipartBody(body, values, read) } : { body: UNKNOWN, range };
  const [, filling, name] = /^<(@[\w-]*)?\s+(.+?)\s*$/.exec(first.text) ?? [];
  if (files.length === 1 && name !== undefined) {
    const other = filledText(name, values);
    if (other.includes(HOLE)) return { body: UNKNOWN, range };
    return otherBody(
      other,
      read,
      range,
      (why) => problem(range, why),
      (content) => (filling === undefined ? content : filledText(content, values)),
    );
  }
  const excerpt: Excerpt = isForm(type)
    ? joined(body)
    : { text: text.slice(first.start, last.start + last.text.length), at: (index) => first.start + index };
  const filled = fill(excerpt, values);
  return { body: templateBody(filled.text), filled, range };
}

/** A body that another file holds; in JSON the place of an issue is there. */
function otherBody(
  name: string,
  read: ReadNamed,
  range: Range,
  problem: (why: string) => Problem,
  fill: (content: string) => string,
): Body {
  const file = read(name);
  if ("problem" in file)
    return { body: UNKNOWN, range, problem: problem(`the body is to be read from ${name}, and that ${file.problem}`) };
  if ("unread" in file) return { body: UNKNOWN, range, unread: [{ name, why: file.unread }] };
  const wrong = wrongByte(file.text);
  // A picture is sent as it is; JSON is UTF-8.
  if (wrong !== undefined && /^\s*[{[]/.test(file.text))
    return { body: UNKNOWN, range, problem: { ...problem(""), file: file.file, ...wrong } };
  if (wrong !== undefined) return { body: UNKNOWN, range, unread: [{ name, why: "not UTF-8" }] };
  const text = fill(file.text);
  const place = text === file.text ? placeIn(file) : undefined;
  return { body: templateBody(text), range, ...(place === undefined ? {} : { place }) };
}

/** A form may be spread over lines. */
function isForm(type: unknown): boolean {
  return typeof type === "string" && type.toLowerCase().includes("x-www-form-urlencoded");
}

function isMultipart(type: unknown): boolean {
  return typeof type === "string" && type.toLowerCase().includes("multipart/");
}

function blockRange({ request = [], headers, body }: HttpBlock): Range {
  const all: readonly HttpLine[] = [...request, ...headers, ...body];
  return { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
}

function trimmed({ text, start }: HttpLine): Range {
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent + 1, text.trimEnd().length) };
}

function positions(lines: Lines, { start, end }: Range): { readonly line: number; readonly column: number } {
  const { line, column } = lines.place(start, end);
  return { line, column };
}
