import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";

import { behind } from "./curl-command.ts";
import { seenBody, seenText, withoutPlaceholders } from "../holes.ts";
import { HOLE } from "../word.ts";
import type { CurlCommand } from "./curl-command.ts";
import type { FormPart } from "../form-files.ts";
import type { RequestInput } from "../found.ts";
import type { Word } from "../word.ts";

/** A header of a command line: `-H "Name: value"`. */
export interface CurlHeader {
  readonly name: string;
  readonly value: string;
  readonly word: Word;
}

/** The request that a curl command would send to one of its URLs. `$TOKEN`, `{id}`, `@file` and the like become unknown values;
 * `given` is the body where it is known from elsewhere: that of the file in their only `-d @file`, or a form. */
export function curlRequest(command: CurlCommand, url: string, given?: unknown): RequestInput {
  const { method, data, forms, unread } = command;
  const body = command.get ? {} : given === undefined ? curlBody(command) : { body: given };
  const added = [
    ...command.query.map(encoded),
    ...(command.get ? data.map(({ option, word }) => (option === "urlencode" ? encoded(word) : word.text)) : []),
  ].join("&");
  const sends = forms.length > 0 || (data.length > 0 && !command.get);
  return {
    method:
      method === undefined && unread.length > 0
        ? UNKNOWN
        : method === undefined
          ? command.head
            ? "HEAD"
            : command.upload !== undefined
              ? "PUT"
              : sends
                ? "POST"
                : "GET"
          : seenText(method.text),
    url: seenText(withoutPlaceholders(withQuery(url, added))),
    headers: curlHeaderRecord(command),
    ...body,
  };
}

/** The headers that a command gives; `-H "Name:"` takes one away, and one that is a variable or a file altogether cannot be read. */
export function curlHeaders(command: CurlCommand): CurlHeader[] {
  const headers: CurlHeader[] = [];
  for (const word of command.headers) {
    const colon = word.text.indexOf(":");
    const name = word.text.slice(0, colon).trim();
    const value = word.text.slice(colon + 1).trim();
    if (colon > 0 && value !== "" && !name.includes(HOLE)) headers.push({ name, value, word });
  }
  return headers;
}

function curlHeaderRecord(command: CurlCommand): Record<PropertyKey, unknown> {
  const record: Record<PropertyKey, unknown> = {};
  const cannotBeRead = (word: Word): boolean =>
    word.text.startsWith("@") || word.text.split(":", 1)[0]?.includes(HOLE) === true;
  if (command.unread.length > 0 || command.headers.some(cannotBeRead)) record[OPEN] = true;
  for (const { name, value } of curlHeaders(command)) record[name] = seenText(withoutPlaceholders(value));
  const has = (name: string): boolean => Object.keys(record).some((key) => key.toLowerCase() === name);
  if (command.data.some(({ option }) => option === "json") && !has("content-type"))
    record["Content-Type"] = "application/json";
  if (command.bearer !== undefined && !has("authorization"))
    record.Authorization = seenText(`Bearer ${command.bearer.text}`);
  if (command.user !== undefined && !has("authorization"))
    record.Authorization = seenText(`Basic ${command.user.text.includes(HOLE) ? HOLE : base64(command.user.text)}`);
  return record;
}

/** By what browsers have too: the page reads commands as the command line does. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function curlBody({ data, upload, unread }: CurlCommand): { body?: unknown } {
  if (upload !== undefined) return { body: UNKNOWN };
  if (data.length === 0) return unread.length > 0 ? { body: UNKNOWN } : {};
  if (data.some(({ option, word }) => isFile(option, word.text))) return { body: UNKNOWN };
  const isJson = data.some(({ option }) => option === "json");
  const text = data
    .map(({ option, word }) => (option === "urlencode" ? encoded(word) : word.text))
    .join(isJson ? "" : "&");
  return { body: seenBody(text) };
}

/** The files that a command sends as its body: `-d @lead.json`, `--data-urlencode name@file`, `-T photo.png`. `-` is standard input. */
export function curlFiles({ data, upload }: CurlCommand): string[] {
  return [
    ...data.flatMap(({ option, word }) =>
      isFile(option, word.text) ? [word.text.slice(word.text.indexOf("@") + 1)] : [],
    ),
    ...(upload === undefined ? [] : [upload.text]),
  ];
}

/** The parts of the form that a command sends: `-F "file=@photo.png;type=image/png"`, `-F "text=<note.txt"`. */
export function curlFormParts({ forms }: CurlCommand): FormPart[] {
  return forms.map(({ option, word: { text } }) => {
    const [, name = "", sign, file] = /^([^=]*)(?:=([@<])"?([^";]*))?/.exec(text) ?? [];
    return option === "text" || file === undefined ? { name } : { name, file, isText: sign === "<" };
  });
}

/** The file whose content is all that a command sends as its body: `-d @lead.json`; undefined where that is not to be known. */
export function bodyFile({
  data,
  forms,
  upload,
  get,
}: CurlCommand): { readonly name: string; readonly word: Word } | undefined {
  const [first, second] = data;
  if (first === undefined || second !== undefined || forms.length > 0 || upload !== undefined || get) return undefined;
  const { option, word } = first;
  if (option === "urlencode" || !isFile(option, word.text)) return undefined;
  const name = word.text.slice(1);
  return name === "-" || name === "" || name.includes(HOLE) ? undefined : { name, word };
}

/** `-d @file` and `--data-urlencode name@file` read a file, `--data-raw` does not. */
function isFile(option: "data" | "raw" | "urlencode" | "json", text: string): boolean {
  return option === "urlencode" ? /^[^=]*@/.test(text) : option !== "raw" && text.startsWith("@");
}

/** `name=content` with the content percent-encoded, as `--data-urlencode` sends it. */
function encoded(word: Word): string {
  const equals = word.text.indexOf("=");
  if (/^[^=]*@/.test(word.text)) return HOLE;
  const name = equals > 0 ? `${word.text.slice(0, equals)}=` : "";
  const content = behind(word, equals + 1).text;
  return name + content.split(HOLE).map(encodeText).join(HOLE);
}

function encodeText(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair.
    return HOLE;
  }
}

function withQuery(url: string, added: string): string {
  const [base = "", fragment] = url.split("#", 2);
  if (added === "") return url;
  return `${base}${base.includes("?") ? "&" : "?"}${added}${fragment === undefined ? "" : `#${fragment}`}`;
}
