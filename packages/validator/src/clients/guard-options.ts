import { OptionError, checkNames } from "../options/options.ts";
import { SETUP } from "../preflight/preflight.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { Report } from "../report/report.ts";
import type { JudgedRequest } from "./preflight-error.ts";
import { bareName } from "./is-zoho-crm.ts";

/** What all wrappers take; everything is optional. */
export interface GuardOptions {
  /**
   * What becomes of a request with issues. `"throw-and-warn"`: with an error it is not sent, and the caller gets a `PreflightError`; of one that
   * is sent, `console.warn` tells each warning, the same one once per process. `"throw"`: the same, silent on warnings. `"warn"`: it is sent, and
   * `console.warn` tells errors and warnings. A function gets both, and refuses the request by throwing; what it throws is what the caller
   * gets. Default: `"throw-and-warn"`.
   */
  readonly onIssues?:
    "throw-and-warn" | "throw" | "warn" | ((report: Report, request: JudgedRequest) => void) | undefined;
  /** Told of every request that was judged, good ones too: for metrics. Its own fault goes to `console.warn`, and the request goes on. */
  readonly onReport?: ((report: Report, request: JudgedRequest) => void) | undefined;
  /** The share of requests to judge, from 0 to 1; the others are sent as they are. Default: 1. */
  readonly sample?: number | undefined;
  /** Hosts beside Zoho's own that stand for the API, a gateway or a local stand-in: `["gateway.example.com", "localhost:8080"]`. */
  readonly hosts?: readonly string[] | undefined;
  /** From 0 to 1, decides whether a request is among the sample; for tests. */
  readonly random?: (() => number) | undefined;
}

/** A user's function; JavaScript gives no promise that it returns nothing. */
type Callback = (report: Report, request: JudgedRequest) => unknown;

export interface CheckedGuardOptions {
  readonly onIssues: (typeof WAYS)[number] | Callback;
  readonly onReport: Callback | undefined;
  readonly sample: number;
  readonly hosts: ReadonlySet<string>;
  readonly random: () => number;
}

const WAYS = ["throw-and-warn", "throw", "warn"] as const;
const NAMES = ["onIssues", "onReport", "sample", "hosts", "random"] as const;

/** Checks the options of the wrapper `of`, `more` being names that only it has; throws one `OptionError` that names the first wrong one. */
export function checkGuardOptions(
  of: string,
  preflight: Preflight,
  options: GuardOptions,
  more: readonly string[] = [],
): CheckedGuardOptions {
  if (typeof preflight !== "object" || (preflight as unknown) === null || !(SETUP in preflight))
    throw new OptionError("preflight", "what createPreflight returns", preflight, of);
  checkNames(options, [...NAMES, ...more], of);
  const {
    onIssues = "throw-and-warn",
    onReport,
    sample = 1,
    hosts = [],
    random = Math.random,
  } = options as { readonly [Name in keyof GuardOptions]?: unknown };
  if (!WAYS.some((way) => way === onIssues) && typeof onIssues !== "function")
    throw new OptionError("onIssues", '"throw-and-warn", "throw", "warn" or a function', onIssues, of);
  if (onReport !== undefined && typeof onReport !== "function")
    throw new OptionError("onReport", "a function", onReport, of);
  if (typeof sample !== "number" || !(sample >= 0 && sample <= 1))
    throw new OptionError("sample", "a number from 0 to 1", sample, of);
  if (!Array.isArray(hosts))
    throw new OptionError("hosts", 'an array of hosts such as "gateway.example.com"', hosts, of);
  for (const host of hosts as unknown[]) {
    if (typeof host !== "string" || !/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host))
      throw new OptionError(
        "hosts",
        'hosts without scheme and path, such as "gateway.example.com" or "localhost:8080"',
        host,
        of,
      );
  }
  if (typeof random !== "function")
    throw new OptionError("random", "a function that returns a number from 0 to 1", random, of);
  return {
    onIssues: onIssues as CheckedGuardOptions["onIssues"],
    onReport: onReport as Callback | undefined,
    sample,
    hosts: new Set((hosts as string[]).map((host) => host.toLowerCase())),
    random: random as () => number,
  };
}

/** Whether a host is one of `hosts`; one that is listed without a port stands for all its ports. */
export function isListed(hosts: ReadonlySet<string>, host: string): boolean {
  return hosts.has(host.toLowerCase()) || hosts.has(bareName(host));
}
