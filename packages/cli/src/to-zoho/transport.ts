import { EnvHttpProxyAgent, fetch } from "undici";
import type { Response } from "undici";

import { PullError } from "./pull-error.ts";

/** An HTTP answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** A header's value, empty when it was not sent. */
  readonly header: (name: string) => string;
  readonly text: string;
}

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** Sends a form by POST; without it the request is a GET. */
  readonly form?: Readonly<Record<string, string>>;
}

/** No answer came, or not all of it. The message says why, and names nothing but the host. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  /** Whether the next try may do better: not where a name does not exist or a certificate is wrong. */
  readonly mayPass: boolean;

  constructor(message: string, mayPass: boolean) {
    super(message);
    this.mayPass = mayPass;
  }
}

export interface TransportOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For one request, from the connection to the last byte, in ms. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Answers of one module's fields reach a few megabytes; what is much longer is not an answer of Zoho's. */
const MOST_BYTES = 64 * 1024 * 1024;

/** HTTP as a pull needs it: through the proxy that the environment names, never following a redirect with a token in its hands. */
export class Transport {
  readonly #agent: EnvHttpProxyAgent;
  readonly #timeout: number;
  readonly #signal: AbortSignal;

  constructor({ env, timeout, signal }: TransportOptions) {
    // Empty where the variable is not set: undici would look into the environment of its process.
    const variable = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? "";
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY"]) {
      const proxy = variable(name);
      if (proxy !== "" && !(/^https?:\/\//i.test(proxy) && URL.canParse(proxy)))
        throw new PullError(`${name} is not a proxy address such as http://proxy.example.com:3128`);
    }
    this.#agent = new EnvHttpProxyAgent({
      httpProxy: variable("HTTP_PROXY"),
      httpsProxy: variable("HTTPS_PROXY"),
      noProxy: variable("NO_PROXY"),
      maxResponseSize: MOST_BYTES,
      connect: { timeout },
    });
    this.#timeout = timeout;
    this.#signal = signal;
  }

  /** Throws `TransportError`, or the signal's reason when the pull was interrupted. */
  async send(url: string, { headers, form }: HttpRequest): Promise<HttpAnswer> {
    const ended = new AbortController();
    const interrupt = (): void => {
      ended.abort(this.#signal.reason);
    };
    this.#signal.addEventListener("abort", interrupt);
    if (this.#signal.aborted) interrupt();
    // In a variable: on Node 20 a signal of AbortSignal.any or .timeout may be collected as garbage while the answer is still under way.
    const timer = setTimeout(() => {
      ended.abort(new DOMException("The time is up", "TimeoutError"));
    }, this.#timeout);
    try {
      const response = await fetch(url, {
        headers: { "user-agent": "zoho-preflight", accept: "application/json", ...headers },
        ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
        redirect: "manual",
        signal: ended.signal,
        dispatcher: this.#agent,
      });
      const text = await textOf(response, ended);
      return { status: response.status, header: (name) => response.headers.get(name) ?? "", text };
    } catch (error) {
      this.#signal.throwIfAborted();
      throw this.#describe(ended.signal.aborted ? ended.signal.reason : error, new URL(url).host);
    } finally {
      clearTimeout(timer);
      this.#signal.removeEventListener("abort", interrupt);
    }
  }

  /** Ends open connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #describe(error: unknown, host: string): TransportError {
    const { code, message, name } = rootOf(error);
    const seconds = this.#timeout / 1000;
    if (name === "TimeoutError" || /_TIMEOUT$/.test(code))
      return new TransportError(`${host} did not answer within ${seconds} s`, true);
    // EAI_AGAIN: the name server itself did not answer.
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
      return new TransportError(`There is no host ${host}, or no network`, code === "EAI_AGAIN");
    if (code === "ECONNREFUSED")
      return new TransportError(`${host}, or the proxy before it, refuses connections`, true);
    if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" || name === "TooLong")
      return new TransportError(`${host} answers with more than ${MOST_BYTES / 1024 / 1024} MB`, false);
    if (/Proxy response \((\d+)\)/.test(message))
      return new TransportError(
        `The proxy does not let the connection to ${host} through (${/\d+/.exec(message)?.[0] ?? ""})`,
        false,
      );
    if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code)) {
      return new TransportError(
        `The certificate of ${host} is not trusted (${code}). Behind a company's own gateway, name its certificate in NODE_EXTRA_CA_CERTS`,
        false,
      );
    }
    return new TransportError(`The connection to ${host} broke off (${code || message || name})`, true);
  }
}

/**
 * The text of an answer. Bytes count as they are once unpacked: a few kilobytes may hold gigabytes. Does not wait for what may never come: the
 * signal ends it even where the stream of an answer does not.
 */
async function textOf({ body }: Response, ended: AbortController): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const over = new Promise<never>((_, reject) => {
    const end = (): void => {
      reject(ended.signal.reason as Error);
    };
    if (ended.signal.aborted) end();
    else ended.signal.addEventListener("abort", end, { once: true });
  });
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { value } = (await Promise.race([reader.read(), over])) as { readonly value?: Uint8Array };
    if (value === undefined) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      ended.abort(new DOMException("The answer is too long", "TooLong"));
      throw ended.signal.reason;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What lies at the bottom of fetch's "fetch failed" and "terminated". */
function rootOf(error: unknown): { readonly code: string; readonly message: string; readonly name: string } {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return { code: "", message: "", name: "an unknown error" };
  const { code } = root as NodeJS.ErrnoException;
  // Several addresses of one host were tried: the first failure stands for all.
  if (root instanceof AggregateError && code === undefined) return rootOf(root.errors[0]);
  return { code: code ?? "", message: root.message, name: root.name };
}
