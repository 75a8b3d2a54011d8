import { OPEN } from "@zoho-preflight/validator/seen";

import { isObject } from "../../is-object.ts";
import { itemAt, underlined } from "../json-place.ts";
import { items } from "../json-walk.ts";
import { postmanAuth } from "./postman-auth.ts";
import { postmanBody } from "./postman-body.ts";
import { setsHeaders } from "./postman-folders.ts";
import { postmanUrl } from "./postman-url.ts";
import { HOLE } from "../word.ts";
import { templateText, templateUrl } from "../template-request.ts";
import { filledText, valuesOf } from "../template.ts";
import type { NotRead, RequestInput } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { Range } from "../place.ts";
import type { Inherited } from "./postman-folders.ts";
import type { TemplateRequest } from "../template-request.ts";
import type { Values } from "../template.ts";

/** What an item of a collection says. */
export interface PostmanRequest {
  readonly request: RequestInput;
  readonly template: TemplateRequest;
  /** With its folders: `Leads / Insert`; `""` when nothing has a name. */
  readonly name: string;
  readonly ignore: readonly string[];
  /** What its `auth` block gives. */
  readonly secrets: readonly string[];
  /** Files that it sends and of which nothing is known. */
  readonly unread: readonly NotRead[];
}

interface Header {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

/** The request of the item that starts at `start`, or of a saved example; undefined when it has none, or one without a URL. */
export function postmanRequest(
  item: Record<string, unknown>,
  { text, start, read }: { readonly text: string; readonly start: number; readonly read?: ReadNamed | undefined },
  inherited: Inherited,
  key: "request" | "originalRequest" = "request",
): PostmanRequest | undefined {
  const place = itemAt(text, start, [key]);
  if (place?.key !== key) return undefined;
  const given = item[key];
  const values = valuesOf(inherited.variables);
  const url = postmanUrl(given, text, place.start, values);
  if (url === undefined) return undefined;

  // A request may be nothing but its URL.
  const request = isObject(given) ? given : {};
  const list = headersOf(request, text, place.start, values);
  const auth = postmanAuth(isObject(request.auth) ? request.auth : inherited.auth, values);
  const headers = headerRecord(list, auth.headers);
  if (auth.isOpen || inherited.mayAddHeaders || setsHeaders(item.event)) headers[OPEN] = true;
  const { filled, parts, unread = [], ...body } = postmanBody(request.body, text, place.start, values, read);
  const [method, bodyPlace] = [partAt(text, place.start, "method"), partAt(text, place.start, "body")];
  return {
    request: {
      method: typeof request.method === "string" ? templateText(filledText(request.method, values)) : "GET",
      url: templateUrl(withQuery(url.text, auth.query)),
      headers,
      ...body,
    },
    template: {
      range: underlined(text, place),
      url,
      headers: list,
      ...(method === undefined ? {} : { method }),
      ...(filled === undefined ? {} : { body: filled }),
      ...(bodyPlace === undefined ? {} : { bodyRange: bodyPlace }),
      ...(parts === undefined ? {} : { parts }),
    },
    name: [...inherited.folders, ...(typeof item.name === "string" ? [item.name] : [])].join(" / "),
    ignore: ignoredIn(request.description),
    secrets: auth.secrets,
    unread,
  };
}

/** The place of a part that is there: all of a text, of an object its bracket. */
function partAt(text: string, start: number, key: string): Range | undefined {
  const item = itemAt(text, start, [key]);
  return item === undefined ? undefined : underlined(text, item);
}

function headersOf(request: Record<string, unknown>, text: string, start: number, values: Values): Header[] {
  const place = itemAt(text, start, ["header"]);
  if (place === undefined) return [];
  const header = (name: string, value: string, range: Range): Header => ({
    name: filledText(name, values).trim(),
    value: filledText(value, values),
    range,
  });
  // Version 2.0 may have all of them as one text.
  if (typeof request.header === "string")
    return request.header
      .split(/\r?\n/)
      .flatMap((line) =>
        /^[^:\s]/.test(line) && line.includes(":")
          ? [header(line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim(), place)]
          : [],
      );
  if (!Array.isArray(request.header)) return [];
  const list = request.header as readonly unknown[];
  let index = 0;
  const headers: Header[] = [];
  for (const item of items(text, place.start)) {
    const entry = list[index++];
    if (isObject(entry) && entry.disabled !== true && typeof entry.key === "string")
      headers.push(
        header(
          entry.key,
          typeof entry.value === "string" ? entry.value : "",
          partAt(text, item.start, "value") ?? item,
        ),
      );
  }
  return headers.filter(({ name }) => name !== "");
}

/** Headers of the request over those of its `auth` block; a name that cannot be read may be any. */
function headerRecord(list: readonly Header[], added: Readonly<Record<string, unknown>>): Record<PropertyKey, unknown> {
  const record: Record<PropertyKey, unknown> = {};
  for (const { name, value } of list) {
    if (name.includes(HOLE)) record[OPEN] = true;
    else record[name] = templateText(value);
  }
  for (const [name, value] of Object.entries(added))
    if (!list.some((header) => header.name.toLowerCase() === name.toLowerCase())) record[name] = value;
  return record;
}

/** `preflight-ignore: known-fields, bare-ids` on a line of the description. */
function ignoredIn(description: unknown): string[] {
  const text = isObject(description) ? description.content : description;
  const [, names = ""] = typeof text === "string" ? (/^[ \t]*preflight-ignore:(.*)$/m.exec(text) ?? []) : [];
  return names.split(/[\s,]+/).filter((name) => name !== "");
}

function withQuery(url: string, query: string): string {
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query}`;
}
