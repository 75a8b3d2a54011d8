import type { Fault, PublishedCall } from "./published.ts";

/** The answer that is printed for a fault of a body, in the place where it stands: `{ tags: [{ code, details, … }] }`. */
export function answerOf({ in: usual }: PublishedCall, [place, , code, details = {}, where = usual]: Fault): object {
  const api_name = /([^.[\]]+)(?:\[\d+\])?$/.exec(place)?.[1];
  const all = Object.entries({ api_name, json_path: `$.${place}`, ...details }).filter(
    ([, value]) => value !== undefined,
  );
  const error = { code, details: Object.fromEntries(all), message: "invalid data", status: "error" };
  const [, list = "", row] = /^([^[]*)(\[\])?$/.exec(where) ?? [];
  return list === "" ? error : { [list]: row === undefined ? error : [error] };
}

/** The body with the fault in it. */
export function bodyOf({ good }: PublishedCall, [place, value]: Fault): unknown {
  if (place === "") return value;
  const copy = structuredClone(good) as Record<string, unknown>;
  const keys = place.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
  let holder: Record<string, unknown> = copy;
  keys.slice(0, -1).forEach((key, at) => {
    holder = (holder[key] ??= /^\d+$/.test(keys[at + 1] ?? "") ? [] : {}) as Record<string, unknown>;
  });
  const last = keys.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return copy;
}
