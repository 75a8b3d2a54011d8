import { legible } from "@zoho-preflight/validator/secrets";

import pLimit from "p-limit";

import { PullError } from "../to-zoho/pull-error.ts";
import { busy, sleepByTimer, TryAgain, withRetries } from "./retries.ts";
import type { AccessToken } from "./access-token.ts";
import type { RetryOptions } from "./retries.ts";
import type { HttpAnswer, Transport } from "../to-zoho/transport.ts";

/** What Zoho says to a question: the answer, nothing there (204), nothing new (304), or a refusal of this one question; moot, when it was not asked. */
export type ApiAnswer =
  | { readonly kind: "answer"; readonly json: Readonly<Record<string, unknown>> }
  | { readonly kind: "nothing" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "moot" }
  | Refusal;

export interface Refusal {
  readonly kind: "refused";
  readonly status: number;
  /** `"NO_PERMISSION"` */
  readonly code: string;
  /** Zoho's own words, without line breaks. */
  readonly message: string;
}

export interface Question {
  /** From the version on: `/settings/fields`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** What the answer must hold: `"fields"`. */
  readonly key: string;
  /** Asks only for what changed since. */
  readonly since?: Date;
  /** Looked at when its turn comes: whether the answer is known by then. */
  readonly isMoot?: () => boolean;
}

export interface ApiOptions extends RetryOptions {
  /** `https://www.zohoapis.eu/crm/v8` */
  readonly base: string;
  readonly transport: Pick<Transport, "send">;
  readonly token: Pick<AccessToken, "get" | "renew" | "canRenew">;
  /** Requests at once. Zoho allows 5 to 25 in an org, by its edition. */
  readonly concurrency: number;
  /** Takes secrets out of what a server says: one that repeats them must not get them into a message or a file. */
  readonly hide: (text: string) => string;
  /** Told when Zoho asks to wait, in ms. */
  readonly onWait: (wait: number, why: string) => void;
}

