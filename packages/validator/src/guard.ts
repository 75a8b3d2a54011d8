import { Guard } from "./clients/guard.ts";
import type { GuardOptions } from "./clients/guard-options.ts";
import type { Preflight } from "./preflight/preflight.ts";
import type { GivenRequest } from "./request/request.ts";

export type { GuardOptions } from "./clients/guard-options.ts";
export type { JudgedRequest } from "./clients/preflight-error.ts";
export type { Hints, WhereMet } from "./clients/address-owner.ts";
export type { Answer } from "./clients/crm-path.ts";
export type { Whose } from "./clients/is-zoho-crm.ts";
export type { GivenRequest } from "./request/request.ts";
export { PreflightError } from "./clients/preflight-error.ts";
export { UNREADABLE } from "./clients/crm-path.ts";
export { hostAndPath, whoseRequests } from "./clients/is-zoho-crm.ts";

/**
 * For clients that have no wrapper: a function to call with each request before it is sent, `guard({ method, url, headers, body })`.
 * It judges those to Zoho CRM and passes over the others; with an error it throws a `PreflightError`, or does what `onIssues` says. What it is
 * given is not changed, and no stream is read. Throws `OptionError` for a wrong option.
 */
export function guardRequests(preflight: Preflight, options: GuardOptions = {}): (request: GivenRequest) => void {
  const guard = new Guard("guardRequests", preflight, options);
  return (request) => {
    const { url: given } = request;
    const url = typeof given === "string" ? given : urlOf(given);
    const address = url === undefined ? undefined : guard.addressOf(url);
    if (url === undefined || address === undefined) return;
    guard.judge({ method: request.method, url: address, sentTo: url, headers: request.headers, body: request.body });
  };
}

/** The text of a `URL`; undefined for what is none. */
function urlOf(given: unknown): string | undefined {
  return typeof given === "object" && given !== null && "href" in given && typeof given.href === "string"
    ? given.href
    : undefined;
}
