import { isRaw } from "../snapshot/shape.ts";

/** `@{1:$.data[0].details.id}`: a part of what the sub-request `1` is answered. */
const REFERENCE = /@\{\s*(\w+)\s*:\s*([^}]*)\}/g;

/** What a reference stands for; undefined while its sub-request is not answered, or where the answer has no such part. */
type Lookup = (id: string, path: string) => unknown;

/**
 * A copy of a value in which references are what they stand for; undefined when one of them stands for nothing yet. A text that is nothing but a
 * reference becomes the value itself.
 */
export function withAnswers(value: unknown, lookup: Lookup): unknown {
  const missing: unknown[] = [];
  const fill = (part: unknown): unknown => {
    if (typeof part === "string") return filled(part);
    if (Array.isArray(part)) return part.map(fill);
    return isRaw(part) ? Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fill(inner)])) : part;
  };
  const filled = (text: string): unknown => {
    const found = [...text.matchAll(REFERENCE)];
    const values = found.map(([, id = "", path = ""]) => lookup(id, path.trim()));
    missing.push(...values.filter((one) => one === undefined));
    if (found.length === 1 && found[0]?.[0] === text) return values[0];
    let at = 0;
    return text.replaceAll(REFERENCE, () => String(values[at++]));
  };
  const copy = fill(value);
  return missing.length > 0 ? undefined : copy;
}

/** `valueAtReference({ data: [{ id: "7" }] }, "$.data[0].id")` is "7"; undefined for what is not there. */
export function valueAtReference(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path
    .replace(/^\$\.?/, "")
    .replaceAll(/\[(\d+)\]/g, ".$1")
    .split(".")) {
    if (key === "") continue;
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
