import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { checkNames, OptionError } from "../options/options.ts";
import { rowsAt } from "../options/table.ts";
import { createPreflight } from "../preflight/create-preflight.ts";
import { SETUP } from "../preflight/preflight.ts";
import { dataCenterOf, meantDataCenter } from "../request/hosts.ts";
import { failureRate } from "./faults.ts";
import { hostOf } from "./host-of.ts";
import { JUDGED_BYTES } from "./judge-incoming.ts";
import { metadataOf, withProfileAnswer } from "./org-metadata.ts";
import { readSeedRecords, SEED_FORM } from "./seed-records.ts";
import { marksOf, StandIn } from "./stand-in.ts";
import { profileIn, withProfile } from "./with-profile.ts";
import type { PreflightOptions } from "../options/options.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { Reply } from "./answer.ts";
import type { FailureRate } from "./faults.ts";
import type { SeedRecords } from "./seed-records.ts";

/** What `handler` takes; everything is optional. Besides these, what `createPreflight` takes: `snapshot`, `scopes`, `dataCenter` … */
export interface HandlerOptions extends PreflightOptions {
  /** What judges: `loadPreflight()` takes your org's metadata and `zoho-preflight.json`. In place of `snapshot` and what else `createPreflight` takes. */
  readonly preflight?: Preflight | undefined;
  /** Version of addresses that name none, `/Leads`. Default: they are not addresses of the API. */
  readonly apiVersion?: string | undefined;
  /** Profile of the token's user, as GET /settings/profiles/{id} answers it. Default: that of the snapshot. */
  readonly profile?: unknown;
  /** Records that are there from the start: `{ Leads: [{ id: "700000000000000100", Last_Name: "Ng" }] }`. */
  readonly seed?: Readonly<Record<string, unknown>> | undefined;
  /** Statuses that a share of the calls gets: `["429:0.05", "500:0.01"]`; a status alone is every call. */
  readonly fail?: readonly string[] | undefined;
  /** Milliseconds before each answer. */
  readonly latency?: number | undefined;
  /** Calls that a token is good for; then 401 INVALID_TOKEN until another one comes. */
  readonly expireToken?: number | undefined;
  /** Calls until the API credits are used up; then 429. */
  readonly credits?: number | undefined;
  /** Refuse requests with warnings, too. */
  readonly strict?: boolean | undefined;
}

const OWN = ["preflight", "profile", "seed", "fail", "latency", "expireToken", "credits", "strict"] as const;
/** What `createPreflight` takes that says where requests go and not how they are judged. */
const BESIDE_A_PREFLIGHT: readonly string[] = ["apiVersion"];

/**
 * Makes a stand-in for Zoho CRM's API: a function that answers a `Request` as Zoho would, with the predicted error or an invented success. What is
 * written is kept in memory, and reads, searches and COQL find it. It is what `zoho-preflight serve` answers by, and needs nothing but `Request`
 * and `Response`: `http.all("https://www.zohoapis.com/*", ({ request }) => answer(request))` with MSW. Throws `OptionError` for a wrong option; the
 * promise is rejected only as that of `fetch` is: where the request is aborted, or its body was read before.
 */
