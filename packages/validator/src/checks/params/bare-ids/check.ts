import type { Parameter } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import type { SeenSegment } from "../../../request/url.ts";
import { templateSegments } from "../../../request/route.ts";
import { HOLE, firstEntry, knownText } from "../../../request/query.ts";

/** Straight, curly and back quotes, and those that were percent-encoded twice. */
const QUOTES = /["'`“”‘’]|%2[27]/gi;

type Fault = "quotes" | "brackets" | "letters" | "spaces" | "commas";

/**
 * Ids are digits, several of them with commas between: no quotes, no brackets, no spaces.
 *
 * reads     parameters that take ids, record ids in the path; of text with holes the known pieces: `?ids="${id}"`
 * reports   UNABLE_TO_PARSE_DATA_TYPE; a warning for spaces and stray commas (guess: they may be trimmed), for parameters that take one id
 *           (v8 may answer INVALID_DATA there), and for what may be external ids (X-EXTERNAL)
 * silent    on letters in record ids when X-EXTERNAL is, or may be, among the headers: external ids may hold anything
 */
export const bareIds = requestCheck({
  name: "bare-ids",
  stage: "params",
  description: "Ids are bare digits with commas between",
  severity: "error",
  codes: ["UNABLE_TO_PARSE_DATA_TYPE"],
  source: "Kaizen #25, 1.b; v7 documentation and v8 examples of ids",

  run(context) {
    const { operation, request } = context;
    if (operation === undefined) return;
    if (request.url.query.length > 0) {
      for (const parameter of operation.query) {
        const entry =
          parameter.form === "ids" || parameter.form === "id" ? firstEntry(request.url, parameter.name) : undefined;
        if (entry !== undefined) judge(context, entry.value, ["query", parameter.name], parameter.form);
      }
    }
    for (const [index, part] of templateSegments(operation).entries()) {
      const segment = part === "{id}" || part === "{related_id}" ? request.url.segments[index] : undefined;
      if (segment !== undefined) judge(context, segment, ["url", "path", index], "path");
    }
  },
});

function judge(context: RequestContext, text: SeenSegment, path: Path, form: Parameter["form"] | "path"): void {
  const known = knownText(text);
  if (known === undefined || known === "") return;
  const fault = faultOf(known);
  if (fault === undefined) return;
  const external = form === "id" ? "no" : externalIds(context);
  if (fault === "letters" && (form === "path" || external !== "no")) return;
  const foreign = external === "yes" || (external === "maybe" && /[A-Za-z]/.test(known.replace(QUOTES, "")));
  const soft = fault === "spaces" || fault === "commas" || form === "id" || foreign;
  context.report({
    code: "UNABLE_TO_PARSE_DATA_TYPE",
    details: {},
    path,
    // The text as far as it can be read: the fault is in the known pieces.
    value: known,
    ...(soft ? { severity: "warning" } : {}),
    say: { fault, records: form !== "id" && isAboutRecords(context), several: form === "ids" },
    suggestions: () => suggest(known, path, external === "yes"),
  });
}

/** The worst thing about the ids, or undefined when they are digits with commas. */
function faultOf(text: string): Fault | undefined {
  if (/^[\d,]*$/.test(text) && !/^,|,,|,$/.test(text)) return undefined;
  if (text.search(QUOTES) !== -1) return "quotes";
  if (/[[\]]/.test(text)) return "brackets";
  if (/[^\d,\s…]/.test(text)) return "letters";
  if (/\s/.test(text)) return "spaces";
  return /^,|,,|,$/.test(text) ? "commas" : undefined;
}

/** Whether X-EXTERNAL lets other text stand for record ids here; headers that are not known may hold it. */
function externalIds(context: RequestContext): "yes" | "maybe" | "no" {
  const { headers } = context.request;
  if (!isAboutRecords(context)) return "no";
  if (headers === undefined) return "maybe";
  return headers.get("x-external") !== undefined ? "yes" : headers.open ? "maybe" : "no";
}

/** Not about users, territories and other things of the setup, which have Zoho's own ids only. */
function isAboutRecords({ request, operation, catalogue }: RequestContext): boolean {
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
  return [{ text: value, replace: { path, value } }];
}
