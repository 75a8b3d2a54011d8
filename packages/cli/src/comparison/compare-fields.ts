import { change } from "./change.ts";
import { compareField } from "./compare-field.ts";
import { compareOptions, optionChanges } from "./compare-options.ts";
import { byKey } from "./differences.ts";
import { findRenamedFields } from "./renamed-fields.ts";
import { isDemanded } from "./writing.ts";
import type { Change } from "./change.ts";
import type { OptionContext, OptionDifference } from "./compare-options.ts";
import type { VersionWords } from "./version-words.ts";
import type { Field, ModuleMetadata } from "@zoho-preflight/validator/node";

/** What has changed in a module's fields, and what layouts need to know of it. */
export interface FieldComparison extends OptionContext {
  readonly changes: readonly Change[];
  /** Fields that are only there before. */
  readonly gone: ReadonlySet<string>;
  /** Fields that are only there after. */
  readonly come: ReadonlySet<string>;
  /** What has changed in the options of a field, by its later name: layouts need not say it again. */
  readonly options: ReadonlyMap<string, OptionDifference>;
}

/** Fields by api_name. Without the fields of both there is nothing to compare. */
export function compareFields(
  before: ModuleMetadata,
  after: ModuleMetadata,
  newModules: ReadonlyMap<string, string>,
  words: VersionWords,
): FieldComparison {
  const module = after.api_name;
  const is = byKey(
    (after.fields ?? []).map((field) => words.inNewer(module, field)),
    nameOf,
  );
  const display = (name: string): ReadonlyMap<string, string> =>
    new Map(is.get(name)?.pick_list_values?.map((option) => [option.actual_value, option.display_value]));
  if (before.fields === undefined || after.fields === undefined)
    return { changes: [], newNames: new Map(), gone: new Set(), come: new Set(), options: new Map(), display };
  const was = byKey(
    before.fields.map((field) => withModules(words.inNewer(before.api_name, field), newModules)),
    nameOf,
  );

  const isOrgs = ({ api_name }: Field): boolean => !words.isFieldOfOneVersion(module, api_name);
  const removed = [...was.values()].filter((field) => !is.has(field.api_name) && isOrgs(field));
  const added = [...is.values()].filter((field) => !was.has(field.api_name) && isOrgs(field));
  const renamed = findRenamedFields(removed, added);
  const newNames = new Map(renamed.map(({ from, to }) => [from.api_name, to.api_name]));
  const heirs = new Set(newNames.values());
  const gone = removed.filter(({ api_name }) => !newNames.has(api_name));
  const come = added.filter(({ api_name }) => !heirs.has(api_name));

  const changes: Change[] = [
    ...gone.map(({ api_name, data_type }) => change("field-removed", { module, field: api_name, before: data_type })),
    ...come.map((field) =>
      change(isDemanded(field) ? "mandatory-field-added" : "field-added", {
        module,
        field: field.api_name,
        after: field.data_type,
      }),
    ),
    ...renamed.map(({ from, to, same }) =>
      change("field-renamed", { module, field: from.api_name, before: from.api_name, after: to.api_name, same }),
    ),
  ];
  const options = new Map<string, OptionDifference>();
  for (const [name, one] of was) {
    const other = is.get(newNames.get(name) ?? name);
    if (other === undefined) continue;
    changes.push(...compareField(one, other, module, words.isOne));
    const difference = compareOptions(one.pick_list_values, other.pick_list_values, { newNames, display });
    if (difference === undefined) continue;
    options.set(other.api_name, difference);
    changes.push(...optionChanges(difference, { module, field: other.api_name }));
  }
  return { changes, newNames, gone: new Set(gone.map(nameOf)), come: new Set(come.map(nameOf)), options, display };
}

function nameOf({ api_name }: Field): string {
  return api_name;
}

/** The field with the later names of the modules that it points to. */
function withModules(field: Field, newModules: ReadonlyMap<string, string>): Field {
  if (newModules.size === 0) return field;
  const later = (module: string): string => newModules.get(module) ?? module;
  const { lookup, associated_module } = field;
  return {
    ...field,
    ...(lookup === undefined ? {} : { lookup: { modules: lookup.modules.map(later) } }),
    ...(associated_module === undefined ? {} : { associated_module: later(associated_module) }),
  };
}
