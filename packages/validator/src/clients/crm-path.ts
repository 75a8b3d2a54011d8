/** Stands for a part of an address that cannot be read. A noncharacter: no URL carries it. */
export const UNREADABLE = "\uFFFE";

/** Whether a request goes to Zoho CRM; `maybe` when its address does not show it, and then nothing may be said about it. */
export type Answer = "yes" | "no" | "maybe";

/** First segments of HubSpot's `/crm/v3/…` and `/crm/v4/…`. Source: HubSpot's API reference, CRM. */
const HUBSPOT: ReadonlySet<string> = new Set([
  "associations",
  "exports",
  "extensions",
  "imports",
  "limits",
  "lists",
  "objects",
  "object-library",
  "owners",
  "pipelines",
  "properties",
  "property-validations",
  "schemas",
]);
/** Endpoint names of Zoho CRM that any back end may use as well; in code, with v2 and no host, and in a file without `/crm`, they prove nothing. */
export const COMMON: ReadonlySet<string> = new Set([
  "actions",
  "backup",
  "files",
  "functions",
  "org",
  "read",
  "settings",
  "signals",
  "upload",
  "users",
  "write",
]);

/** By what the first segment behind the version is recognised. */
interface Proofs {
  readonly isProven: boolean;
  readonly isModule: (name: string) => boolean;
  readonly reserved: readonly string[];
  readonly isCode: boolean;
}

/** Whose `["v8", "Leads", "1"]` or `["bulk", "v8", "read"]` is: what follows `/crm/` where the host proves nothing. */
export function byFirstSegment(segments: readonly string[], { isProven, isModule, reserved, isCode }: Proofs): Answer {
  const found = versionAt(segments);
  if (found === undefined) return segments[0]?.includes(UNREADABLE) === true ? "maybe" : "no";
  const first = segments[found.place + 1] ?? "";
  if (HUBSPOT.has(first)) return "no";
  if (isProven) return "yes";
  if (!found.text.includes(UNREADABLE) && !isZohoVersion(found.text)) return "no";
  if (isModule(first) || found.place === 1) return "yes";
  if (!reserved.includes(isCode ? first : first.toLowerCase())) return first.includes(UNREADABLE) ? "maybe" : "no";
  const isCommon =
    isCode && COMMON.has(first) && (found.text.toLowerCase() === "v2" || found.text.includes(UNREADABLE));
  return isCommon ? "maybe" : "yes";
}

/** The version and where it stands: `v8`, `v${version}`, `bulk/v8`; undefined when there is none. */
export function versionAt(segments: readonly string[]): { text: string; place: 0 | 1 } | undefined {
  const place = segments[0] === "bulk" || segments[0] === "email" ? 1 : 0;
  const text = segments[place] ?? "";
  return /^(?:v[\d.\uFFFE]+|\uFFFE)$/i.test(text) ? { text, place } : undefined;
}

/** Whether a segment is a version of the API: `v8`, `v2.1`. */
export function isApiVersion(segment: string): boolean {
  return /^v\d+(?:\.\d+)?$/i.test(segment);
}

/** `/crm/v1/Leads` is nobody's of Zoho; a version that is yet to come may be. */
export function isZohoVersion(text: string): boolean {
  return Number.parseFloat(text.slice(1)) >= 2;
}

export function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
