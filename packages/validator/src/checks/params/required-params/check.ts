import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { ContextOf } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { firstEntry, presenceOf } from "../../../request/query.ts";
import type { says } from "./says.ts";

const kinds = {
  missing: { code: "REQUIRED_PARAM_MISSING", names: ["param"], details: ["param"] },
  misspelt: { code: "REQUIRED_PARAM_MISSING", names: ["param"], details: ["param"], evidence: "either" },
  advised: { code: "REQUIRED_PARAM_MISSING", names: ["param"], details: ["param"], evidence: "thin" },
  missingForRelatedList: { code: "REQUIRED_PARAM_MISSING", names: ["param"], details: ["param"], evidence: "thin" },
  empty: { code: "REQUIRED_PARAM_MISSING", names: ["param"], details: ["param"], evidence: "thin" },
  noneOf: { code: "EXPECTED_PARAM_MISSING", names: ["params"], details: ["params"] },
  allEmpty: { code: "EXPECTED_PARAM_MISSING", names: ["param"], details: ["params"], evidence: "thin" },
} as const;
type Context = ContextOf<typeof says, typeof kinds>;

/**
 * The query string has the parameters without which the operation is refused.
 *
 * reads     the query string; the operation's parameters and its groups of alternatives
 * reports   REQUIRED_PARAM_MISSING, and EXPECTED_PARAM_MISSING when none of several alternatives is there; a warning where one source alone
 *           calls the parameter mandatory, where its value is empty, and where it is written in another case (guess: names are case-sensitive)
 * silent    when the query may hold more than is listed, or the version is not known
 */
export const requiredParams = requestCheck<typeof says>()({
  name: "required-params",
  stage: "params",
  severity: "error",
  kinds,

  run(context) {
    const { operation, version } = context;
    if (operation === undefined || version === undefined) return;
    for (const parameter of operation.query) {
      if (isDemanded(parameter, version)) judge(context, parameter);
    }
    for (const group of operation.oneOf ?? []) judgeGroup(context, group);
  },
});

function isDemanded({ required, requiredFrom, since, until }: Parameter, version: Version): boolean {
  return required !== undefined && inRange(version, requiredFrom, until) && inRange(version, since, until);
}

function judge(context: Context, parameter: Parameter): void {
  const { name: param, form, required } = parameter;
  const { url } = context.request;
  const presence = presenceOf(url, param);
  const facts = { param, form };
  const suggest = (): Suggestion[] => example(context, parameter);
  if (presence === "present") {
    if (firstEntry(url, param)?.value === "") context.report({ kind: "empty", facts, suggest }, ["query", param]);
  } else if (presence === "absent") {
    const given = misspeltName(context, param);
    const segment = maybeResource(context);
    const isAdvised = required === "warning";
    if (given !== undefined) {
      const isThin = isAdvised || segment !== undefined || given.toLowerCase() === param.toLowerCase();
      const evidence = isThin ? "thin" : undefined;
      context.report({ kind: "misspelt", facts: { ...facts, given }, suggest, evidence }, ["query"]);
    } else if (segment !== undefined)
      context.report({ kind: "missingForRelatedList", facts: { ...facts, segment }, suggest }, ["query"]);
    else context.report({ kind: isAdvised ? "advised" : "missing", facts, suggest }, ["query"]);
  } else context.skip("unknown-value", "Part of the query string cannot be read.", { path: ["query"] });
}

/** `moorings` of `/Leads/1/moorings`: related lists are written with a capital, so this may be a resource that Zoho has added, with its own parameters. */
function maybeResource({ operation, request }: Context): string | undefined {
  const last = request.url.segments.at(-1);
  const isRelated = operation?.path.endsWith("/{related_list}") === true;
  return isRelated && typeof last === "string" && /^[a-z]/.test(last) ? last : undefined;
}

function judgeGroup({ request, report }: Context, params: readonly string[]): void {
  const there = params.filter((name) => presenceOf(request.url, name) !== "absent");
  const [param] = there;
  if (param === undefined) report({ kind: "noneOf", facts: { params } }, ["query"]);
  else if (there.every((name) => firstEntry(request.url, name)?.value === ""))
    report({ kind: "allEmpty", facts: { param, params } }, ["query", param]);
}

/** A given name that is none of the operation's and near to the missing one: `feilds`. */
function misspeltName({ operation, request }: Context, name: string): string | undefined {
  const strangers = request.url.query.flatMap((entry) =>
    typeof entry.name === "string" && operation?.query.every((parameter) => parameter.name !== entry.name) === true
      ? [entry.name]
      : [],
  );
  return nearest(name, strangers, 1)[0];
}

function example(context: Context, { name, form }: Parameter): Suggestion[] {
  if (form === "fields") {
    const value = exampleFields(context);
    return [{ text: `fields=${value}`, replace: { path: ["query", name], value } }];
  }
  return form === "module" ? [{ text: `${name}=Leads` }] : [];
}

/** `id,Last_Name,Company`: the id and what the module cannot do without; the id alone where the fields are not this module's. */
function exampleFields({ request, snapshot, version }: Context): string {
  const [module, ...more] = request.url.segments;
  const fields = typeof module === "string" && more.length === 0 ? snapshot.module(module)?.fields : undefined;
  const names = (fields ?? [])
    .filter((field) => field.system_mandatory && (version === undefined || inRange(version, field.since, field.until)))
    .map((field) => field.api_name);
  return ["id", ...names.filter((name) => name !== "id").slice(0, 3)].join(",");
}
