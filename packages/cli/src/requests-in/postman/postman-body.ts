import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { isObject } from "../../is-object.ts";
import { itemAt, stringExcerpt } from "../json-place.ts";
import { templateBody } from "../template-request.ts";
import { fill } from "../template.ts";
import type { Filled, Values } from "../template.ts";

/** The body of a request whose place is `start`; `filled` is its text, where it is text. */
export function postmanBody(
  body: unknown,
  text: string,
  start: number,
  values: Values,
): { readonly body?: unknown; readonly filled?: Filled } {
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
      const form = new FormData();
      for (const [name] of pairs(body.formdata)) form.append(name, "");
      return { body: form };
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
