import { atLeast, coversScope, isVersion } from "@zoho-preflight/metadata/catalogue";

import { DIGITS } from "../seen.ts";
import type { OrgApi, Snapshot } from "../snapshot/snapshot.ts";
import type { SeenRequest } from "./request.ts";
import type { SeenUrl } from "./url.ts";

/** An address of the org's list, taken apart: `/crm/v8/Quotes/{{id}}/actions/send_mail`. */
interface OrgAddress {
  readonly area: string | undefined;
  readonly version: string;
  /** In lower case; undefined for a variable. */
  readonly segments: readonly (string | undefined)[];
  /** What each asks of the token, where the list says so. */
  readonly methods: ReadonlyMap<string, string | undefined>;
}

const VERSION = /^v\d{1,3}(?:\.\d{1,3})?$/i;

/** By their number of segments. */
type OrgAddresses = ReadonlyMap<number, readonly OrgAddress[]>;

/** One list is read once, however many requests ask it. */
const read = new WeakMap<readonly OrgApi[], OrgAddresses>();

/**
 * Whether the org's own list (`GET /__apis`) names an address, and the method where one is given. What cannot be read of the address may be what
 * the list has. A list of one version says nothing about the versions before it. False where there is no list.
 */
export function isListedByOrg(url: SeenUrl, { apis }: Pick<Snapshot, "apis">, method?: string): boolean {
  if (apis === undefined || url.outside !== undefined) return false;
  return fitting(url, apis).some(({ methods }) => method === undefined || methods.has(method));
}

/** What the org's own list says of the scopes of a call: that of this very address and method, and those of all that it may be. */
export interface ListedScopes {
  /** One scope, mostly; empty when the list does not have the call, or a part of the address that matters cannot be read. */
  readonly sure: readonly string[];
  readonly possible: readonly string[];
}

/** `{ sure: ["ZohoCRM.send_mail.quotes.CREATE"], possible: ["ZohoCRM.send_mail.quotes.CREATE"] }`. Both are empty without a list. */
export function scopesListedByOrg(
  url: SeenUrl,
  { apis }: Pick<Snapshot, "apis">,
  method: SeenRequest["method"],
): ListedScopes {
  const addresses = apis === undefined || url.outside !== undefined ? [] : fitting(url, apis);
  const possible = addresses.flatMap(({ methods }) =>
    typeof method === "string" ? [methods.get(method)] : [...methods.values()],
  );
  return { sure: scopesIn(sureMethods(url, addresses, method)), possible: scopesIn(possible) };
}

/** The scopes of the one address that the list has for this call. Literals beat variables: `/Leads/search` is not a record of that id. */
function sureMethods(
  { segments, version }: SeenUrl,
  addresses: readonly OrgAddress[],
  method: SeenRequest["method"],
): readonly (string | undefined)[] {
  if (typeof method !== "string" || typeof version !== "string") return [];
  if (segments.some((part) => typeof part !== "string" && part !== DIGITS)) return [];
  const literals = (address: OrgAddress): number => address.segments.filter((part) => part !== undefined).length;
  const same = addresses.filter(
    (address) =>
      address.version === version.toLowerCase() &&
      address.segments.every((literal, index) => literal === undefined || segments[index] !== DIGITS),
  );
  const most = Math.max(...same.map(literals));
  return same.filter((address) => literals(address) === most).map(({ methods }) => methods.get(method));
}

/** Each once; text that is not a scope says nothing. */
function scopesIn(scopes: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(scopes)].filter((scope) => scope !== undefined && coversScope(scope, scope)) as string[];
}

function fitting({ area, segments, version }: SeenUrl, apis: readonly OrgApi[]): readonly OrgAddress[] {
  return (addressesOf(apis).get(segments.length) ?? []).filter(
    (address) =>
      address.area === area &&
      coversVersion(address.version, version) &&
      address.segments.every((literal, index) => {
        const segment = segments[index];
        return literal === undefined || typeof segment !== "string" || segment.toLowerCase() === literal;
      }),
  );
}

function coversVersion(listed: string, asked: SeenUrl["version"]): boolean {
  if (typeof asked !== "string") return true;
  const version = asked.toLowerCase();
  return version === listed || (isVersion(version) && isVersion(listed) && atLeast(version, listed));
}

function addressesOf(apis: readonly OrgApi[]): OrgAddresses {
  const known = read.get(apis);
  if (known !== undefined) return known;
  const made = new Map<number, OrgAddress[]>();
  for (const { path, methods } of apis) {
    const [root, ...rest] = path.split("/").filter((part) => part !== "");
    const at = rest.findIndex((part) => VERSION.test(part));
    if (root !== "crm" || at === -1 || at > 1) continue;
    const segments = rest.slice(at + 1).map((part) => (/^\{.*\}$/.test(part) ? undefined : part.toLowerCase()));
    const address: OrgAddress = {
      area: rest.slice(0, at)[0],
      version: (rest[at] ?? "").toLowerCase(),
      segments,
      methods: new Map(methods.map(({ method, scope }) => [method, scope])),
    };
    const alike = made.get(segments.length);
    if (alike === undefined) made.set(segments.length, [address]);
    else alike.push(address);
  }
  read.set(apis, made);
  return made;
}
