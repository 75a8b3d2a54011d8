import { isObject } from "../is-object.ts";

/** The parts of an HTTP Archive 1.2 that are read. Nothing in a file can be relied on, so each part is tested where it is used. */
export interface Har {
  readonly log: { readonly entries: readonly unknown[] };
}

/** The part of a Postman collection 2.0 or 2.1 that all of them have; nothing else can be relied on. */
interface Collection extends Record<string, unknown> {
  readonly item: readonly unknown[];
}
export type Postman = Collection | { readonly collection: Collection };

/** Whether a parsed file is an HTTP Archive. One without entries is one too: there is nothing in it to check. */
export function isHar(value: unknown): value is Har {
  return isObject(value) && isObject(value.log) && Array.isArray(value.log.entries);
}

/** One entry of an archive, as a network panel copies it: `{ request: { url, headers: [{ name, value }] }, response: { content } }`. */
export function isHarEntry(value: unknown): boolean {
  return (
    isObject(value) &&
    isObject(value.request) &&
    isObject(value.response) &&
    Array.isArray(value.request.headers) &&
    "content" in value.response
  );
}

/** Whether a parsed file is a Postman collection, as exported (`{ info, item }`) or as Postman's API gives it (`{ collection: { … } }`). */
export function isPostman(value: unknown): value is Postman {
  return isCollection(value) || (isObject(value) && isCollection(value.collection));
}

export function isCollection(value: unknown): value is Collection {
  return isObject(value) && isObject(value.info) && Array.isArray(value.item);
}

/** Whether a value is a saved example of a Postman request: `{ originalRequest, code: 400, body: "…" }`. */
export function isPostmanExample(value: unknown): value is Record<string, unknown> {
  return isObject(value) && isObject(value.originalRequest) && ("code" in value || "body" in value);
}

/** Whether a file's extension says that it is an `.http` file. */
export function hasHttpName(extension: string): boolean {
  return extension === ".http" || extension === ".rest";
}
