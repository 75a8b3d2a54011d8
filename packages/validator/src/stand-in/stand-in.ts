import { ownAnswer, refusal } from "./answer.ts";
import { faultsOf } from "./faults.ts";
import { judgeIncoming } from "./judge-incoming.ts";
import { isComposite, runComposite } from "./run-composite.ts";
import { isAccountsPath, isForToken, tokenAnswer } from "./token-answer.ts";
import { Answers } from "./answers.ts";
import type { Reply } from "./answer.ts";
import type { Caller } from "./caller.ts";
import type { EarlyAnswer, FaultOptions } from "./faults.ts";
import type { Incoming, IncomingHeaders } from "./incoming.ts";
import type { Judged } from "./judge-incoming.ts";
import type { OrgMetadata } from "../snapshot/saved-answers.ts";
import type { SeedRecords } from "./seed-records.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { Report } from "../report/report.ts";

/** What a stand-in answers by. */
export interface StandInOptions extends FaultOptions {
  readonly preflight: Preflight;
  /** The host that requests are judged for: `www.zohoapis.eu`. */
  readonly host: string;
  /** Version of paths that name none, `/Leads`; absent: they are not addresses. */
  readonly apiVersion?: string | undefined;
  /** Whether a warning is reason enough to refuse. */
  readonly strict?: boolean | undefined;
  readonly metadata: OrgMetadata;
  /** Whether the metadata is the org's own, so that a field that it lacks is really none. */
  readonly isOwn: boolean;
  /** Records that are there from the start. */
  readonly seed?: SeedRecords | undefined;
  /** The host that good requests go on to, by whoever asks; they are not answered here. */
  readonly proxy?: string | undefined;
  readonly caller: Caller;
}

/** `ok`, `warning` and `error` are the validator's word. */
export type OutcomeVerdict = "ok" | "warning" | "error";

/** An answer, and what it was made from. */
export interface Outcome {
  readonly answer: Reply;
  readonly verdict: OutcomeVerdict;
  /** Absent where nothing was judged. */
  readonly judged?: Judged;
}

/** Answers as Zoho CRM would: predicted errors for bad requests, invented answers for good ones. Knows nothing of sockets, files or clocks. */
export class StandIn {
  readonly #options: StandInOptions;
  readonly #answers: Answers;
  readonly #faults: (headers: IncomingHeaders) => EarlyAnswer;

  constructor(options: StandInOptions) {
    this.#options = options;
    this.#answers = new Answers(options.metadata, options.isOwn, options.caller, options.seed);
    this.#faults = faultsOf(options, options.caller);
  }

  /**
   * The path and query of a request line, or of an address. With an API version, a path that names none gets it: `/Leads` and `/v8/Leads` are
   * `/crm/v8/Leads`.
   */
  targetOf(url: string): string {
    const { apiVersion } = this.#options;
    const [, path] = /^https?:\/\/[^/?#]*(.*)$/is.exec(url) ?? [];
    const given = path ?? url;
    const target = given.startsWith("/") ? given : `/${given}`;
    if (apiVersion === undefined || target === "/" || /^\/(?:crm|oauth)\//.test(target)) return target;
    return /^\/v\d+(?:\.\d+)?\//.test(target) ? `/crm${target}` : `/crm/${apiVersion}${target}`;
  }

  /**
   * What goes wrong on purpose, and what needs no body: a word for whoever asks whether it is up, and OPTIONS. In front of Zoho, tokens are not
   * ours to give. The headers belong to whatever answer is given.
   */
  early({ method, target, headers }: Pick<Incoming, "method" | "target" | "headers">): EarlyAnswer {
    const fault = isCall(target) && method !== "OPTIONS" ? this.#faults(headers) : {};
    const answer = fault.answer ?? this.#simpleAnswer(method, target);
    return answer === undefined ? fault : { ...fault, answer };
  }

  #simpleAnswer(method: string, target: string): Reply | undefined {
    const { proxy, caller } = this.#options;
    if (method === "OPTIONS")
      return { status: 204, headers: { Allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" } };
    if (target === "/" && (method === "GET" || method === "HEAD"))
      return { status: 200, body: { name: caller.name, proxy: proxy === undefined ? null : `https://${proxy}` } };
    if (proxy !== undefined && isAccountsPath(target))
      return ownAnswer(
        404,
        "Only calls of the API go through here. Ask the accounts server of your data centre for tokens, over https.",
      );
    return undefined;
  }

  /** Judges a request and answers it. `origin` is where the stand-in is reached, which clients that ask for a token go by. */
  answer(incoming: Incoming, origin: string, host?: string): Outcome {
    if (isForToken(incoming.target))
      return { answer: { ...tokenAnswer(incoming, origin), note: "an invented token" }, verdict: "ok" };
    const judged = this.judge(incoming, host);
    const answer = this.#answerTo(incoming, judged);
    return { answer, verdict: answer.status < 400 ? this.verdictOf(judged.report) : "error", judged };
  }

  /** Judges a request as one to the host of the options, or to another one of Zoho's. */
  judge(incoming: Incoming, host = this.#options.host): Judged {
    return judgeIncoming(incoming, this.#options.preflight, host);
  }

  /** What is made of a request that was judged. */
  verdictOf({ ok, issues }: Report): OutcomeVerdict {
    if (!ok || (this.#options.strict === true && issues.length > 0)) return "error";
    return issues.length > 0 ? "warning" : "ok";
  }

  /** The answer to a request that is not let through to Zoho. */
  refusal(report: Report): Reply {
    return refusal(report, true, this.#options.caller.option("strict"));
  }

  #answerTo(incoming: Incoming, { report, unread }: Judged): Reply {
    const { strict, caller } = this.#options;
    const answers = this.#answers;
    const verdict = this.verdictOf(report);
    if ((verdict !== "error" || strict !== true) && isComposite(report)) {
      const answer = (sub: Incoming): Reply => {
        const judged = this.judge(sub);
        if (isComposite(judged.report)) return ownAnswer(400, "A composite call cannot be part of another one.");
        return this.#answerTo(sub, judged);
      };
      const all = runComposite(incoming, report, { answer, mark: () => answers.mark() });
      if (all !== undefined) return all;
    }
    if (verdict === "error") return answers.partly(refusal(report, false, caller.option("strict")), incoming, report);
    if (unread !== undefined)
      return ownAnswer(unread.status, `The body ${unread.text}, which ${caller.name} does not read.`);
    return answers.success(incoming, report);
  }
}

/** Whether a path is one of Zoho CRM's API. */
export function isCall(target: string): boolean {
  return /^\/crm\//i.test(target);
}

/** `X-Preflight: warning` and `X-Preflight-Checks: known-fields, picklist-value`. */
export function marksOf(verdict: string, report?: Report): Record<string, string> {
  const checks = [...new Set((report?.issues ?? []).map(({ check }) => check))];
  return { "X-Preflight": verdict, ...(checks.length === 0 ? {} : { "X-Preflight-Checks": checks.join(", ") }) };
}
