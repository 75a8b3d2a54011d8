import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { firstEntry, presenceOf } from "../../../request/query.ts";

/**
 * The query string has the parameters without which the operation is refused.
 *
 * reads     the query string; the operation's parameters and its groups of alternatives
 * reports   REQUIRED_PARAM_MISSING, and EXPECTED_PARAM_MISSING when none of several alternatives is there; a warning where one source alone
 *           calls the parameter mandatory, where its value is empty, and where it is written in another case (guess: names are case-sensitive)
 * silent    when the query may hold more than is listed, or the version is not known
 */
export const requiredParams = requestCheck({
  name: "required-params",
  stage: "params",
  description: "The query string has every parameter that the operation needs",
  severity: "error",
  codes: ["REQUIRED_PARAM_MISSING", "EXPECTED_PARAM_MISSING"],
  source: "Kaizen #25, 1.g; v7 documentation, mandatory parameters; v8 examples of getRecords and searchRecords",

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

function judge(context: RequestContext, parameter: Parameter): void {
  const { name, form, required } = parameter;
  const { url } = context.request;
  const presence = presenceOf(url, name);
  const common = {
    code: "REQUIRED_PARAM_MISSING",
    details: { param: name },
    suggestions: () => suggest(context, parameter),
  } as const;
  if (presence === "present") {
    if (firstEntry(url, name)?.value === "")
      context.report({ ...common, path: ["query", name], severity: "warning", say: { kind: "empty", form } });
  } else if (presence === "absent") {
    const misspelt = misspeltName(context, name);
    const soft = required === "warning" || misspelt?.toLowerCase() === name.toLowerCase() || mayBeResource(context);
    context.report({
      ...common,
      path: ["query"],
      ...(soft ? { severity: "warning" } : {}),
      say: { kind: "missing", form, misspelt, sure: required === "error" && !mayBeResource(context) },
    });
  }
}

/** `/Leads/1/moorings`: related lists are written with a capital, so this may be a resource that Zoho has added, with parameters of its own. */
function mayBeResource({ operation, request }: RequestContext): boolean {
  const last = request.url.segments.at(-1);
  return operation?.path.endsWith("/{related_list}") === true && typeof last === "string" && /^[a-z]/.test(last);
}

function judgeGroup(context: RequestContext, group: readonly string[]): void {
  const { url } = context.request;
  const there = group.filter((name) => presenceOf(url, name) !== "absent");
  const common = { code: "EXPECTED_PARAM_MISSING", details: { params: group } } as const;
  const [first] = there;
  if (first === undefined) {
    context.report({ ...common, path: ["query"], say: { kind: "none" } });
  } else if (there.every((name) => firstEntry(url, name)?.value === "")) {
    context.report({
      ...common,
      path: ["query", first],
      severity: "warning",
      say: { kind: "all-empty", param: first },
    });
  }
}

/** A given name that is none of the operation's and near to the missing one: `feilds`. */
function misspeltName({ operation, request }: RequestContext, name: string): string | undefined {
  const strangers = request.url.query.flatMap((entry) =>
    typeof entry.name === "string" && operation?.query.every((parameter) => parameter.name !== entry.name) === true
      ? [entry.name]
      : [],
  );
  return nearest(name, strangers, 1)[0];
}

function suggest(context: RequestContext, { name, form }: Parameter): Suggestion[] {
  if (form === "fields") {
    const value = exampleFields(context);
    return [{ text: `fields=${value}`, replace: { path: ["query", name], value } }];
  }
  return form === "module" ? [{ text: `${name}=Leads` }] : [];
}

/** `id,Last_Name,Company`: the id and what the module cannot do without; the id alone where the fields are not this module's. */
function exampleFields({ request, snapshot, version }: RequestContext): string {
  const [module, ...more] = request.url.segments;
  const fields = typeof module === "string" && more.length === 0 ? snapshot.module(module)?.fields : undefined;
  const names = (fields ?? [])
    .filter((field) => field.system_mandatory && (version === undefined || inRange(version, field.since, field.until)))
    .map((field) => field.api_name);
  return ["id", ...names.filter((name) => name !== "id").slice(0, 3)].join(",");
}
