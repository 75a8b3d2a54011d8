import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { isObject } from "../../is-object.ts";
import { formWithFiles } from "../form-files.ts";
import { itemAt, stringExcerpt } from "../json-place.ts";
import { items } from "../json-walk.ts";
import { templateBody } from "../template-request.ts";
import { fill, filledText } from "../template.ts";
import type { FormPart } from "../form-files.ts";
import type { NotRead } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { TemplatePart } from "../template-request.ts";
import type { Filled, Values } from "../template.ts";

interface PostmanBody {
  readonly body?: unknown;
  /** Its text, where it is text. */
  readonly filled?: Filled;
  /** Of a form. */
  readonly parts?: readonly TemplatePart[];
  readonly unread?: readonly NotRead[];
}

/** The body of a request whose place is `start`. */
export function postmanBody(
  body: unknown,
  text: string,
  start: number,
  values: Values,
  read: ReadNamed | undefined,
): PostmanBody {
  if (!isObject(body) || body.disabled === true) return {};
  switch (body.mode) {
    case "raw": {
      const literal = itemAt(text, start, ["body", "raw"]);
      if (typeof body.raw !== "string" || body.raw.trim() === "" || literal === undefined) return {};
      const filled = fill(stringExcerpt(text, literal.start), values);
      return { body: templateBody(filled.text), filled };
    }
    case "urlencoded":
      return { body: new URLSearchParams(pairs(body.urlencoded)) };
    case "formdata": {
      const parts = formParts(body.formdata, text, start, values);
      return { ...formWithFiles(parts, read), parts };
    }
    case "graphql":
      return { body: { query: UNKNOWN, variables: UNKNOWN } };
    case "file":
      return { body: UNKNOWN };
    default:
      return {};
  }
}

function pairs(list: unknown): [name: string, value: string][] {
  const entries = Array.isArray(list) ? (list as unknown[]) : [];
  return entries.flatMap((entry) =>
    isObject(entry) && entry.disabled !== true && typeof entry.key === "string"
      ? [[entry.key, typeof entry.value === "string" ? entry.value : ""] as [string, string]]
      : [],
  );
}

/** The parts of a form, of each file one: `{ key: "file", type: "file", src: ["a.pdf", "b.pdf"] }`. */
function formParts(list: unknown, text: string, start: number, values: Values): (FormPart & TemplatePart)[] {
  const place = itemAt(text, start, ["body", "formdata"]);
  if (!Array.isArray(list) || place === undefined) return [];
  const parts: (FormPart & TemplatePart)[] = [];
  let index = 0;
  for (const range of items(text, place.start)) {
    const entry: unknown = list[index++];
    if (!isObject(entry) || entry.disabled === true || typeof entry.key !== "string") continue;
    const files = entry.type !== "file" ? [] : Array.isArray(entry.src) ? (entry.src as unknown[]) : [entry.src];
    const names = files.filter((file) => typeof file === "string");
    if (names.length === 0) parts.push({ name: entry.key, range });
    for (const file of names) parts.push({ name: entry.key, file: filledText(file, values), range });
  }
  return parts;
}
