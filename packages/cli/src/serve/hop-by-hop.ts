import type { OutgoingHttpHeaders } from "node:http";

/** Headers that are for the next hop alone. Source: RFC 9110, 7.6.1, and RFC 2616, 13.5.1 for the older ones. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  "connection",
  "proxy-connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The headers of a message that go on to the next hop, in their order, letters and number: of `rawHeaders` (`["Host", "…", "Accept", "…"]`) all
 * but those that belong to one hop, those that `Connection` lists, and those in `without`, which are lower-case names.
 */
export function endToEndHeaders(rawHeaders: readonly string[], ...without: readonly string[]): OutgoingHttpHeaders {
  const pairs: [name: string, value: string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    pairs.push([rawHeaders[index] ?? "", rawHeaders[index + 1] ?? ""]);
  const listed = pairs
    .filter(([name]) => name.toLowerCase() === "connection")
    .flatMap(([, value]) => value.split(",").map((name) => name.trim().toLowerCase()));
  const left = new Set([...listed, ...without]);
  const kept = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    if (HOP_BY_HOP.has(key) || left.has(key)) continue;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, { name, values: [value] });
    else known.values.push(value);
  }
  return Object.fromEntries(
    [...kept.values()].map(({ name, values }) => [name, values.length === 1 ? values[0] : values]),
  );
}
