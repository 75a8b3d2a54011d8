import { inRange } from "@zoho-preflight/metadata/catalogue";

import { recordCheck } from "../../../check.ts";
import type { PlanContext } from "../../../check.ts";
import { otherNames } from "../../../records/field-names.ts";
import type { OtherName } from "../../../records/field-names.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { isSent } from "../../../field-types/field-type.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { ready } from "../../../nearest/likely.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import { WordList } from "../../../nearest/word-list.ts";
import { isHidden } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import type { says } from "./says.ts";

/**
 * Every key of a record is a field of the module, by its api_name. Zoho ignores one that is not: the answer is SUCCESS and the value is lost.
 *
 * reads     keys of records and rows, fields that other bodies name, the module's fields, the table of names that changed between versions
 * reports   null at the key, with the nearest api_names that the API writes, that take such a value and that the record does not have yet; a
 *           field's label used as a key names that field first; of what belongs beside `data` (`trigger`) where it belongs; INVALID_DATA, a
 *           warning, for a field that another body names
 * silent    on keys that begin with `$` and on the keys that every record may have (`id`, `Layout`, `Tag` …)
 */
export const knownFields = recordCheck<typeof says>()({
  name: "known-fields",
  severity: "warning",
  kinds: {
    unknown: { code: null, effect: "dropped", names: ["key"] },
    renamed: { code: null, effect: "dropped", names: ["key"] },
    otherVersion: { code: null, effect: "dropped", names: ["key"] },
    beside: { code: null, effect: "ignored", names: ["key"] },
    // Which code answers differs by call, and is read for few of them.
    inBody: { code: "INVALID_DATA", names: ["field"], details: ["api_name"], evidence: "thin", about: "value" },
  },
  about: "key",

  forUnknownKey(context) {
    const { module, fields, version, catalogue, snapshot, rows } = context;
    if (fields.length === 0) return undefined;
    const free = new Set(catalogue.recordKeys);
    const elsewhere = namesElsewhere(context);
    const besides = new Map(rows ? [] : catalogue.writeKeys.map(({ name, kinds }) => [name, kinds] as const));
    const embedded = snapshot.embedded === true;
    const { api_name } = module;
    let names: FieldNames | undefined;

    return (key, value, record) => {
      if (key.startsWith("$") || free.has(key)) return undefined;
      const other = elsewhere.get(key);
      const writes = besides.get(key);
      if (writes !== undefined) return { kind: "beside", facts: { key, writes } };
      if (other === undefined)
        return {
          kind: "unknown",
          facts: { key, module: api_name, rows, embedded },
          suggest: () => suggest(key, { value, record }, context, (names ??= fieldNames(fields, context))),
        };
      const { from, until, now } = other;
      const place = { key, module: api_name, rows };
      return now === undefined
        ? { kind: "otherVersion", facts: { ...place, from, until, version } }
        : { kind: "renamed", facts: { ...place, from, until, now, version }, suggest: () => [rename(now)] };
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

/** The fields of a module by the names that people give them, made when the first key is misspelt. */
interface FieldNames {
  readonly words: WordList;
  readonly byName: ReadonlyMap<string, { readonly field: Field; readonly folded: string }>;
  readonly byLabel: ReadonlyMap<string, readonly Field[]>;
}

/** What the API does not write is not a cure: `created_time` is lost under its right name too. */
function fieldNames(all: readonly Field[], { catalogue, kind }: PlanContext): FieldNames {
  const fields = all.filter((field) => !catalogue.computedTypes.includes(field.data_type) && isWritten(field, kind));
  const byLabel = new Map<string, Field[]>();
  for (const field of fields) {
    if (field.field_label === undefined) continue;
    const label = fold(field.field_label);
    const same = byLabel.get(label);
    if (same === undefined) byLabel.set(label, [field]);
    else same.push(field);
  }
  const byName = new Map(fields.map((field) => [field.api_name, { field, folded: fold(field.api_name) }]));
  return { words: new WordList(byName.keys()), byName, byLabel };
}

/**
 * The field of that label first, then the nearest names, but for what the record has already, or what is only spelt alike and would be refused for
 * its value.
 */
function suggest(
  key: string,
  { value, record }: { readonly value: unknown; readonly record: SeenObject },
  context: PlanContext,
  { words, byName, byLabel }: FieldNames,
): Suggestion[] {
  const { module, catalogue, snapshot } = context;
  const label = fold(key);
  const isOpen = ({ api_name }: Field): boolean => !Object.hasOwn(record, api_name);
  const labelled = (byLabel.get(label) ?? []).filter(isOpen);
  const near = nearestFields(key, words, module.api_name, catalogue, (name) => {
    const known = byName.get(name);
    return (
      known !== undefined && isOpen(known.field) && (known.folded === label || mayTake(known.field, value, context))
    );
  });
  const names = labelled.length === 0 ? near : [...new Set([...labelled.map(({ api_name }) => api_name), ...near])];
  return names.slice(0, 3).map((name) => ready(rename(name), key, snapshot.embedded === true));
}

/** Whether a field may take a value as it is, or in the form that is offered for it then: `5` for `"5"`, `{ id: "5" }` for a lookup. */
function mayTake(field: Field, value: unknown, context: PlanContext): boolean {
  if (isHidden(value)) return true;
  const { takes, instead, names, options } = fieldTypeOf(field);
  if (options === "one" && isSent(value)) return typeof value === "string";
  if (names === "record" && typeof value === "string") return value === "" || isDigits(value);
  return takes?.(value, context, field) !== "wrong" || instead?.(value, field) !== undefined;
}

function rename(text: string): Suggestion {
  return { text, replace: { path: [], value: text, renames: true } };
}

function fold(name: string): string {
  return name.length > 200
    ? name
    : name
        .toLowerCase()
        .replace(/[\s_]+/g, " ")
        .trim();
}
