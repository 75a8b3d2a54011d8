import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type { AskedChecks } from "../preflight/asked-checks.ts";
import type { Addresses } from "../request/addresses.ts";
import type { OrgOfRecords } from "../records/org-of-records.ts";
import { isRecordKind } from "../records/plan.ts";
import type { Plan } from "../records/plan.ts";
import { walkRecords } from "../records/walk.ts";
import { headersOfCall } from "../request/request.ts";
import type { GivenRequest } from "../request/request.ts";
import { isUsualRoot } from "../request/usual-body.ts";

/** What sub-requests are judged by: an org, and what is known of addresses. */
export interface OrgOfCalls extends OrgOfRecords {
  readonly addresses: Addresses;
  readonly asked: AskedChecks;
}

/** Takes note that there is anything to say at all. */
class Listener {
  hasHeard = false;

  add(): void {
    this.hasHeard = true;
  }
}

const NOWHERE: readonly string[] = [];

/**
 * Whether a sub-request is a write like those before it, to an address that is known to be good, and its records are good too: then there is nothing
 * to say about it, and no report need be made. What is not so good is judged as any other request, from the start.
 */
export function isKnownGood({ method, url, headers, body }: GivenRequest, setup: OrgOfCalls): boolean {
  if (headers !== headersOfCall || typeof method !== "string" || typeof body !== "object" || body === null)
    return false;
  const address = setup.addresses.of(url);
  const route = address?.routes?.get(method);
  const usual = route && setup.asked.usualOfRecords(route);
  if (address === undefined || route === undefined || usual === undefined) return false;
  if (Object.getPrototypeOf(body) !== Object.prototype || !isUsualRoot(body, usual)) return false;
  const plan = planOf(route.candidates[0], address.versions[0], route.module?.name, setup);
  if (plan === undefined) return false;
  const listener = new Listener();
  const list = (body as Readonly<Record<string, readonly unknown[]>>)[usual.key];
  if (list !== undefined) walkRecords(plan, list, NOWHERE, listener);
  return !listener.hasHeard;
}

function planOf(
  operation: Operation | undefined,
  version: Version | undefined,
  module: string | undefined,
  setup: OrgOfRecords,
): Plan | undefined {
  const { records, kind } = operation ?? {};
  if (records === undefined || kind === undefined || version === undefined || !isRecordKind(kind)) return undefined;
  const name = records.module === "{module}" ? module : records.module;
  const metadata = name === undefined ? undefined : setup.module(name);
  return metadata && setup.plans.for(metadata, { kind, version, underParent: records.underParent === true });
}
