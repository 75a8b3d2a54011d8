import type { Parameter } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { ContextOf } from "../../../check.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import type { SeenSegment } from "../../../request/url.ts";
import { templateSegments } from "../../../request/templates.ts";
import { HOLE, firstEntry, knownText } from "../../../request/query.ts";
import type { says } from "./says.ts";

/** Straight, curly and back quotes, and those that were percent-encoded twice. */
const QUOTES = /["'`“”‘’]|%2[27]/gi;

const kinds = {
  quotes: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "either" },
  brackets: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "either" },
  letters: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "either" },
  spaces: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "thin" },
  several: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "thin" },
  commas: { code: "UNABLE_TO_PARSE_DATA_TYPE", names: ["param"], evidence: "thin" },
} as const;
type Context = ContextOf<typeof says, typeof kinds>;

/**
 * Ids are digits, several of them with commas between: no quotes, no brackets, no spaces.
 *
 * reads     parameters that take ids, record ids in the path; of text with holes the known pieces: `?ids="${id}"`
 * reports   UNABLE_TO_PARSE_DATA_TYPE; a warning for spaces and stray commas (guess: they may be trimmed), for parameters that take one id
 *           (v8 may answer INVALID_DATA there) and get several, and for what may be external ids (X-EXTERNAL)
 * silent    on letters in record ids when X-EXTERNAL is, or may be, among the headers: external ids may hold anything
 */
export const bareIds = requestCheck<typeof says>()({
  name: "bare-ids",
  stage: "params",
  severity: "error",
  kinds,

  run(context) {
    const { operation, request } = context;
    if (operation === undefined) return;
    if (request.url.query.length > 0) {
      for (const parameter of operation.query) {
        const entry =
          parameter.form === "ids" || parameter.form === "id" ? firstEntry(request.url, parameter.name) : undefined;
        if (entry !== undefined) judge(context, entry.value, ["query", parameter.name], parameter);
      }
    }
    for (const [index, part] of templateSegments(operation).entries()) {
      const segment = part === "{id}" || part === "{related_id}" ? request.url.segments[index] : undefined;
      if (segment !== undefined) judge(context, segment, ["url", "path", index]);
    }
  },
});

function judge(context: Context, text: SeenSegment, path: Path, parameter?: Parameter): void {
  const form = parameter?.form;
  const known = knownText(text);
  if (known === undefined || known === "") return;
  const fault = faultOf(known) ?? (form === "id" && known.includes(",") ? "several" : undefined);
  if (fault === undefined) return;
  const external = form === "id" ? "no" : externalIds(context);
  if (fault === "letters" && (parameter === undefined || external !== "no")) return;
  const foreign = external === "yes" || (external === "maybe" && /[A-Za-z]/.test(known.replace(QUOTES, "")));
  const evidence = form === "id" || foreign ? "thin" : undefined;
  // The text as far as it can be read: the fault is in the known pieces.
  const facts = { param: parameter?.name, value: known, several: form === "ids" };
  const common = { facts, suggest: () => suggest(known, path, external === "yes") };
  if (fault === "several") {
    const count = known.split(",").length;
    context.report({ kind: fault, facts: { ...facts, count } }, path);
  } else if (fault === "spaces" || fault === "commas") context.report({ kind: fault, ...common }, path);
  else if (fault !== "letters") context.report({ kind: fault, ...common, evidence }, path);
  else {
    const records = form !== "id" && isAboutRecords(context);
    context.report({ ...common, kind: fault, facts: { ...facts, records }, evidence }, path);
  }
}

/** The worst thing about the ids, or undefined when they are digits with commas. */
function faultOf(text: string): keyof typeof kinds | undefined {
  if (/^[\d,]*$/.test(text) && !/^,|,,|,$/.test(text)) return undefined;
  if (text.search(QUOTES) !== -1) return "quotes";
  if (/[[\]]/.test(text)) return "brackets";
  if (/[^\d,\s…]/.test(text)) return "letters";
  if (/\s/.test(text)) return "spaces";
  return /^,|,,|,$/.test(text) ? "commas" : undefined;
}

/** Whether X-EXTERNAL lets other text stand for record ids here; headers that are not known may hold it. */
function externalIds(context: Context): "yes" | "maybe" | "no" {
  const { headers } = context.request;
  if (!isAboutRecords(context)) return "no";
  if (headers === undefined) return "maybe";
  return headers.get("x-external") !== undefined ? "yes" : headers.open ? "maybe" : "no";
}

/** Not about users, territories and other things of the setup, which have Zoho's own ids only. */
function isAboutRecords({ request, operation, catalogue }: Context): boolean {
  const [first] = request.url.segments;
  return (
    operation?.path.includes("{module}") === true ||
    typeof first !== "string" ||
    !catalogue.reserved.includes(first.toLowerCase())
  );
}

/** The same ids without what does not belong; nothing when some part is not known or no id. */
function suggest(text: string, path: Path, external: boolean): Suggestion[] {
  const ids = text
    .replace(QUOTES, " ")
    .replace(/[[\]]/g, " ")
    .split(/[\s,;|]+/)
    .filter((id) => id !== "");
  const value = ids.join(",");
  if (ids.length === 0 || value === text || value.includes(HOLE) || !ids.every((id) => external || /^\d+$/.test(id)))
    return [];
  return offers(path, [value]);
}
