import { Guard } from "./clients/guard.ts";
import type { GuardOptions } from "./clients/guard-options.ts";
import { hostAndPath } from "./clients/is-zoho-crm.ts";
import { OptionError } from "./options/options.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { OPEN, UNKNOWN } from "./seen.ts";

export type { GuardOptions } from "./clients/guard-options.ts";
export type { JudgedRequest } from "./clients/preflight-error.ts";
export { PreflightError } from "./clients/preflight-error.ts";

/** Any function that is called as `fetch` is: the platform's, undici's, node-fetch's, one with retries. */
export type FetchLike = (input: never, init?: never) => Promise<unknown>;

/** The options of every wrapper, and the `fetch` that sends. */
export interface PreflightFetchOptions<Fetch extends FetchLike> extends GuardOptions {
  /** Sends what is let pass. Default: the platform's `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
}

/** What is read of a call. */
interface Call {
  readonly url: string;
  /** The second argument, by which a retry is recognised. */
  readonly init: object | undefined;
  readonly method: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/**
 * A `fetch` that has requests to Zoho CRM judged before they leave: `const zohoFetch = preflightFetch(preflight)`. With an error the promise is
 * rejected with a `PreflightError` and nothing is sent. What is let pass reaches the given `fetch` untouched, arguments and all; a body that is
 * text or a form is judged too, and no stream is read. Throws `OptionError` for a wrong option.
 */
export function preflightFetch<Fetch extends FetchLike = typeof globalThis.fetch>(
  preflight: Preflight,
  options: PreflightFetchOptions<Fetch> = {},
): Fetch {
  const guard = new Guard("preflightFetch", preflight, options, ["fetch"]);
  const { fetch: own } = options;
  if (own !== undefined && typeof own !== "function")
    throw new OptionError("fetch", "a function", own, "preflightFetch");
  const failed = new WeakMap<object, Call>();

  /** Whether a call is to Zoho CRM. Has it judged, unless it is the retry of one that was; throws when it is not to be sent. */
  const judge = (call: Call): boolean => {
    const { url, init, method, headers, body } = call;
    const local = localPath(url);
    const address = local === undefined ? guard.addressOf(url) : localAddress(guard, local);
    if (address === undefined) return false;
    const last = init === undefined ? undefined : failed.get(init);
    if (
      last !== undefined &&
      last.url === url &&
      last.method === method &&
      last.headers === headers &&
      last.body === body &&
      body !== UNKNOWN
    )
      return true;
    guard.judge({
      method,
      url: address,
      sentTo: url,
      // A fetch of one's own may bring the access token, a page's cookies may stand for it.
      headers: own === undefined && local === undefined ? (headers ?? {}) : openHeaders(headers),
      body: own === undefined ? sentBody(body) : body,
    });
    return true;
  };

  const guarded = (...args: readonly unknown[]): Promise<unknown> => {
    const call = readCall(args[0], args[1]);
    let ours: boolean;
    try {
      ours = call !== undefined && judge(call);
    } catch (error) {
      // fetch never throws, it rejects.
      return Promise.resolve().then(() => {
        throw error;
      });
    }
    const send = (own ?? globalThis.fetch) as (...args: readonly unknown[]) => Promise<unknown>;
    const sent = send(...args);
    if (ours && call?.init !== undefined) watch(sent, call.init, call);
    return sent;
  };

  /** Whoever tries again does so after a failure and with the same arguments. Remembering every call would cost more than judging a small one. */
  const watch = (sent: Promise<unknown>, init: object, call: Call): void => {
    const remember = (): void => {
      failed.set(init, call);
    };
    Promise.resolve(sent).then((response) => {
      if ((response as { readonly ok?: unknown } | undefined)?.ok === false) remember();
    }, remember);
  };
  return guarded as FetchLike as Fetch;
}

/** The parts of a call. Those of the second argument win over those of a `Request`, whose body is a stream that reading would consume. */
function readCall(input: unknown, second: unknown): Call | undefined {
  const init =
    typeof second === "object" && second !== null
      ? (second as { readonly method?: unknown; readonly headers?: unknown; readonly body?: unknown })
      : undefined;
  if (typeof input === "string")
    return { url: input, init, method: init?.method, headers: init?.headers, body: init?.body };
  if (typeof input !== "object" || input === null) return undefined;
  const { href, url, method, headers, body } = input as Partial<
    Record<"href" | "url" | "method" | "headers" | "body", unknown>
  >;
  if (typeof href === "string")
    return { url: href, init, method: init?.method, headers: init?.headers, body: init?.body };
  if (typeof url !== "string") return undefined;
  return {
    url,
    init,
    method: init?.method ?? method,
    headers: init?.headers ?? headers,
    body: init?.body ?? (body === undefined || body === null ? undefined : UNKNOWN),
  };
}

/** `https://app.example.com` in a page of that origin; undefined where there is no page. */
function pageOrigin(): string | undefined {
  const { location } = globalThis as { readonly location?: { readonly origin?: unknown } };
  return typeof location?.origin === "string" ? location.origin : undefined;
}

/** A URL without a host, or what follows the page's own origin; undefined for a URL to somewhere else. */
function localPath(url: string): string | undefined {
  const origin = pageOrigin();
  if (origin !== undefined && url.startsWith(`${origin}/`)) return url.slice(origin.length);
  return url.startsWith("https://") || hostAndPath(url).host !== undefined ? undefined : url;
}

/**
 * A URL without a host goes to the host of the page, and where there is no page to wherever a fetch of one's own sends it. It is judged without
 * one: a page that talks to its own host talks to the right one.
 */
function localAddress(guard: Guard, local: string): string | undefined {
  const origin = pageOrigin();
  const whole = origin === undefined ? local : `${origin}${local.startsWith("/") ? "" : "/"}${local}`;
  return guard.addressOf(whole) === undefined ? undefined : local;
}

/** The same headers, to which others may be added. */
function openHeaders(headers: unknown): unknown {
  if (typeof headers !== "object" || headers === null) return { [OPEN]: true };
  return Symbol.iterator in headers
    ? Object.assign([...(headers as Iterable<unknown>)], { [OPEN]: true })
    : { ...headers, [OPEN]: true };
}

/** What goes over the wire for a plain object: the platform's fetch sends its text, `[object Object]`, and not JSON. */
function sentBody(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  const prototype: unknown = Object.getPrototypeOf(body);
  return prototype === Object.prototype || prototype === null || Array.isArray(body) ? "[object Object]" : body;
}
