import { issueKey, validateSeen } from "@zoho-preflight/validator/seen";
import type { Preflight, Report } from "@zoho-preflight/validator";

import type { FoundCall } from "./requests/call.ts";
import type { SeenCall } from "./requests/request-of-call.ts";

export type Issue = Report["issues"][number];
export type Operation = NonNullable<Report["operation"]>;

/** What could be read and has nothing to be judged by; what could not be read is among the reasons. */
export function notJudged(reports: readonly Report[]): readonly string[] {
  const entries = reports.flatMap(({ skipped }) => skipped);
  return [
    ...new Set(
      entries.flatMap(({ about, reason, text }) =>
        about === "request" && (reason === "no-facts" || reason === "no-metadata") ? [text] : [],
      ),
    ),
  ];
}

/** What all ways of a call ask for. */
export function operationOf([first, ...others]: readonly Report[]): Operation | undefined {
  return others.every(
    ({ operation }) => operation?.id === first?.operation?.id && operation?.module === first?.operation?.module,
  )
    ? first?.operation
    : undefined;
}

/** The issues of a request; those that only some of its alternatives have are not agreed on. */
export function judgeCall(
  { checks: only }: FoundCall,
  { request, varied }: SeenCall,
  preflight: Preflight,
): readonly { readonly issue: Issue; readonly agreed: boolean }[] {
  // Without alternatives there is one way to judge it, and most requests have no issue.
  const { issues } = varied ? validateSeen(preflight, request, { alternatives: "any" }) : preflight.validate(request);
  if (issues.length === 0) return [];
  const certain = new Set((varied ? validateSeen(preflight, request).issues : issues).map(issueKey));
  return issues.flatMap((issue) =>
    only === undefined || only.includes(issue.check) ? [{ issue, agreed: certain.has(issueKey(issue)) }] : [],
  );
}

export function hintsAtZoho({ addresses }: SeenCall, text: string): boolean {
  return (
    /zoho/i.test(text) &&
    addresses.some((pieces) => pieces.some((piece) => piece.text === undefined || /\/crm\//i.test(piece.text)))
  );
}

/** `POST …/crm/v8/Leads`, holes as dots. */
export function callText({ method }: FoundCall, { addresses }: SeenCall): string {
  const verb = method === undefined ? "GET" : method.kind === "known" ? String(method.value).toUpperCase() : "…";
  const address = (addresses[0] ?? []).map((piece) => piece.text ?? "…").join("");
  return `${verb} ${address}`;
}
