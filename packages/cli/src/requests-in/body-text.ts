import { wrongByte } from "@zoho-preflight/validator/seen";

import { jsonError } from "./json-error.ts";
import { Lines } from "./place.ts";
import { jsonTextPlace } from "./request-place.ts";
import type { Part, Problem, RequestPath, NotRead } from "./found.ts";
import type { ReadNamed } from "./named-files.ts";
import type { Place, Range } from "./place.ts";

/** Where a part of a body stands in the file that holds it: `["data", 0, "Stage"]`. */
export type PlaceIn = (path: RequestPath, part: Part, within?: Range) => Place;

/** A body that a request takes from a file. Without `content` it is unknown, and `problem` or `unread` say why. */
export interface BodyText {
  readonly content?: string;
  readonly place?: PlaceIn;
  readonly problem?: Pick<Problem, "text"> & Partial<Pick<Problem, "file" | "line" | "column">>;
  readonly unread?: Pick<NotRead, "why">;
}

/**
 * Reads the file of a body. One that is not there, not UTF-8 or no JSON is a problem; of the latter the place is named, never the text, since it may be
 * any file at all.
 */
export function bodyText(name: string, read: ReadNamed, isJson: boolean): BodyText {
  const file = read(name);
  if ("problem" in file) return { problem: { text: `the body is to be read from ${name}, and that ${file.problem}` } };
  if ("unread" in file) return { unread: { why: file.unread } };
  const { text } = file;
  const wrong = wrongByte(text);
  if (wrong !== undefined)
    return isJson ? { problem: { file: file.file, ...wrong } } : { unread: { why: "not UTF-8" } };
  try {
    JSON.parse(text);
  } catch {
    if (!isJson) return { unread: { why: "no JSON" } };
    const { line, column } = new Lines(text).place(jsonError(text).offset);
    return { problem: { file: file.file, line, column, text: "this cannot be read as JSON" } };
  }
  return { content: text, place: placeIn(file) };
}

/** The places of a body's parts in the file that holds it. */
export function placeIn({ text, file }: { readonly text: string; readonly file: string }): PlaceIn {
  let lines: Lines | undefined;
  return (path, part, within) => {
    lines ??= new Lines(text);
    const { start, end } = jsonTextPlace(text, path, part, within) ?? { start: 0, end: 1 };
    return { ...lines.place(start, end), file };
  };
}
