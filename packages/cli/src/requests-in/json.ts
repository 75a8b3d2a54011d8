import { jsonError } from "./json-error.ts";
import { isHar, isHarEntry, isPostman, isPostmanExample } from "./documents.ts";
import { harEntry, harRequests } from "./har.ts";
import { isObject } from "../is-object.ts";
import { items, skipSpace } from "./json-walk.ts";
import { Lines } from "./place.ts";
import { postmanRequests } from "./postman/postman.ts";
import { postmanExample } from "./postman/postman-examples.ts";
import { isRequestObject, readValue, readValues } from "./request-object.ts";
import type { Found } from "./found.ts";
import type { ValueOptions } from "./request-object.ts";

/**
 * The requests of an entire JSON text: one request object, an array of them, a HAR, a Postman collection, or records. `firstLine` is the number of its
 * first line in the file.
 */
export function* jsonRequests(
  text: string,
  file: string,
  options: ValueOptions,
  firstLine = 1,
): Generator<Found, void> {
  const lines = new Lines(text, firstLine);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { text: what, offset } = jsonError(text);
    const { line, column } = lines.place(offset);
    yield { kind: "problem", file, line, column, text: `this cannot be read as JSON: ${what}` };
    return;
  }
  const start = skipSpace(text, 0);
  const context = { file, text, start, lines, ...options };

  if (isHar(value)) {
    yield* harRequests(value, context);
  } else if (isHarEntry(value)) {
    yield harEntry(value, 1, context);
  } else if (isPostman(value)) {
    yield* postmanRequests(value, context);
  } else if (isPostmanExample(value)) {
    yield* postmanExample(value, context);
  } else if (Array.isArray(value) && value.length > 1 && options.records === undefined && value.every(isRecord)) {
    yield { kind: "problem", file, text: LIST_OF_RECORDS, isForeign: true };
  } else if (Array.isArray(value) && (options.records === undefined || value.some(isRequestObject))) {
    let index = 0;
    for (const item of items(text, start)) yield readValue(value[index++], { ...context, start: item.start });
  } else {
    yield* readValues(value, context);
  }
}

const LIST_OF_RECORDS =
  'this is a list of objects without a "url", so none is a request; if they are records, name their module: --module Leads';

function isRecord(value: unknown): boolean {
  return isObject(value) && !isRequestObject(value);
}
