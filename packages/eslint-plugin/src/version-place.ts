import type { Place, ShownFile } from "./locate.ts";
import type { Piece } from "./values/value.ts";

/** Where a call's address names its version, to be written anew: `v2` in `"https://www.zohoapis.eu/crm/v2/Leads"`. Undefined where it stands in another file, or is made. */
export function versionPlace(
  addresses: readonly (readonly Piece[])[],
  version: string,
  source: ShownFile,
): Place | undefined {
  const [pieces = [], ...others] = addresses;
  if (others.length > 0) return undefined;
  for (const { text, node, start } of pieces) {
    const at =
      text === undefined
        ? -1
        : text.search(new RegExp(`(?<=/crm/(?:bulk/|email/)?)${version.replace(".", "\\.")}(?=[/?]|$)`));
    if (at === -1) continue;
    return start === undefined || !source.holds(node)
      ? undefined
      : { node, range: [start + at, start + at + version.length] };
  }
  return undefined;
}
