import { MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import type { FoundRequest } from "../../packages/cli/src/requests-in/found.ts";

/** A request as source text, for a test: `{ request: "{ … }", marks: ["UNKNOWN"], options: "{ … }" }`. */
export interface RequestSource {
  readonly request: string;
  /** What the source imports of `@zoho-preflight/validator/seen`, where parts of it are not known. */
  readonly marks: readonly string[];
  /** Its own options: the org's data center, metadata. */
  readonly options?: string;
}

/** Undefined for what source text cannot say, such as a form. */
export function requestSource({ request, options }: FoundRequest): RequestSource | undefined {
  const marks = new Set<string>();
  const source = sourceOf(request, "", marks);
  if (source === undefined) return undefined;
  const given = options === undefined ? undefined : JSON.stringify(options, null, 2);
  return { request: source, marks: [...marks].sort(), ...(given === undefined ? {} : { options: given }) };
}

function sourceOf(value: unknown, indent: string, marks: Set<string>): string | undefined {
  if (value === UNKNOWN) {
    marks.add("UNKNOWN");
    return "UNKNOWN";
  }
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return JSON.stringify(value);
  if (Array.isArray(value))
    return listed(
      "[",
      value.map((item) => ["", item] as const),
      "]",
      indent,
      marks,
    );
  if (typeof value !== "object" || ONE_OF in value || MAYBE in value || !isPlain(value)) return undefined;
  const entries = Object.entries(value).map(([key, item]) => [`${keySource(key)}: `, item as unknown] as const);
  const open = OPEN in value ? [["[OPEN]: ", true] as const] : [];
  const parts = PARTS in value ? [["[PARTS]: ", value[PARTS]] as const] : [];
  if (open.length > 0) marks.add("OPEN");
  if (parts.length > 0) marks.add("PARTS");
  return listed("{", [...entries, ...open, ...parts], "}", indent, marks);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function keySource(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function listed(
  open: string,
  items: readonly (readonly [lead: string, value: unknown])[],
  close: string,
  indent: string,
  marks: Set<string>,
): string | undefined {
  if (items.length === 0) return open + close;
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const [lead, value] of items) {
    const source = sourceOf(value, inner, marks);
    if (source === undefined) return undefined;
    lines.push(`${inner}${lead}${source},`);
  }
  return `${open}\n${lines.join("\n")}\n${indent}${close}`;
}
