import { ONE_OF, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

/** A seen value as JSON: what cannot be known is `…`, a form is its names and texts. */
export function plain(value: unknown): unknown {
  if (value === UNKNOWN) return "…";
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isFormData(value))
    return Object.fromEntries(
      [...value.entries()].map(([name, part]) => [name, typeof part === "string" ? part : "…"]),
    );
  if (PARTS in value) return (value[PARTS] as unknown[]).map((part) => (part === UNKNOWN ? "…" : part)).join("");
  if (ONE_OF in value) return "…";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Told by its tag: in Node, naming FormData alone loads all of fetch, which takes 30 ms. */
function isFormData(value: object): value is FormData {
  return Object.prototype.toString.call(value) === "[object FormData]" && "entries" in value;
}

/** A URL for people: `https://…/crm/v8/Leads` where the host is a variable. */
export function plainText(value: unknown): string {
  const text = plain(value);
  return typeof text === "string" ? text : text === undefined ? "" : JSON.stringify(text);
}

/** `POST https://…/crm/v8/Leads`; a request that names no method is a GET. */
export function requestLine({ method, url }: { readonly method?: unknown; readonly url: unknown }): string {
  return `${method === undefined ? "GET" : plainText(method)} ${plainText(url)}`;
}
