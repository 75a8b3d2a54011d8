import { nearest } from "../../../nearest/nearest.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { SeenText } from "../../../request/url.ts";
import { PARTS, isText } from "../../../seen.ts";

/** `{access_token}`, `$TOKEN`, `<token>`, `xxxx`, `YOUR_TOKEN`: a place to fill in, so nothing to judge. */
const PLACEHOLDER = /[{}<>$*•…]|^x+$|token/i;
/** What a program writes for a variable without a value, and a placeholder of a page: `undefined`, `[object Object]`, `<token>`. */
const NEVER = String.raw`(?:undefined|null|nan|none|nil|true|false|\[object [A-Za-z]{1,30}\]|<[A-Za-z][\w .-]{0,60}>)$`;
const NEVER_A_TOKEN = new RegExp(`^${NEVER}`, "i");
/** One question for all that is right, which is nearly always asked. */
const WELL_FORMED = new RegExp(`^(?:Zoho-oauthtoken|Bearer) (?!${NEVER})\\S+$`, "i");
const LONGEST = 30;

type NoFacts = Readonly<Record<string, never>>;
const suggest = (): readonly Suggestion[] => [{ text: "Zoho-oauthtoken" }];

interface OtherScheme {
  readonly kind: "otherScheme";
  readonly facts: { readonly scheme: string };
  readonly suggest: typeof suggest;
}

/** What is wrong with the form of a header; the token itself never gets into it. */
export type SchemeFault =
  | OtherScheme
  | { readonly kind: "withoutScheme"; readonly facts: NoFacts; readonly suggest: typeof suggest }
  | { readonly kind: "withoutToken" | "spaceInToken"; readonly facts: NoFacts }
  | { readonly kind: "neverAToken" | "notFilledIn"; readonly facts: { readonly given: string } };

/**
 * The fault of an Authorization header; undefined for the form that Zoho takes, and for a header that cannot be read; `"open"` where a part
 * of it cannot be, or is a place to fill in.
 */
export function schemeFault(header: SeenText): SchemeFault | "open" | undefined {
  if (typeof header === "string") return WELL_FORMED.test(header) ? undefined : textFault(header);
  if (!isText(header)) return undefined;
  // `Basic ${token}`: the scheme is there to be read, the token is not.
  const [, scheme] = /^\s*([A-Za-z][\w-]*)\s/.exec(String(header[PARTS][0])) ?? [];
  return (scheme === undefined ? undefined : otherScheme(scheme)) ?? "open";
}

function textFault(header: string): SchemeFault | "open" | undefined {
  const [scheme = "", token = "", ...rest] = header.trim().split(/\s+/, 3);
  const other = otherScheme(scheme);
  if (other !== undefined) {
    const misspelt = misspeltScheme(scheme, token);
    if (misspelt !== undefined) return { ...other, facts: { scheme: misspelt } };
    if (PLACEHOLDER.test(header)) return "open";
    return token === "" || /^\d/.test(scheme) ? { kind: "withoutScheme", facts: {}, suggest } : other;
  }
  const never = neverAToken(header.trim().slice(scheme.length));
  if (never !== undefined) return never;
  if (token === "") return { kind: "withoutToken", facts: {} };
  const isTorn = rest.length > 0 && !PLACEHOLDER.test(header.slice(scheme.length + 1));
  return isTorn ? { kind: "spaceInToken", facts: {} } : undefined;
}

/** Of a token that surely is none, what stands in its place. */
function neverAToken(written: string): SchemeFault | undefined {
  const given = written.trim();
  if (!NEVER_A_TOKEN.test(given)) return undefined;
  return { kind: given.startsWith("<") ? "notFilledIn" : "neverAToken", facts: { given } };
}

/** The scheme as it is written where it is the right one misspelt: `Zohooauthtoken`, `Zoho oauthtoken`; never a part of the token. */
function misspeltScheme(first: string, second: string): string | undefined {
  const words = first.toLowerCase() === "zoho" ? `${first} ${second}` : first;
  if (words.length > LONGEST || /\d/.test(words)) return undefined;
  const folded = words.toLowerCase().replace(/[^a-z]/g, "");
  return nearest(folded, ["zohooauthtoken"], 1).length > 0 ? words : undefined;
}

function otherScheme(scheme: string): OtherScheme | undefined {
  const known = scheme.toLowerCase();
  // Zoho's accounts pages document both, and integrations send what `token_type` says, which is "Bearer".
  if (known === "zoho-oauthtoken" || known === "bearer") return undefined;
  return { kind: "otherScheme", facts: { scheme: scheme.slice(0, LONGEST) }, suggest };
}
