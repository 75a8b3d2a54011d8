import { isObject } from "../../is-object.ts";
import { itemAt, stringExcerpt } from "../json-place.ts";
import { fill, filledText, fillFurther } from "../template.ts";
import type { Filled, Values } from "../template.ts";

/** `:id` in a path, as an entire segment. */
const PATH_VARIABLE = /(?<=\/):(\w+)(?=[/?#]|$)/g;

/**
 * The URL of a request: text, or an object whose `raw` is what its author typed, or, where that is missing, its parts. `start` is the place of
 * the request. Undefined when there is none.
 */
export function postmanUrl(request: unknown, text: string, start: number, values: Values): Filled | undefined {
  const url = isObject(request) ? request.url : request;
  const steps = isObject(request) ? ["url"] : [];
  const whole = steps.length === 0 ? { start, end: start + 1 } : itemAt(text, start, steps);
  if (whole === undefined) return undefined;
  if (!isObject(url))
    return typeof url === "string" && url.trim() !== "" ? fill(stringExcerpt(text, whole.start), values) : undefined;

  const named = pathVariables(url.variable, values);
  const raw = itemAt(text, whole.start, ["raw"]);
  if (typeof url.raw === "string" && url.raw.trim() !== "" && raw !== undefined)
    return fillFurther(fill(stringExcerpt(text, raw.start), values), PATH_VARIABLE, named);
  const made = fromParts(url);
  if (made === undefined) return undefined;
  // The parts stand all over the object, so all of it is pointed at by its bracket.
  return fillFurther(
    { text: filledText(made, values), inFile: () => ({ start: whole.start, end: whole.start + 1 }) },
    PATH_VARIABLE,
    named,
  );
}

function fromParts({ protocol, host, path, port, query }: Record<string, unknown>): string | undefined {
  const name = joined(host, ".");
  if (name === "") return undefined;
  const scheme =
    typeof protocol === "string" && protocol !== ""
      ? `${protocol.replace(/:?\/*$/, "")}://`
      : name.startsWith("{{")
        ? ""
        : "https://";
  const pairs = (Array.isArray(query) ? (query as unknown[]) : []).filter(
    (pair) => isObject(pair) && pair.disabled !== true,
  ) as Record<string, unknown>[];
  const search = pairs
    .map(({ key, value }) => (typeof value === "string" ? `${textOf(key)}=${value}` : textOf(key)))
    .join("&");
  return `${scheme}${name}${typeof port === "string" && port !== "" ? `:${port}` : ""}/${joined(path, "/").replace(/^\//, "")}${search === "" ? "" : `?${search}`}`;
}

/** `["www", "zohoapis", "eu"]`; a segment may be an object with a value. */
function joined(part: unknown, by: string): string {
  return Array.isArray(part)
    ? part.map((piece: unknown) => textOf(isObject(piece) ? piece.value : piece)).join(by)
    : textOf(part);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** What a request says of its `:id`; without a value it stays, which is as good as unknown. */
function pathVariables(variable: unknown, values: Values): Values {
  const named = new Map<string, string>();
  for (const entry of Array.isArray(variable) ? (variable as unknown[]) : []) {
    if (isObject(entry) && typeof entry.key === "string" && typeof entry.value === "string" && entry.value !== "")
      named.set(entry.key, filledText(entry.value, values));
  }
  return (name) => named.get(name);
}
