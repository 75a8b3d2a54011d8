import type { Node } from "./source.ts";
import { wholeText } from "./text.ts";
import { known, unknown } from "./value.ts";
import type { Known, SampleValue, Value } from "./value.ts";

/** Methods of text whose arguments are known; undefined for others. */
export function textMethod(value: Value, method: string, given: readonly Value[], node: Node): Value | undefined {
  if (value.kind === "sample") return sampleMethod(value, method, given, node);
  if (value.kind === "known" && typeof value.value !== "string") return plainMethod(value, method, given, node);
  const text = wholeText(value);
  if (text === undefined) return method === "toString" || method === "trim" ? value : undefined;
  if (method === "toString" || method === "valueOf") return value;
  const result = applied(text, method, given);
  if (result === undefined) return undefined;
  return Array.isArray(result)
    ? { kind: "array", items: result.map((item) => known(item, node)), open: false, node }
    : known(result, node);
}

/** `(5).toString()`: the text of a number or a truth; in another base (`toString(16)`) it is not followed, and `null` has no methods. */
function plainMethod({ value }: Known, method: string, given: readonly Value[], node: Node): Known | undefined {
  if (method !== "toString" || given.length > 0 || value === undefined || value === null) return undefined;
  return known(String(value), node);
}

/** `new Date().toISOString().slice(0, 10)` */
function sampleMethod(value: SampleValue, method: string, given: readonly Value[], node: Node): Value {
  if (method === "split") {
    const parts = value.samples.map((sample) => applied(String(sample), method, given));
    const [first] = parts;
    if (!Array.isArray(first)) return unknown(node, "a call that cannot be followed");
    const items = first.map((_, index): Value => ({
      kind: "sample",
      samples: parts.map((part) => (Array.isArray(part) ? (part[index] ?? "") : "")),
      node,
    }));
    return { kind: "array", items, open: false, node };
  }
  const samples = value.samples.map((sample) =>
    method === "toString" && given.length === 0 ? String(sample) : applied(String(sample), method, given),
  );
  return samples.every((sample) => typeof sample === "string")
    ? { kind: "sample", samples, node }
    : unknown(node, "a call that cannot be followed");
}

function applied(text: string, method: string, given: readonly Value[]): string | string[] | undefined {
  const values = given.map((value) => (value.kind === "known" ? value.value : wholeText(value)));
  if (values.length > 2 || values.some((value, index) => value === undefined && given[index]?.kind !== "known"))
    return undefined;
  const [first, second] = values;
  switch (method) {
    case "trim":
      return text.trim();
    case "toUpperCase":
      return text.toUpperCase();
    case "toLowerCase":
      return text.toLowerCase();
    case "slice":
    case "substring":
      return typeof first === "number" && (second === undefined || typeof second === "number")
        ? text[method](first, second)
        : undefined;
    case "replace":
    case "replaceAll":
      return typeof first === "string" && typeof second === "string" ? text[method](first, second) : undefined;
    case "split":
      return typeof first === "string" && (second === undefined || typeof second === "number")
        ? text.split(first, second)
        : undefined;
    default:
      return undefined;
  }
}