export function handler(options: HandlerOptions = {}): (request: Request) => Promise<Response> {
  checkNames(options, [...OWN, ...rowsAt("createPreflight").map(({ name }) => name)], "handler");
  const { latency = 0, profile, strict } = options;
  if (strict !== undefined && typeof (strict as unknown) !== "boolean")
    throw new OptionError("strict", "true or false", strict, "handler");
  const preflight = preflightOf(options);
  const setup = preflight[SETUP];
  const { snapshot } = preflight;
  const metadata = metadataOf(snapshot, options.snapshot);
  const { catalogue } = setup;
  const host = hostOf(catalogue, setup.options);
  const standIn = new StandIn({
    preflight,
    host,
    apiVersion: options.apiVersion,
    strict,
    metadata: profile === undefined ? metadata : withProfileAnswer(metadata, () => profile),
    isOwn: snapshot.embedded !== true,
    seed: seedOf(options.seed),
    fail: ratesOf(options.fail),
    expireToken: numberOf("expireToken", options.expireToken),
    credits: numberOf("credits", options.credits),
    caller: { name: "handler()", option: (name) => name },
  });
  numberOf("latency", latency);
  return async (request) => {
    await passed(latency, request.signal);
    const { method } = request;
    const { host: asked, pathname, search, origin } = new URL(request.url);
    const target = standIn.targetOf(pathname + search);
    const headers = Object.fromEntries(request.headers);
    const early = standIn.early({ method, target, headers });
    if (early.answer !== undefined)
      return responseOf(method, early.answer, {
        ...early.headers,
        ...marksOf(early.answer.status < 400 ? "ok" : "error"),
      });
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = bytes.length > JUDGED_BYTES ? { bytes, isCut: true } : { bytes };
    const accounts = catalogue.dataCenters.find((centre) => centre.accounts === asked);
    const { answer, verdict, judged } = standIn.answer(
      { method, target, headers, body },
      accounts === undefined ? origin : `https://${accounts.production}`,
      isZohos(asked, catalogue) ? asked : host,
    );
    return responseOf(method, answer, { ...early.headers, ...marksOf(verdict, judged?.report) });
  };
}

/** Waits so many milliseconds; is rejected as `fetch` is where the request is given up meanwhile. */
async function passed(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms === 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Whether a host is one of Zoho's, or meant to be: only of such a one it is judged whether it is the right one. */
function isZohos(host: string, catalogue: Catalogue): boolean {
  return (dataCenterOf(host, catalogue) ?? meantDataCenter(host, undefined, catalogue)) !== undefined;
}

function preflightOf(options: HandlerOptions): Preflight {
  const { preflight, profile, snapshot } = options;
  const asked = Object.entries(options).filter(
    ([name, value]) => value !== undefined && !(OWN as readonly string[]).includes(name),
  );
  if (preflight === undefined)
    return createPreflight({
      ...(Object.fromEntries(asked) as PreflightOptions),
      ...(profile === undefined ? {} : { snapshot: withProfile(snapshot, profileOf(profile)) }),
    });
  const beside =
    asked.find(([name]) => !BESIDE_A_PREFLIGHT.includes(name)) ?? (profile === undefined ? undefined : ["profile"]);
  if (beside !== undefined)
    throw new OptionError(
      beside[0],
      "either a preflight or what makes one",
      options,
      "handler",
      "Give it to the preflight.",
    );
  if (typeof (preflight as unknown) === "object" && SETUP in preflight) return preflight;
  throw new OptionError("preflight", "what createPreflight or loadPreflight gives", preflight, "handler");
}

function profileOf(answer: unknown): NonNullable<ReturnType<typeof profileIn>> {
  const profile = profileIn(answer);
  if (profile !== undefined) return profile;
  throw new OptionError("profile", "the answer of GET /settings/profiles/{id}, with permissions", answer, "handler");
}

function seedOf(seed: unknown): SeedRecords {
  const read = seed === undefined ? [] : readSeedRecords(seed);
  if (!("fault" in read)) return read;
  throw new OptionError("seed", SEED_FORM, seed, "handler", read.fault === "" ? "" : `${read.fault}.`);
}

function ratesOf(fail: unknown): readonly FailureRate[] {
  const expected = 'a list of a status and a share each, ["429:0.05"]';
  if (fail === undefined) return [];
  if (!Array.isArray(fail)) throw new OptionError("fail", expected, fail, "handler");
  return fail.map((rate: unknown) => {
    try {
      return failureRate(String(rate));
    } catch {
      throw new OptionError("fail", expected, rate, "handler");
    }
  });
}

function numberOf(name: string, value: unknown): number | undefined {
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0)) return value;
  throw new OptionError(name, "a number from 0 on", value, "handler");
}

function responseOf(
  method: string,
  { status, body, headers }: Reply,
  more: Readonly<Record<string, string>>,
): Response {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const content = text === undefined ? {} : { "Content-Type": "application/json;charset=UTF-8" };
  return new Response(text === undefined || method === "HEAD" ? null : text, {
    status,
    headers: { ...content, ...headers, ...more },
  });
}
