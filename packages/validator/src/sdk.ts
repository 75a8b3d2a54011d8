import { Guard } from "./clients/guard.ts";
import type { GuardOptions } from "./clients/guard-options.ts";
import { OptionError } from "./options/options.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { UNKNOWN } from "./seen.ts";

export type { GuardOptions } from "./clients/guard-options.ts";
export type { JudgedRequest } from "./clients/preflight-error.ts";
export { PreflightError } from "./clients/preflight-error.ts";

/** The class of Zoho's SDKs that sends a request, the same in the JavaScript and TypeScript SDKs from 2.0 to 8.0. */
export interface ConnectorClass {
  readonly prototype: { fireRequest(converter: never): Promise<unknown> };
}

/** What is read of a connector when it is about to send. */
interface Connector {
  readonly url: string;
  readonly requestMethod?: unknown;
  readonly headers?: unknown;
  readonly parameters?: unknown;
  readonly requestBody?: unknown;
  readonly contentType?: unknown;
  /** The JavaScript SDKs write the query themselves, and escape less than they should. */
  readonly setQueryParams?: unknown;
}

type Fire = (this: Connector, converter: unknown) => Promise<unknown>;

/**
 * Has the requests of one of Zoho's official SDKs judged before they leave: `attachPreflight(APIHTTPConnector, preflight)`. With an error the
 * call fails with an `SDKException` whose `cause` is a `PreflightError`, and nothing is sent. The SDKs use a `got` that takes no hooks from
 * outside, so the class that calls it is where requests are met; it is not a documented part of the SDKs, and one of another shape is refused with
 * an `OptionError`. Gives a function that takes the wrapper off.
 */
export function attachPreflight(
  connector: ConnectorClass,
  preflight: Preflight,
  options: GuardOptions = {},
): () => void {
  const guard = new Guard("attachPreflight", preflight, options);
  const prototype = (connector as Partial<ConnectorClass> | undefined)?.prototype as { fireRequest: Fire } | undefined;
  const fire = prototype?.fireRequest;
  if (prototype === undefined || typeof fire !== "function" || !("setRequestBody" in prototype))
    throw new OptionError("connector", "the class APIHTTPConnector of a Zoho CRM SDK", connector, "attachPreflight");

  let attached = true;
  const guarded: Fire = async function (converter) {
    if (attached) judge(guard, this);
    return fire.call(this, converter);
  };
  prototype.fireRequest = guarded;
  return () => {
    attached = false;
    // Somebody else may have put something around it since.
    if (prototype.fireRequest === guarded) prototype.fireRequest = fire;
  };
}

function judge(guard: Guard, connector: Connector): void {
  const { url, requestMethod, headers, requestBody, contentType } = connector;
  const address = typeof url === "string" ? guard.addressOf(url) : undefined;
  if (address === undefined) return;
  const search = serialized(connector);
  guard.judge({
    method: requestMethod,
    url: address + search,
    sentTo: url + search,
    headers,
    body: bodyOf(requestBody, contentType),
  });
}

/** The query as the SDK in hand writes it. */
function serialized({ url, parameters, setQueryParams }: Connector): string {
  if (!(parameters instanceof Map) || parameters.size === 0) return "";
  const encode = typeof setQueryParams === "function" ? encodeURI : encodeURIComponent;
  const pairs = [...(parameters as ReadonlyMap<unknown, unknown>)].map(
    ([name, value]) => `${String(name)}=${encode(String(value))}`,
  );
  return (url.includes("?") ? "&" : "?") + pairs.join("&");
}

/** The object that the SDK turns into JSON; an empty one is not sent, and files are read by nobody else. */
function bodyOf(body: unknown, contentType: unknown): unknown {
  if (typeof body !== "object" || body === null || Object.keys(body).length === 0) return undefined;
  return typeof contentType === "string" && /json/i.test(contentType) ? body : UNKNOWN;
}
