import { Guard } from "./clients/guard.ts";
import type { GuardOptions } from "./clients/guard-options.ts";
import type { Preflight } from "./preflight/preflight.ts";

export type { GuardOptions } from "./clients/guard-options.ts";
export type { JudgedRequest } from "./clients/preflight-error.ts";
export { PreflightError } from "./clients/preflight-error.ts";

/** undici's `Dispatcher["dispatch"]`, whatever the version. */
type Dispatch = (options: never, handler: never) => boolean;

/** What is read of the options of `dispatch`. */
interface Options {
  /** Absent on a `Client` or `Pool`, which has its own. */
  readonly origin?: string | { readonly origin: string };
  readonly path: string;
  readonly method?: unknown;
  readonly query?: Readonly<Record<string, unknown>> | null;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** Where undici 7 and its predecessors tell that a request failed. */
interface Handler {
  onResponseError?(controller: null, error: unknown): void;
  onError?(error: unknown): void;
}

/**
 * An interceptor for undici that has requests to Zoho CRM judged before they leave: `new Agent().compose(preflightInterceptor(preflight))`. With
 * an error the request fails with a `PreflightError` and nothing is sent. A body that is text or a form is judged too, and no stream is read.
 * Throws `OptionError` for a wrong option.
 */
export function preflightInterceptor(
  preflight: Preflight,
  options: GuardOptions = {},
): <Own extends Dispatch>(dispatch: Own) => Own {
  const guard = new Guard("preflightInterceptor", preflight, options);
  // undici's retries and redirects dispatch again with the handler of the first time.
  const judged = new WeakSet<object>();

  return <Own extends Dispatch>(dispatch: Own): Own => {
    const guarded = (given: Options, handler: Handler): boolean => {
      try {
        if (!judged.has(handler) && judge(guard, given)) judged.add(handler);
      } catch (error) {
        // As undici does itself: whoever dispatches expects to be called, not thrown at.
        if (typeof handler.onResponseError === "function") handler.onResponseError(null, error);
        else if (typeof handler.onError === "function") handler.onError(error);
        else throw error;
        return false;
      }
      return dispatch(given as never, handler as never);
    };
    return guarded as Dispatch as Own;
  };
}

/** Whether it was Zoho CRM's. Throws when it is not to be sent. */
function judge(guard: Guard, { origin = "", path, query, method, headers, body }: Options): boolean {
  const base = (typeof origin === "string" ? origin : origin.origin) + path;
  const address = guard.addressOf(base);
  if (address === undefined) return false;
  const search = query === undefined || query === null ? "" : serialized(query);
  guard.judge({ method, url: address + search, sentTo: base + search, headers: headerEntries(headers), body });
  return true;
}

/** `?fields=id&ids=1&ids=2`, as undici writes it. */
function serialized(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (each: unknown) => `${encodeURIComponent(name)}=${encodeURIComponent(written(each))}`,
    ),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function written(value: unknown): string {
  return typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    typeof value === "bigint"
    ? String(value)
    : "";
}

/** Headers as names and values in turn (`["accept", "text/plain"]`) become entries; none at all are none. */
function headerEntries(headers: unknown): unknown {
  if (headers === undefined || headers === null) return {};
  if (!Array.isArray(headers) || Array.isArray(headers[0])) return headers;
  const entries: unknown[] = [];
  for (let index = 0; index + 1 < headers.length; index += 2)
    entries.push([String(headers[index]), headers[index + 1]]);
  return entries;
}
