import { seenBody, seenText, withoutPlaceholders } from "./holes.ts";
import { jsonTextPlace, placeInUrl } from "./request-place.ts";
import { HOLE } from "./word.ts";
import type { Part, RequestPath } from "./found.ts";
import type { Range } from "./place.ts";
import type { Filled } from "./template.ts";

/** A part of a form. */
export interface TemplatePart {
  readonly name: string;
  readonly range: Range;
}

/** A request that a file writes down with variables in it, in its parts and with their places. */
export interface TemplateRequest {
  /** What is pointed at when a part has no place. */
  readonly range: Range;
  readonly method?: Range;
  readonly url: Filled;
  readonly headers: readonly { readonly name: string; readonly range: Range }[];
  /** The text of a JSON body. */
  readonly body?: Filled;
  /** The entire body, whatever it is. */
  readonly bodyRange?: Range;
  /** Of a form. */
  readonly parts?: readonly TemplatePart[];
}

/** The place of an issue, or of the nearest part that the file has. */
export function templatePlace(
  { range, method, url, headers, body, bodyRange, parts }: TemplateRequest,
  path: RequestPath,
  part: Part,
  within?: Range,
): Range {
  const [root, ...rest] = path;
  if (root === "method") return method ?? range;
  if (root === "url" || root === "query")
    return url.inFile(placeInUrl(url.text, path, within) ?? { start: 0, end: url.text.length });
  if (root === "headers") return headers.find(({ name }) => name.toLowerCase() === rest[0])?.range ?? range;
  if (root !== "body") return range;
  // A hole outside of quotes is not JSON, a digit in its place is.
  const inside = body === undefined ? undefined : jsonTextPlace(holesAsDigits(body.text), rest, part, within);
  if (inside !== undefined && body !== undefined) return body.inFile(inside);
  return parts?.find(({ name }) => name === rest[0])?.range ?? bodyRange ?? range;
}

/** A URL as the validator takes it. What is left of `{id}` and the like is unknown too. */
export function templateUrl(text: string): unknown {
  return seenText(encoded(withoutPlaceholders(text)));
}

/** A header's value, or any other text. */
export function templateText(text: string): unknown {
  return seenText(withoutPlaceholders(text));
}

/** A JSON body; of one that is broken, the text. */
export function templateBody(text: string): unknown {
  return seenBody(text);
}

/** Clients of this kind encode what cannot stand in a URL: blanks, quotes, letters beyond ASCII. */
function encoded(url: string): string {
  // eslint-disable-next-line no-control-regex -- all that is not ASCII, but for the hole
  return url.replace(/[^\u0000-\u007F\uE000]+|[ "'<>]/g, (text) => {
    try {
      return text === "'" ? "%27" : encodeURIComponent(text);
    } catch {
      return HOLE;
    }
  });
}

function holesAsDigits(text: string): string {
  return text.includes(HOLE) ? text.replaceAll(HOLE, "0") : text;
}
