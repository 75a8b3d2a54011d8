import { fitsOperation, inRange } from "@zoho-preflight/metadata/catalogue";

import { askedFor } from "../../../request/request-line.ts";
import { requestCheck } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { renamings } from "../../../nearest/offers.ts";
import { cutRests, firstEntry, knownText, parametersIn } from "../../../request/query.ts";
import type { SeenUrl } from "../../../request/url.ts";
import type { says } from "./says.ts";

/**
 * Every parameter is one that the operation has in that version, none is there twice, and none is overruled by another.
 *
 * reads     the names in the query string; the operation's parameters
 * reports   a warning without a code: guess: Zoho ignores what it does not know, and of a repeated parameter the first counts; of several things
 *           to search for only the first counts
 * silent    when the operation lists no parameters, or takes the arguments of a function; about names that cannot be read, and about the rest
 *           of a value that an `&` cut off (`encoded-params` speaks about that)
 */
export const knownParams = requestCheck<typeof says>()({
  name: "known-params",
  stage: "params",
  severity: "warning",
  kinds: {
    unknown: { code: null, effect: "ignored", names: ["param"] },
    otherVersion: { code: null, effect: "ignored", names: ["param"] },
    overruled: { code: null, effect: "ignored", names: ["param"] },
    repeated: { code: null, effect: "ignored", names: ["param"] },
  },
  about: "key",

  run({ operation, version, request, catalogue, report }) {
    const { query } = request.url;
    if (operation === undefined || version === undefined || query.length === 0 || operation.anonymous === true) return;
    const rests = operation.query.length === 0 ? undefined : cutRests(query, operation);
    const counts = new Map<string, number>();
    for (const [index, { name }] of query.entries()) {
      if (typeof name !== "string" || name === "" || rests?.has(index) === true) continue;
      const before = counts.get(name) ?? 0;
      counts.set(name, before + 1);
      if (before > 0) report({ kind: "repeated", facts: { param: name } }, ["query", name, before]);
      if (before > 0 || operation.query.length === 0) continue;
      const path = ["query", name];
      const parameter = operation.query.find((candidate) => candidate.name === name);
      if (parameter === undefined) {
        const names = parametersIn(operation, version).map((known) => known.name);
        const facts = { param: name, asked: askedFor(request, operation) };
        report({ kind: "unknown", facts, suggest: () => renamings(path, meant(name, names)) }, path);
      } else if (!inRange(version, parameter.since, parameter.until)) {
        const facts = { param: name, since: parameter.since, until: parameter.until, version };
        report({ kind: "otherVersion", facts }, path);
      }
    }
    const { operations, order } = catalogue.searchParameters;
    if (!fitsOperation(operation, operations)) return;
    const [winner, ...overruled] = order.filter((name) => isGiven(name, request.url));
    if (winner !== undefined)
      for (const param of overruled) report({ kind: "overruled", facts: { param, winner } }, ["query", param]);
  },
});

/** With a value: Zoho may read an empty one as none. */
function isGiven(name: string, url: SeenUrl): boolean {
  const entry = firstEntry(url, name);
  return entry !== undefined && (knownText(entry.value, "") ?? "") !== "";
}

/** `ids[]` and `fields[0]` are how other APIs write lists; here the plain name takes commas. */
function meant(name: string, names: readonly string[]): readonly string[] {
  const [base = ""] = name.split("[", 1);
  return base !== name && names.includes(base) ? [base] : nearest(name, names);
}
