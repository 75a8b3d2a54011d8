import type { Suggestion } from "../../../report/issue.ts";
import type { SeenText } from "../../../request/url.ts";
import { PARTS, isText } from "../../../seen.ts";

const WELL_FORMED = /^Zoho-oauthtoken [^\s]+$/i;
/** `{access_token}`, `$TOKEN`, `<token>`, `xxxx`, `YOUR_TOKEN`: a place to fill in, so nothing to judge. */
const PLACEHOLDER = /[{}<>$*•…]|^x+$|token/i;
const LONGEST = 30;

type NoFacts = Readonly<Record<string, never>>;
const suggest = (): readonly Suggestion[] => [{ text: "Zoho-oauthtoken" }];

/** What is wrong with the form of a header; the token itself never gets into it. */
export type SchemeFault =
  | { readonly kind: "bearer" | "withoutScheme"; readonly facts: NoFacts; readonly suggest: typeof suggest }
  | { readonly kind: "otherScheme"; readonly facts: { readonly scheme: string }; readonly suggest: typeof suggest }
  | { readonly kind: "withoutToken" | "spaceInToken"; readonly facts: NoFacts };

/**
 * The fault of an Authorization header; undefined for the form that Zoho takes, and for a header that cannot be read; `"open"` where a part
 * of it cannot be, or is a place to fill in.
 */
export function schemeFault(header: SeenText): SchemeFault | "open" | undefined {
  if (typeof header === "string") return WELL_FORMED.test(header) ? undefined : textFault(header);
  if (!isText(header)) return undefined;
  // `Bearer ${token}`: the scheme is there to be read, the token is not.
  const [, scheme] = /^\s*([A-Za-z][\w-]*)\s/.exec(String(header[PARTS][0])) ?? [];
  return (scheme === undefined ? undefined : otherScheme(scheme)) ?? "open";
}

function textFault(header: string): SchemeFault | "open" | undefined {
  const [scheme = "", token = "", ...rest] = header.trim().split(/\s+/, 3);
  const other = otherScheme(scheme);
  if (other?.kind === "bearer") return other;
  if (other !== undefined) {
    if (PLACEHOLDER.test(header)) return "open";
    return token === "" ? { kind: "withoutScheme", facts: {}, suggest } : other;
  }
  if (token === "") return { kind: "withoutToken", facts: {} };
  const isTorn = rest.length > 0 && !PLACEHOLDER.test(header.slice(scheme.length + 1));
  return isTorn ? { kind: "spaceInToken", facts: {} } : undefined;
}

function otherScheme(scheme: string): SchemeFault | undefined {
  const known = scheme.toLowerCase();
  if (known === "zoho-oauthtoken") return undefined;
  if (known === "bearer") return { kind: "bearer", facts: {}, suggest };
  return { kind: "otherScheme", facts: { scheme: scheme.slice(0, LONGEST) }, suggest };
}
