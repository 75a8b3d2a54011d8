import { SETUP } from "../preflight/preflight.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { GivenRequest } from "../request/request.ts";
import { checkGuardOptions, isListed } from "./guard-options.ts";
import type { CheckedGuardOptions, GuardOptions } from "./guard-options.ts";
import { PreflightError, summary } from "./preflight-error.ts";
import { warnOnce } from "./warn-once.ts";
import type { JudgedRequest } from "./preflight-error.ts";
import { safeUrl, secretsOf } from "../secrets.ts";
import { hostAndPath, isCrmPath, whoseRequests } from "./is-zoho-crm.ts";
import type { Whose } from "./is-zoho-crm.ts";

/** A request of Zoho CRM's, as far as a wrapper's client shows it. */
export interface ClientRequest extends GivenRequest {
  /** What is judged: the URL, or its path where the host is not Zoho's own. */
  readonly url: string;
  /** What is sent, for people. */
  readonly sentTo: string;
}

/** What stands behind every wrapper: it finds Zoho CRM's requests, has them judged, and does what the user wants done with the issues. */
export class Guard {
  readonly #of: string;
  readonly #preflight: Preflight;
  readonly #options: CheckedGuardOptions;
  readonly #whose: Whose;
  /** `https://www.zohoapis.eu/crm/`, what the last request to Zoho CRM began with; the next one mostly begins so too. */
  #known: string | undefined;

  /** `of` is the wrapper's name for messages, `more` are names of options that only it has. Throws `OptionError` for a wrong option. */
  constructor(of: string, preflight: Preflight, options: GuardOptions, more?: readonly string[]) {
    this.#of = of;
    this.#options = checkGuardOptions(of, preflight, options, more);
    this.#preflight = preflight;
    this.#whose = whoseRequests(preflight[SETUP].catalogue);
  }

  /**
   * The URL to judge, or undefined for requests to others. A host that only stands for Zoho's is left out, as it is right where it is; a
   * URL without a host is recognised by its path.
   */
  addressOf(url: string): string | undefined {
    if (this.#known !== undefined && url.startsWith(this.#known)) return url;
    const { host, path } = hostAndPath(url);
    if (this.#whose.isZohoCrm(host, path)) {
      const start = `https://${host ?? ""}/crm/`;
      // On the web application's hosts the rest of the path counts too.
      if (url.startsWith(start) && host !== undefined && !this.#whose.isWebHost(host)) this.#known = start;
      return url;
    }
    if (host === undefined || this.#options.hosts.size === 0 || !isListed(this.#options.hosts, host)) return undefined;
    return isCrmPath(path) ? path : undefined;
  }

  /** Judges a request. Throws a `PreflightError`, or what the user's `onIssues` throws, when it is not to be sent. */
  judge(request: ClientRequest): void {
    const { onIssues, onReport, sample, random } = this.#options;
    if (sample < 1 && random() >= sample) return;
    const report = this.#preflight.validate(request);
    if (report.issues.length === 0 && onReport === undefined) return;

    const { method, sentTo, headers, body } = request;
    const secrets = (): string[] => secretsOf({ url: sentTo, headers, body });
    const judged: JudgedRequest = {
      method: typeof method === "string" ? method.toUpperCase() : "GET",
      url: safeUrl(sentTo),
    };
    if (onReport !== undefined) this.#call("onReport", () => onReport(report, judged));
    if (report.issues.length === 0) return;
    if (onIssues === "throw" || onIssues === "throw-and-warn") {
      if (!report.ok) throw new PreflightError(report, judged, secrets());
      if (onIssues === "throw-and-warn") warnOnce(report, judged, secrets);
    } else if (onIssues === "warn") {
      console.warn(summary(report, judged, "", secrets()));
    } else {
      this.#watch("onIssues", onIssues(report, judged));
    }
  }

  /** A fault in metrics must neither stop a request nor go unheard. */
  #call(name: string, callback: () => unknown): void {
    try {
      this.#watch(name, callback());
    } catch (error) {
      this.#complain(name, error);
    }
  }

  /** Nobody waits for a promise that a callback returns, so its failure is reported here. */
  #watch(name: string, returned: unknown): void {
    if (typeof returned !== "object" || returned === null || !("then" in returned)) return;
    Promise.resolve(returned).catch((error: unknown) => {
      this.#complain(name, error);
    });
  }

  #complain(name: string, error: unknown): void {
    console.warn(`${this.#of}: ${name} failed, and the request went on.`, error);
  }
}
