import { requestCheck } from "../../../check.ts";
import type { ContextOf } from "../../../check.ts";
import { betterEncoded, encodingFault } from "../../../languages/query-string/encoding-fault.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { HOLE, cutRests, knownText } from "../../../request/query.ts";
import type { says } from "./says.ts";

const row = { code: null, effect: "changed", names: ["param"] } as const;
const kinds = { space: row, percent: row, plus: row, fragment: row, ampersand: row } as const;
type Context = ContextOf<typeof says, typeof kinds>;

/**
 * Values are percent-encoded where they would break the query string: space, `%`, `#`, `&` and a meant `+`. Nothing else has to be.
 *
 * reads     the query string as written
 * reports   a warning without a code: the server reads another value than was written
 * silent    on brackets, colons and commas, which arrive as they are, and on values with holes
 */
export const encodedParams = requestCheck<typeof says>()({
  name: "encoded-params",
  stage: "params",
  severity: "warning",
  kinds,

  run(context) {
    const { url } = context.request;
    if (url.query.length === 0) return;
    const rests = cutRests(url.query, context.operation);
    const cut = new Set(rests.values());
    for (const [index, entry] of url.query.entries()) {
      if (typeof entry.name === "string" && entry.raw !== null && !rests.has(index))
        judge(context, entry.name, entry.raw, cut.has(entry.name));
    }
    for (const [index, name] of rests) {
      // The first rest tells; what an `&` later in the same value cuts off is not news.
      if (name === undefined || !cut.delete(name)) continue;
      const value = knownText(url.query[index]?.name ?? "") ?? HOLE;
      context.report({ kind: "ampersand", facts: { param: name, value } }, ["query", name]);
    }
    const last = url.query.at(-1)?.name;
    if (url.fragment !== undefined && url.fragment !== "" && typeof last === "string")
      context.report({ kind: "fragment", facts: { param: last, value: `#${url.fragment}` } }, ["query", last]);
  },
});

function judge(context: Context, name: string, raw: string, cut: boolean): void {
  const fault = encodingFault(raw);
  if (fault === undefined) return;
  // Spaces between ids are `bare-ids`' to explain: encoding them does not help.
  const form = context.operation?.query.find((parameter) => parameter.name === name)?.form;
  if (fault === "space" && (form === "ids" || form === "id")) return;
  // Text only: a replacement puts a value in place, and the value itself is right.
  const text = cut ? undefined : betterEncoded(raw, fault);
  const suggest = (): Suggestion[] => (text === undefined ? [] : [{ text }]);
  context.report({ kind: fault, facts: { param: name, value: raw }, suggest }, ["query", name]);
}
