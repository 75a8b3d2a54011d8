import { printableJson } from "../terminal/printable-json.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { used } from "../needed-scopes/chosen-scopes.ts";
import { disputedIn, enough } from "../needed-scopes/need.ts";
import type { ChosenScopes, ScopeReason } from "../needed-scopes/chosen-scopes.ts";
import type { Gathered } from "../needed-scopes/gather.ts";
import type { Need } from "../needed-scopes/need.ts";

/**
 * `{ version: 1, scopes, scope, results: [{ file, line, column, request, operation?, module?, scopes, needs, disputed?, documented, unknown? }], disputed, lacking?, notKnown,
 * unread, notes, summary }`, a result a line. Of `needs` one list is enough; `scopes` is the one that was chosen.
 */
export function scopesJson(answer: ChosenScopes, { needs, notKnown, unread, notes, requests }: Gathered): string {
  const scopes = answer.scopes.map(({ scope }) => scope);
  const results = needs.map((need) => `\n${printableJson(maskedJson(resultOf(need, scopes)))}`);
  const rest = {
    disputed: answer.disputed.map(({ scope, needs: those }: ScopeReason) => ({ scope, requests: those.map(placed) })),
    ...(answer.lacking === undefined
      ? {}
      : {
          lacking: answer.lacking.map(({ need, missing }) => ({
            ...placed(need),
            missing,
            documented: need.documented,
          })),
        }),
    notKnown: notKnown.map(({ place, request, text }) => ({ ...place, request, text })),
    unread: unread.map(({ file, line, column, text }) => ({ file, line, column, text })),
    notes,
    summary: { requests, scopes: scopes.length, notKnown: notKnown.length, unread: unread.length },
  };
  return `{"version":1,"scopes":${printableJson(scopes)},"scope":${printableJson(scopes.join(","))},"results":[${results.join(",")}\n],${printableJson(maskedJson(rest)).slice(1)}\n`;
}

function resultOf(need: Need, scopes: readonly string[]): object {
  const disputed = disputedIn(need);
  return {
    ...placed(need),
    scopes: used(scopes, need),
    needs: enough(need),
    ...(disputed.length === 0 ? {} : { disputed }),
    documented: need.documented,
    ...(need.unknown === undefined ? {} : { unknown: need.unknown }),
  };
}

function placed({ place, request, operation, module }: Need): object {
  return {
    ...place,
    request,
    ...(operation === undefined ? {} : { operation }),
    ...(module === undefined ? {} : { module }),
  };
}