/** Zoho's settings APIs, asked with a token, a few at a time, again where it may help. */
export class ZohoApi {
  readonly #options: ApiOptions;
  readonly #host: string;
  readonly #limit: ReturnType<typeof pLimit>;
  /** Ends when Zoho may be asked again; nothing is sent before. */
  #pause: Promise<unknown> = Promise.resolve();
  #requests = 0;

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#host = new URL(options.base).host;
    this.#limit = pLimit(options.concurrency);
  }

  get host(): string {
    return this.#host;
  }

  /** Requests sent so far, repeats included: what the pull cost of the org's API credits. */
  get requests(): number {
    return this.#requests;
  }

  /** Throws `PullError` for what makes all further questions useless: no network, a token that is not taken, an answer that is not Zoho's. */
  ask(question: Question): Promise<ApiAnswer> {
    return this.#limit(() => {
      if (question.isMoot?.() === true) return { kind: "moot" };
      return withRetries(
        () => this.#attempt(question),
        this.#options,
        (wait, why) => {
          this.#pauseFor(wait, why);
        },
      );
    });
  }

  async #attempt(question: Question): Promise<ApiAnswer> {
    await this.#pause;
    let token = await this.#options.token.get();
    for (;;) {
      const answer = await this.#send(question, token);
      const again = busy(answer, this.#host);
      if (again !== undefined) {
        // Other programs share the org's limit: with fewer at once there is room for them.
        if (answer.status === 429) this.#limit.concurrency = Math.max(1, Math.floor(this.#limit.concurrency / 2));
        throw again;
      }
      const read = this.#read(answer, question.key);
      if (read.kind !== "refused" || !isAboutToken(read)) return read;
      const renewed = await this.#options.token.renew(token);
      if (renewed === undefined) throw new PullError(this.#tokenRefused(read));
      token = renewed;
    }
  }

  async #send({ path, query = {}, since }: Question, token: string): Promise<HttpAnswer> {
    this.#requests++;
    const { hide, transport } = this.#options;
    const search = new URLSearchParams(query).toString();
    const { status, header, text } = await transport.send(
      `${this.#options.base}${path}${search === "" ? "" : `?${search}`}`,
      {
        headers: {
          authorization: `Zoho-oauthtoken ${token}`,
          ...(since === undefined ? {} : { "if-modified-since": since.toISOString().replace(/\.\d+Z$/, "+00:00") }),
        },
      },
    );
    return { status, text: hide(text), header: (name) => hide(header(name)) };
  }

  #read({ status, header, text }: HttpAnswer, key: string): ApiAnswer {
    if (status === 204) return { kind: "nothing" };
    if (status === 304) return { kind: "unchanged" };
    if (status >= 300 && status < 400)
      throw new PullError(
        `${this.#host} answers with a redirect (${status}) to ${placeOf(header("location"))}. A token is not sent on to another place: name the right one with --api-domain`,
      );
    const type = header("content-type").split(";")[0]?.trim() ?? "";
    if (!/^application\/(?:[\w.-]+\+)?json$/i.test(type)) {
      throw new PullError(
        `${this.#host} answers ${status} with ${type === "" ? "no content type" : legible(type)} instead of JSON. Is it Zoho CRM's API, or something before it?`,
      );
    }
    const json = parse(text);
    // An answer that was cut off looks like this too.
    if (json === undefined) throw new TryAgain(`${this.#host} answers ${status} with broken JSON`);
    if (typeof json !== "object" || json === null || Array.isArray(json))
      throw new PullError(
        `${this.#host} answers ${status} with JSON that is not an answer from Zoho CRM: expected { "${key}": … }`,
      );
    const object = json as Readonly<Record<string, unknown>>;
    const refusal = refusalIn(object, key, status);
    if (refusal !== undefined) return refusal;
    if (status === 200 && Object.hasOwn(object, key)) return { kind: "answer", json: object };
    throw new PullError(
      `${this.#host} answers ${status} with JSON that is not an answer from Zoho CRM: expected { "${key}": … }`,
    );
  }

  #pauseFor(wait: number, why: string): void {
    const { signal, sleep = sleepByTimer } = this.#options;
    this.#pause = Promise.all([this.#pause, sleep(wait, signal)]);
    // An interruption is reported to those who wait; there may be none.
    this.#pause.catch(() => undefined);
    this.#options.onWait(wait, why);
  }

  #tokenRefused({ code }: Refusal): string {
    const advice = this.#options.token.canRenew
      ? "It was just made: does the org live in this data centre and environment?"
      : "It lives for an hour, and holds only in the data centre and environment that it was made for. Make a new one, or set ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET, and pull makes its own.";
    return `${this.#host} does not take the access token (${code}). ${advice}`;
  }
}

/** `{ code, status: "error", message }`, also where Zoho wraps it: `{ "fields": [{ code, status: "error" }] }`. */
function refusalIn(json: Readonly<Record<string, unknown>>, key: string, status: number): Refusal | undefined {
  const wrapped: unknown = Array.isArray(json[key]) ? json[key][0] : undefined;
  for (const candidate of [json, wrapped]) {
    if (typeof candidate !== "object" || candidate === null) continue;
    const { code, message, status: said } = candidate as { code?: unknown; message?: unknown; status?: unknown };
    if (typeof code !== "string" || (said !== "error" && status < 400)) continue;
    return {
      kind: "refused",
      status,
      code: legible(code.slice(0, 60)),
      message: typeof message === "string" ? legible(message.slice(0, 200)) : "",
    };
  }
  return undefined;
}

/** Refusals with 401 that another token would get as well, unless it had other rights. Sources: the error guide; possible errors of the v7 documentation. */
const ABOUT_RIGHTS: ReadonlySet<string> = new Set(["OAUTH_SCOPE_MISMATCH", "AUTHORIZATION_FAILED", "NO_PERMISSION"]);

/** A token that has expired, was revoked or belongs elsewhere is answered 401, INVALID_TOKEN or AUTHENTICATION_FAILURE; v8 examples have other statuses too. */
function isAboutToken({ code, status }: Refusal): boolean {
  return code === "INVALID_TOKEN" || code === "AUTHENTICATION_FAILURE" || (status === 401 && !ABOUT_RIGHTS.has(code));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Host and path of a redirect, never its query, which may carry a secret. */
function placeOf(location: string): string {
  if (location === "") return "nowhere";
  if (!URL.canParse(location)) return legible(location.replace(/[?#].*$/s, "").slice(0, 100));
  const { host, pathname } = new URL(location);
  return legible(`${host}${pathname}`.slice(0, 100));
}
