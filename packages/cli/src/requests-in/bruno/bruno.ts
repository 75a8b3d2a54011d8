import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";

import { brunoBlocks, brunoPairs } from "./bruno-blocks.ts";
import { formWithFiles } from "../form-files.ts";
import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import { Lines } from "../place.ts";
import { templateBody, templatePlace, templateText, templateUrl } from "../template-request.ts";
import { fill, filledText, valuesOf } from "../template.ts";
import { HOLE } from "../word.ts";
import type { BrunoBlock, BrunoPair } from "./bruno-blocks.ts";
import type { FormPart } from "../form-files.ts";
import type { Found, NotRead } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { Excerpt } from "../place.ts";
import type { TemplatePart, TemplateRequest } from "../template-request.ts";
import type { Filled, Values } from "../template.ts";

/** What an environment begins with; a request has `meta` first, and what a collection hands down stands in `vars:pre-request`. */
const ENVIRONMENT = /^\s*vars(?::secret)?\s*[{[]/;
const METHODS = new Set(["get", "post", "put", "patch", "delete", "head", "options"]);

/**
 * The request of a Bruno file. Variables of the file and of a given environment are filled in; what a collection or folder hands down, and what
 * scripts set, is unknown.
 */
export function* brunoRequests(
  text: string,
  file: string,
  given: ReadonlyMap<string, string> = new Map(),
  read?: ReadNamed,
): Generator<Found, void> {
  const lines = new Lines(text);
  const blocks = new Map(brunoBlocks(text).map((block) => [block.name, block]));
  const pairs = (name: string): BrunoPair[] => {
    const block = blocks.get(name);
    return block === undefined ? [] : brunoPairs(text, block.content);
  };
  const verb = [...blocks.keys()].find((name) => METHODS.has(name));
  const call = pairs(verb ?? "");
  const address = call.find(({ name }) => name === "url");
  if (ENVIRONMENT.test(text)) {
    const text = "this is a Bruno environment; name it with --env, beside the requests";
    yield { kind: "problem", file, text, isForeign: true };
  }
  // A collection or a folder is not a request itself.
  if (verb === undefined || address === undefined) return;

  const own = pairs("vars:pre-request").map(({ name, value }) => [name, value] as const);
  const values = valuesOf(new Map([...own, ...given]));
  const url = fill(withPathValues(at(text, address), pairs("params:path"), values), values);
  const { line, column } = lines.place(text.indexOf(verb, blocks.get("meta")?.content.end ?? 0));
  if (!isZohoCrmUrl(url.text)) {
    yield otherRequest(url.text, "requests");
    return;
  }
  const query = url.text.includes("?") ? "" : queryOf(pairs("params:query"), values);
  const mode = call.find(({ name }) => name === "body")?.value;
  const body =
    mode === "multipartForm" && blocks.has("body:multipart-form")
      ? brunoForm(pairs("body:multipart-form"), values, read)
      : bodyOf(mode, blocks, text, values);
  const headers = pairs("headers");
  const template: TemplateRequest = {
    range: address.line,
    url,
    method: { start: start(blocks.get(verb), text, verb), end: start(blocks.get(verb), text, verb) + verb.length },
    headers: headers.map(({ name, line: range }) => ({ name: filledText(name, values), range })),
    ...(body.filled === undefined ? {} : { body: body.filled }),
    ...(body.parts === undefined ? {} : { parts: body.parts }),
    ...(body.block === undefined ? {} : { bodyRange: { ...body.block.content, end: body.block.content.start + 1 } }),
  };
  const name = pairs("meta").find((pair) => pair.name === "name")?.value;
  yield {
    kind: "request",
    file,
    line,
    column,
    request: {
      method: verb.toUpperCase(),
      url: templateUrl(query === "" ? url.text : `${url.text}?${query}`),
      headers: headersOf(headers, call.find((pair) => pair.name === "auth")?.value, blocks, text, pairs, values),
      ...("body" in body ? { body: body.body } : {}),
    },
    partial: true,
    among: "requests",
    ...(name === undefined || name === "" ? {} : { name }),
    ...(body.unread === undefined || body.unread.length === 0 ? {} : { unread: body.unread }),
    place: (path, part, within) => {
      const range = templatePlace(template, path, part, within);
      return lines.place(range.start, range.end);
    },
  };
}

function at(text: string, { range, value }: BrunoPair): Excerpt {
  return { text: text.slice(range.start, range.start + value.length), at: (index) => range.start + index };
}

/** Where the name of a block stands. */
function start(block: BrunoBlock | undefined, text: string, name: string): number {
  return text.lastIndexOf(name, (block?.content.start ?? text.length) - 1);
}

/** `/Leads/:id` with `params:path`. */
function withPathValues(url: Excerpt, given: readonly BrunoPair[], values: Values): Excerpt {
  const path = new Map(given.map(({ name, value }) => [name, filledText(value, values)]));
  const offsets: number[] = [];
  let text = "";
  let from = 0;
  const keep = (until: number): void => {
    for (; from < until; from++) {
      text += url.text.charAt(from);
      offsets.push(url.at(from));
    }
  };
  for (const { 0: all, 1: name = "", index } of url.text.matchAll(/\/:([A-Za-z_]\w*)/g)) {
    keep(index + 1);
    const value = path.get(name) ?? HOLE;
    text += value === "" ? HOLE : value;
    while (offsets.length < text.length) offsets.push(url.at(index + 1));
    from = index + all.length;
  }
  keep(url.text.length);
  return { text, at: (index) => offsets[index] ?? url.at(url.text.length) };
}

function queryOf(pairs: readonly BrunoPair[], values: Values): string {
  return pairs.map(({ name, value }) => `${name}=${filledText(value, values)}`).join("&");
}

function headersOf(
  pairs: readonly BrunoPair[],
  auth: string | undefined,
  blocks: ReadonlyMap<string, BrunoBlock>,
  text: string,
  block: (name: string) => BrunoPair[],
  values: Values,
): Record<PropertyKey, unknown> {
  const headers: Record<PropertyKey, unknown> = {};
  for (const { name, value } of pairs) {
    const key = filledText(name, values);
    if (key.includes(HOLE)) headers[OPEN] = true;
    else headers[key] = templateText(filledText(value, values));
  }
  const script = blocks.get("script:pre-request")?.content;
  if (script !== undefined && /header/i.test(text.slice(script.start, script.end))) headers[OPEN] = true;
  if (auth === undefined || auth === "none") return headers;
  const token = block("auth:bearer").find(({ name }) => name === "token")?.value;
  if (auth === "bearer" && token !== undefined)
    headers.Authorization = templateText(`Bearer ${filledText(token, values)}`);
  else if (auth === "oauth2" || auth === "basic") headers.Authorization = UNKNOWN;
  else headers[OPEN] = true;
  return headers;
}

interface Body {
  readonly body?: unknown;
  readonly filled?: Filled;
  readonly block?: BrunoBlock;
  readonly parts?: readonly TemplatePart[];
  readonly unread?: readonly NotRead[];
}

function bodyOf(mode: string | undefined, blocks: ReadonlyMap<string, BrunoBlock>, text: string, values: Values): Body {
  if (mode === undefined || mode === "none") return {};
  const block = blocks.get(mode === "json" || mode === "text" ? `body:${mode}` : "");
  if (block === undefined) return { body: UNKNOWN };
  const { start, end } = block.content;
  const filled = fill({ text: text.slice(start, end).trimEnd(), at: (index) => start + index }, values);
  return filled.text.trim() === "" ? {} : { body: templateBody(filled.text), filled, block };
}

/** A form, of each file one part: `file: @file(quay.pdf|plan.pdf) @contentType(application/pdf)`. */
function brunoForm(pairs: readonly BrunoPair[], values: Values, read: ReadNamed | undefined): Body {
  const parts = pairs.flatMap(({ name, value, range }): (FormPart & TemplatePart)[] => {
    const part = { name: filledText(name, values), range };
    const [, files] = /^@file\(([^)]*)\)/.exec(value) ?? [];
    return files === undefined || files === ""
      ? [part]
      : files.split("|").map((file) => ({ ...part, file: filledText(file, values) }));
  });
  return parts.some(({ name }) => name.includes(HOLE)) ? { body: UNKNOWN } : { ...formWithFiles(parts, read), parts };
}
