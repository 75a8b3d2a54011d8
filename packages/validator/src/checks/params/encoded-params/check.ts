import { requestCheck } from "../../../check.ts";
import type { ContextOf } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { QueryEntry } from "../../../request/url.ts";
import { HOLE, cutRests, knownText } from "../../../request/query.ts";
import type { says } from "./says.ts";

const kinds = {
  space: { code: null, effect: "changed", names: ["param"] },
  percent: { code: null, effect: "changed", names: ["param"] },
  plus: { code: null, effect: "changed", names: ["param"] },
  fragment: { code: null, effect: "changed", names: ["param"] },
  ampersand: { code: null, effect: "changed", names: ["param"] },
} as const;
type Context = ContextOf<typeof says, typeof kinds>;

type Fault = "space" | "percent" | "plus";

/** A plus that was meant: at the start of a phone number, before the minutes of an offset, in the local part of an address. */
const MEANT_PLUS = /(?:^|[:,(])\+\d|:\d\d\+\d\d|[\w.-]\+[\w.-]*@/;

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
  description: "Values are percent-encoded where they would break the query string",
  severity: "warning",
  kinds,
  source: "RFC 3986, 2.1 and 3.4; v7 documentation, search records; a survey of published code",

  run(context) {
    const { url } = context.request;
    if (url.query.length === 0) return;
    const rests =
      context.operation === undefined ? new Map<number, string | undefined>() : cutRests(url.query, context.operation);
    const cut = new Set(rests.values());
    for (const [index, entry] of url.query.entries()) {
      if (typeof entry.name === "string" && entry.raw !== null && !rests.has(index))
        judge(context, entry.name, entry.raw, cut.has(entry.name));
    }
    for (const [index, name] of rests) {
      // The first rest tells; what an `&` later in the same value cuts off is no news.
      if (name !== undefined && cut.delete(name))
        context.report(
          { kind: "ampersand", facts: { param: name, value: knownText(url.query[index]?.name ?? "") ?? HOLE } },
          ["query", name],
        );
    }
    if (url.fragment !== undefined && url.fragment !== "") judgeFragment(context, url.query.at(-1), url.fragment);
  },
});

function judge(context: Context, name: string, raw: string, cut: boolean): void {
  const fault = faultOf(raw);
  if (fault === undefined) return;
  // Spaces between ids are `bare-ids`' to explain: encoding them does not help.
  const form = context.operation?.query.find((parameter) => parameter.name === name)?.form;
  if (fault === "space" && (form === "ids" || form === "id")) return;
  const finding = { facts: { param: name, value: raw }, suggest: () => (cut ? [] : suggest(raw, fault)) };
  context.report({ kind: fault, ...finding }, ["query", name]);
}

function faultOf(raw: string): Fault | undefined {
  if (/\s/.test(raw)) return "space";
  if (/%(?![0-9a-f]{2})/i.test(raw)) return "percent";
  if (!raw.includes("+")) return undefined;
  return MEANT_PLUS.test(raw.replace(/%3A/gi, ":").replace(/%40/g, "@").replace(/%2C/gi, ",").replace(/%28/g, "("))
    ? "plus"
    : undefined;
}

/**
 * The value as it should be written; what is encoded already stays so. Of several pluses some may be meant as spaces, so nothing is offered.
 * Text only: a replacement puts a value in place, and the value itself is right.
 */
function suggest(raw: string, fault: Fault): Suggestion[] {
  if (fault === "plus" && raw.indexOf("+") !== raw.lastIndexOf("+")) return [];
  const text =
    fault === "plus" ? raw.replace("+", "%2B") : raw.replace(/%(?![0-9a-f]{2})/gi, "%25").replace(/\s/g, "%20");
  return [{ text }];
}

function judgeFragment(context: Context, last: QueryEntry | undefined, fragment: string): void {
  if (typeof last?.name !== "string") return;
  // What stands for a hole while a URL is taken apart is no text for people.
  const value = `#${fragment.replaceAll("\uFFFE", HOLE)}`;
  context.report({ kind: "fragment", facts: { param: last.name, value } }, ["query", last.name]);
}
