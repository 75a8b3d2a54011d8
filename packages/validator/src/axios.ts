import { Guard } from "./clients/guard.ts";
import type { GuardOptions } from "./clients/guard-options.ts";
import { OptionError } from "./options/options.ts";
import type { Preflight } from "./preflight/preflight.ts";

export type { GuardOptions } from "./clients/guard-options.ts";
export type { JudgedRequest } from "./clients/preflight-error.ts";
export { PreflightError } from "./clients/preflight-error.ts";

/** What is used of axios or an instance of it, so that every version of axios 1 fits. */
export interface AxiosLike {
  readonly interceptors: {
    readonly request: { readonly use: (...args: never[]) => number; readonly eject: (id: number) => void };
  };
  readonly getUri: (...args: never[]) => string;
}

/** The same as it is called here. */
interface Axios {
  readonly interceptors: {
    readonly request: {
      use(
        onFulfilled: (config: Config) => Config,
        onRejected: null,
        options: { readonly synchronous: boolean },
      ): number;
      eject(id: number): void;
    };
  };
  getUri(config: Config): string;
}

/** What is read of a request's config, as axios hands it to interceptors and transforms. */
interface Config {
  readonly method?: unknown;
  readonly url?: string;
  readonly baseURL?: string;
  readonly allowAbsoluteUrls?: boolean;
  readonly params?: unknown;
  transformRequest?: Transform | Transform[];
  [key: string]: unknown;
}

/** A function of axios' `transformRequest`: what it returns is what the next one gets, and at last what is sent. */
type Transform = (this: unknown, data: unknown, headers: unknown) => unknown;

let attached = 0;

/**
 * Has the requests of an axios instance to Zoho CRM judged before they leave: `attachPreflight(axios.create({ baseURL }), preflight)`. With an
 * error the request is rejected with a `PreflightError` and nothing is sent. Interceptors may be added before or after, since the judging is
 * done after all of them, on the very data that is sent. Gives a function that takes the wrapper off. Throws `OptionError` for a wrong option.
 */
export function attachPreflight(instance: AxiosLike, preflight: Preflight, options: GuardOptions = {}): () => void {
  const guard = new Guard("attachPreflight", preflight, options);
  const client = instance as Partial<AxiosLike> | null | undefined;
  if (typeof client?.interceptors?.request.use !== "function" || typeof client.getUri !== "function")
    throw new OptionError("instance", "axios or what axios.create returns", instance, "attachPreflight");
  const axios = instance as Axios;
  // Configs are copied for each attempt; what an extra key holds is carried over, and tells a retry.
  const key = `zohoPreflight${attached++}`;

  /** The last transform: it judges what is about to be sent, and gives it back as it is. */
  const judge: Transform = function (this: unknown, data, headers) {
    const config = this as Config;
    const base = fullPath(config);
    const baseAddress = guard.addressOf(base);
    if (baseAddress === undefined) return data;
    const { method, params } = config;
    // Serializing parameters is axios' own business, and the user's paramsSerializer's.
    const url = params === undefined || params === null ? base : axios.getUri(config);
    const last = config[key];
    if (last instanceof Judged && last.is(url, method, data)) return data;
    guard.judge({
      method,
      url: url === base ? baseAddress : (guard.addressOf(url) ?? url),
      sentTo: url,
      headers: sentHeaders(headers),
      body: data,
    });
    config[key] = new Judged(url, method, data);
    return data;
  };
  // Interceptors may follow that change anything, so the judging is only put at the end of what is done to the data.
  const schedule = (config: Config): Config => {
    const { transformRequest: given } = config;
    const transforms = given === undefined ? [] : Array.isArray(given) ? given : [given];
    if (!transforms.includes(judge)) config.transformRequest = [...transforms, judge];
    return config;
  };
  const id = axios.interceptors.request.use(schedule, null, { synchronous: true });
  return () => {
    axios.interceptors.request.eject(id);
  };
}

/** What was judged and let pass. A class, since axios copies plain objects and carries others over as they are. */
class Judged {
  readonly #url: string;
  readonly #method: unknown;
  readonly #data: unknown;

  constructor(url: string, method: unknown, data: unknown) {
    this.#url = url;
    this.#method = method;
    this.#data = data;
  }

  is(url: string, method: unknown, data: unknown): boolean {
    return this.#url === url && this.#method === method && this.#data === data;
  }
}

/** `baseURL` and `url` put together as axios does. */
function fullPath({ url = "", baseURL = "", allowAbsoluteUrls }: Config): string {
  if (baseURL === "" || (allowAbsoluteUrls !== false && /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url))) return url;
  return url === "" ? baseURL : `${baseURL.replace(/\/+$/, "")}/${url.replace(/^\/+/, "")}`;
}

/** The headers of an `AxiosHeaders` that are sent: `false` and null take one away. */
function sentHeaders(headers: unknown): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== false) sent[name] = value;
  return sent;
}
