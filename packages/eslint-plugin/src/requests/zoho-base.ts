import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { nameIn } from "../code/tree.ts";
import { hole } from "../values/text.ts";
import { optionsOf } from "../values/value.ts";
import type { Piece } from "../values/value.ts";
import type { FoundCall } from "./call.ts";

/** `zohoBase`, `ZOHO_API_URL`; `api_domain` is how Zoho's token answer calls the host. */
const ZOHO_NAME = /zoho|api_?domain/i;
/** Zoho's other products, as a word of a name: `ZOHO_RECRUIT_BASE`, `zohoDeskUrl`, `accountsHost`. */
const OTHERS: ReadonlySet<string> = new Set(
  "accounts analytics assist bigin billing bookings books cliq commerce connect creator desk expense forms inventory invoice mail marketing meeting people projects recruit salesiq sheet shifts sign social subscriptions survey webhook workdrive writer".split(
    " ",
  ),
);

/** Whether what fills a hole is called as if it was Zoho's: `process.env.ZOHO_BASE_URL`. */
export function isNamedForZoho({ text, node }: Piece): boolean {
  return text === undefined && ZOHO_NAME.test(nameIn(node));
}

/** Whether it is called after another product of Zoho's. */
export function isNamedForOthers({ text, node }: Piece): boolean {
  return (
    text === undefined && !/api_?domain/i.test(nameIn(node)) && wordsOf(nameIn(node)).some((word) => OTHERS.has(word))
  );
}

/** `zohoDeskBase.url` is `["zoho", "desk", "base", "url"]`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase());
}

/** Whether a call says who it is: `Authorization: Zoho-oauthtoken …`. */
export function hasZohoToken({ headers }: Pick<FoundCall, "headers">): boolean {
  if (headers === undefined) return false;
  const value = headers.kind === "instance" && headers.what === "Headers" ? headers.from : headers;
  if (value.kind !== "object") return false;
  return [...value.entries].some(
    ([name, entry]) =>
      name.toLowerCase() === "authorization" &&
      optionsOf(entry.value).some((option) => {
        const text =
          option.kind === "text" ? option.pieces[0]?.text : option.kind === "known" ? option.value : undefined;
        return typeof text === "string" && /^zoho-oauthtoken\b/i.test(text);
      }),
  );
}

/** Endpoints that other products of Zoho's have as well, with the same header. */
const ANYBODYS: ReadonlySet<string> = new Set(
  "actions backup files functions org read settings signals upload users write".split(" "),
);

function isNamedForCrm(piece: Piece): boolean {
  return isNamedForZoho(piece) && /crm/i.test(nameIn(piece.node));
}

/** `/Leads/…`, `/v8/Leads`, `Leads?…`: what stands behind a base that has host and version. */
const BEHIND = /^\/?(?:(?=v[2-9])(v[\d.]+)\/)?([A-Za-z_][\w-]*)(?=[/?#]|$)/;

/**
 * `${process.env.ZOHO_BASE_URL}/Leads`: an address of which host, `/crm/` and version come from elsewhere, as `…/crm/…/Leads`. Right behind the hole must stand a
 * module or an endpoint, and the name of the hole or the header of Zoho's tokens must say whose it is; both alone are Desk's and Books' as well. Undefined for any
 * other address.
 */
export function behindBase(
  pieces: readonly Piece[],
  call: Pick<FoundCall, "headers">,
  isModule: (name: string) => boolean,
): readonly Piece[] | undefined {
  const [base, path, ...rest] = pieces;
  if (base === undefined || base.text !== undefined || path?.text === undefined || isNamedForOthers(base))
    return undefined;
  const [whole, version, first] = BEHIND.exec(path.text) ?? [];
  if (whole === undefined || first === undefined) return undefined;
  // `${base}/${module}`, `${base}/Le${more}`
  if (whole === path.text && rest.length > 0) return undefined;
  const isProven = isModule(first)
    ? isNamedForZoho(base) || hasZohoToken(call)
    : catalogue.reserved.includes(first) && (ANYBODYS.has(first) ? isNamedForCrm(base) : isNamedForZoho(base));
  if (!isProven) return undefined;
  const { node } = base;
  const skipped = path.text.startsWith("/") ? 1 : 0;
  const behind: Piece =
    path.start === undefined
      ? { text: path.text.slice(skipped), node: path.node }
      : { text: path.text.slice(skipped), node: path.node, start: path.start + skipped };
  return [
    base,
    { text: "/crm/", node },
    ...(version === undefined ? [hole(node, base.reason ?? "a base address"), { text: "/", node }] : []),
    behind,
    ...rest,
  ];
}
