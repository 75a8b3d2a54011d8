import { inRange } from "@zoho-preflight/metadata/catalogue";

import { recordCheck } from "../../check.ts";
import type { PlanContext } from "../../check.ts";
import { otherNames } from "../../field-names.ts";
import type { OtherName } from "../../field-names.ts";
import { isWritten } from "../../field-types/written.ts";
import type { Suggestion } from "../../issue.ts";
import { nearestFields } from "../../nearest-fields.ts";

/**
 * Every key of a record is a field of the module, by its api_name. Zoho ignores one that is not: the answer is SUCCESS and the value is lost.
 *
 * reads     keys of records and rows, the module's fields, the table of names that changed between versions
 * reports   null at the key, with the nearest api_name that the API writes; a field's label used as a key names that field first
 * silent    on keys that begin with `$` and on the keys that every record may have (`id`, `Layout`, `Tag` …)
 */
export const knownFields = recordCheck({
  name: "known-fields",
  description: "Every key of a record is a field of the module, by its api_name",
  severity: "warning",
  codes: [null],
  source: "v7 documentation, insert records; calls recorded with v2, trial calls with v6 to v8: SUCCESS, and the value is nowhere",
  about: "key",

  forUnknownKey(context) {
    const { module, fields, version, catalogue, snapshot, rows } = context;
    if (fields.length === 0) return undefined;
    const free = new Set(catalogue.recordKeys);
    const elsewhere = namesElsewhere(context);
    const embedded = snapshot.embedded === true;

    return (key) => {
      if (key.startsWith("$") || free.has(key)) return undefined;
      const other = elsewhere.get(key);
      return {
        code: null,
        say: { key, module: module.api_name, rows, version, ...(other === undefined ? { embedded } : { other }) },
        suggestions: () => (other === undefined ? suggest(key, context) : other.now === undefined ? [] : [rename(other.now)]),
      };
    };
  },
});

/** Names of the module's fields that the request's version does not know: renamed ones, and fields that came later or are gone. */
function namesElsewhere({ module, fields, version, catalogue }: PlanContext): ReadonlyMap<string, OtherName> {
  const here = new Set(fields.map((field) => field.api_name));
  const names = new Map<string, OtherName>();
  for (const [name, other] of otherNames(module.api_name, version, catalogue)) {
    // The keys inside file and image rows are listed for every module; they say nothing where the module has no such field.
    if (other.now === undefined || here.has(other.now)) names.set(name, other);
  }
  for (const { api_name, since, until } of module.fields ?? []) {
    if (here.has(api_name) || names.has(api_name) || inRange(version, since, until)) continue;
    names.set(api_name, { ...(since === undefined ? {} : { from: since }), ...(until === undefined ? {} : { until }) });
  }
  return names;
}

/** The field of that label first, then the nearest names. What the API does not write is no cure: `created_time` is lost under its right name too. */
function suggest(key: string, { module, fields, kind, catalogue }: PlanContext): Suggestion[] {
  const label = fold(key);
  const written = fields.filter((field) => !catalogue.computedTypes.includes(field.data_type) && isWritten(field, kind));
  const labelled = written.filter((field) => field.field_label !== undefined && fold(field.field_label) === label).map((field) => field.api_name);
  const near = nearestFields(
    key,
    module.api_name,
    written.map((field) => field.api_name),
  );
  return [...new Set([...labelled, ...near])].slice(0, 3).map(rename);
}

function rename(text: string): Suggestion {
  return { text, replace: { path: [], value: text, renames: true } };
}

function fold(name: string): string {
  return name.length > 200 ? name : name.toLowerCase().replace(/[\s_]+/g, " ").trim();
}
