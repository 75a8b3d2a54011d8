import type { Facts, Path } from "../report/issue.ts";

/** An error as it stands in an answer. */
export interface AnswerError {
  readonly code: string;
  readonly details: Facts;
  readonly message: string;
  /** Where it stands in the answer: `["data", 1]`; `[]` where it is the answer itself. */
  readonly at: Path;
  /** Which sub-request of a composite call it answers. */
  readonly subRequest?: number;
}

/** What an answer is: what Zoho refused in it, or that it is none. */
export interface ReadAnswer {
  readonly kind: "refused" | "partly refused" | "accepted" | "empty" | "accounts" | "foreign" | "broken";
  readonly status?: number;
  readonly errors: readonly AnswerError[];
  /** Items that were taken. */
  readonly taken: number;
  /** Of the accounts server: `invalid_code`; of what is none of Zoho's: what it is. */
  readonly what?: string;
}

/** Errors that are read; more are alike. */
const MOST_ERRORS = 1000;
const DEEPEST = 6;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an answer: `{ status?, headers?, body }`, or its body as text or parsed. What is none of Zoho CRM's is said to be what it is: a page of a gateway,
 * half a body, an answer of the accounts server. Never throws.
 */
export function readAnswer(given: unknown): ReadAnswer {
  try {
    const { status, body } = parts(given);
    const read = typeof body === "string" ? readText(body, status) : readJson(body, status);
    return status === undefined ? read : { ...read, status };
  } catch {
    return foreign("an object that cannot be read");
  }
}

/** An answer with its status, or a body alone; `Response` of fetch has a stream for a body, which nobody has read. */
function parts(given: unknown): { readonly status: number | undefined; readonly body: unknown } {
  if (!isJsonObject(given)) return { status: undefined, body: given };
  const status = [given["status"], given["statusCode"], given["status_code"]].find(
    (one): one is number => typeof one === "number" && one >= 100 && one < 600,
  );
  const key = ["body", "data", "json", "text"].find((name) => name in given);
  const isWrapped = status !== undefined || (Object.hasOwn(given, "body") && typeof given["code"] !== "string");
  if (!isWrapped) return { status, body: given };
  return { status, body: key === undefined ? undefined : given[key] };
}

function readText(text: string, status: number | undefined): ReadAnswer {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return empty(status);
  if (/^<(?:!doctype|html|\?xml|head|body)/i.test(trimmed)) return foreign(pageName(trimmed));
  try {
    return readJson(JSON.parse(trimmed), status);
  } catch {
    return /^[{[]/.test(trimmed)
      ? { kind: "broken", errors: [], taken: 0, what: isHalf(trimmed) ? "half" : "no JSON" }
      : foreign("text, not JSON");
  }
}

/** `the HTML page "502 Bad Gateway"`. */
function pageName(html: string): string {
  const [, title = ""] = /<title[^>]*>([^<]{1,200})/i.exec(html) ?? [];
  const name = title.replace(/\s+/g, " ").trim();
  if (/^<\?xml/i.test(html)) return "XML";
  return name === "" ? "an HTML page" : `the HTML page "${name.length > 60 ? `${name.slice(0, 57)}…` : name}"`;
}

/** Whether brackets or quotes are still open at its end. */
function isHalf(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
  }
  return quoted || depth > 0;
}

function empty(status: number | undefined): ReadAnswer {
  return { kind: status === undefined || status < 400 ? "empty" : "foreign", errors: [], taken: 0, what: "empty" };
}

function foreign(what: string): ReadAnswer {
  return { kind: "foreign", errors: [], taken: 0, what };
}

function readJson(body: unknown, status: number | undefined): ReadAnswer {
  if (body === undefined || body === null) return empty(status);
  if (!isJsonObject(body)) return foreign(Array.isArray(body) ? "a JSON list" : "a JSON value without keys");
  const found = { errors: [] as AnswerError[], taken: 0 };
  collect(body, [], undefined, found, 0);
  const { errors, taken } = found;
  if (errors.length > 0) return { kind: taken > 0 ? "partly refused" : "refused", errors, taken };
  if (taken > 0) return { kind: "accepted", errors, taken };
  if (typeof body["error"] === "string") return { kind: "accounts", errors, taken, what: body["error"] };
  if (typeof body["access_token"] === "string") return { kind: "accounts", errors, taken };
  if (typeof body["code"] === "number" && typeof body["message"] === "string")
    return foreign("an answer of another Zoho product, whose codes are numbers");
  const isList = Object.values(body).some((value) => Array.isArray(value) || isJsonObject(value));
  return isList && (status === undefined || status < 400)
    ? { kind: "accepted", errors, taken }
    : foreign("JSON without a code of Zoho CRM's");
}

/** `{ code, details, message, status: "error" }` wherever an answer holds one: alone, in a list, folded into another one, in an answer to a sub-request. */
function collect(
  value: unknown,
  at: Path,
  subRequest: number | undefined,
  found: { errors: AnswerError[]; taken: number },
  depth: number,
): void {
  if (depth > DEEPEST || found.errors.length >= MOST_ERRORS) return;
  if (Array.isArray(value)) {
    const isComposite = at.length === 1 && at[0] === "__composite_requests";
    value.forEach((item: unknown, index) => {
      collect(item, [...at, index], isComposite ? index : subRequest, found, depth + 1);
    });
    return;
  }
  if (!isJsonObject(value)) return;
  if (!isEntry(value)) {
    if (depth === 0)
      for (const [key, inner] of Object.entries(value)) collect(inner, [...at, key], subRequest, found, depth + 1);
    return;
  }
  const details = isJsonObject(value["details"]) ? value["details"] : {};
  if (value["status"] === "success" || value["code"] === "SUCCESS") {
    const response = details["response"];
    const { taken, errors } = found;
    const before = errors.length;
    if (isJsonObject(response)) collect(response["body"], [...at, "details", "response", "body"], subRequest, found, 0);
    // Of a composite call its sub-requests are the items, and not what they wrote.
    found.taken = taken + (errors.length === before ? 1 : 0);
    return;
  }
  const folded = details["errors"];
  if (Array.isArray(folded) && folded.some(isEntry)) {
    folded.forEach((item: unknown, index) => {
      collect(item, [...at, "details", "errors", index], subRequest, found, depth + 1);
    });
    return;
  }
  found.errors.push({
    code: value["code"],
    details: shallow(details, 0) as Facts,
    message: typeof value["message"] === "string" ? value["message"] : "",
    at,
    ...(subRequest === undefined ? {} : { subRequest }),
  });
}

const MOST_ITEMS = 200;

/** Details as a copy that ends: an object that a program hands in may be cyclic. */
function shallow(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? String(value) : value;
  if (depth > DEEPEST) return "…";
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item: unknown) => shallow(item, depth + 1));
  const entries = Object.entries(value).slice(0, MOST_ITEMS) as [string, unknown][];
  return Object.fromEntries(entries.map(([key, item]) => [key, shallow(item, depth + 1)]));
}

/** A record may have a field `code`; an entry of an answer says its status or its details too. */
function isEntry(value: unknown): value is Json & { readonly code: string } {
  return (
    isJsonObject(value) &&
    typeof value["code"] === "string" &&
    (value["status"] === "error" ||
      value["status"] === "success" ||
      (typeof value["message"] === "string" && ("details" in value || /^[A-Z][A-Z_]+$/.test(value["code"]))))
  );
}

/** Items of an answer that hold an error: rows, or sub-requests. */
export function refusedItems(errors: readonly AnswerError[]): number {
  return new Set(errors.map(({ at }) => at[1])).size;
}

export function isJsonObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
