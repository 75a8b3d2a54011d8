import { atLeast, isVersion } from "@zoho-preflight/metadata/catalogue";

import type { OrgApi, Snapshot } from "../snapshot/snapshot.ts";
import type { SeenUrl } from "./url.ts";

/** An address of the org's list, taken apart: `/crm/v8/Quotes/{{id}}/actions/send_mail`. */
interface OrgAddress {
  readonly area: string | undefined;
  readonly version: string;
  /** In lower case; undefined for a variable. */
  readonly segments: readonly (string | undefined)[];
  readonly methods: ReadonlySet<string>;
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
  const { area, segments, version } = url;
  return (addressesOf(apis).get(segments.length) ?? []).some(
    (address) =>
      address.area === area &&
      coversVersion(address.version, version) &&
      address.segments.every((literal, index) => {
        const segment = segments[index];
        return literal === undefined || typeof segment !== "string" || segment.toLowerCase() === literal;
      }) &&
      (method === undefined || address.methods.has(method)),
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
      methods: new Set(methods.map(({ method }) => method)),
    };
    const alike = made.get(segments.length);
    if (alike === undefined) made.set(segments.length, [address]);
    else alike.push(address);
  }
  read.set(apis, made);
  return made;
}
