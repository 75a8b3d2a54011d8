import { change } from "./change.ts";
import { compareOptions, optionChanges } from "./compare-options.ts";
import { byKey, gone, pairs } from "./differences.ts";
import type { Change } from "./change.ts";
import type { FieldComparison } from "./compare-fields.ts";
import type { OptionDifference } from "./compare-options.ts";
import type { Layout, ModuleMetadata } from "@zoho-preflight/validator/node";

/** Layouts by id; those without a pair by name, since ids of a sandbox are not those of production. */
export function compareLayouts(before: ModuleMetadata, after: ModuleMetadata, fields: FieldComparison): Change[] {
  if (before.layouts === undefined || after.layouts === undefined) return [];
  const module = after.api_name;
  const was = byKey(before.layouts, ({ id }) => id);
  const is = byKey(after.layouts, ({ id }) => id);
  const missing = [...was.values()].filter(({ id }) => !is.has(id));
  const fresh = [...is.values()].filter(({ id }) => !was.has(id));
  const moved = new Map(pairs(missing, fresh, ({ name }) => name));
  const found = new Set(moved.values());

  return [
    ...missing
      .filter((layout) => !moved.has(layout))
      .map((layout) => change("layout-removed", { module, layout: titleOf(layout), before: layout.id })),
    ...fresh
      .filter((layout) => !found.has(layout))
      .map((layout) => change("layout-added", { module, layout: titleOf(layout), after: layout.id })),
    ...[...moved].map(([from, to]) =>
      change("layout-id-changed", { module, layout: titleOf(to), before: from.id, after: to.id }),
    ),
    ...[...was.values()].flatMap((layout) => {
      const other = is.get(layout.id) ?? moved.get(layout);
      return other === undefined ? [] : compareLayout(layout, other, module, fields);
    }),
  ];
}

/** Its name, the later one where it has several; the id where it has none. */
function titleOf(layout: Layout, earlier?: Layout): string {
  return layout.name ?? earlier?.name ?? layout.id;
}

function compareLayout(before: Layout, after: Layout, module: string, fields: FieldComparison): Change[] {
  const { newNames, gone: removed, come, options } = fields;
  const layout = titleOf(after, before);
  const changes: Change[] = [];
  if (before.name !== undefined && after.name !== undefined && before.name !== after.name)
    changes.push(change("layout-renamed", { module, layout, before: before.name, after: after.name }));
  if (before.status !== undefined && after.status !== undefined && before.status !== after.status)
    changes.push(change(after.status === "active" ? "layout-active" : "layout-inactive", { module, layout }));

  const was = byKey(
    before.fields.map((field) => ({ ...field, api_name: newNames.get(field.api_name) ?? field.api_name })),
    ({ api_name }) => api_name,
  );
  const is = byKey(after.fields, ({ api_name }) => api_name);
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(field), is.get(field)];
    // What layouts say of fields that come or go altogether goes without saying, but for a new one that is required.
    if (removed.has(field)) continue;
    if (one === undefined && other !== undefined && (other.required || !come.has(field)))
      changes.push(
        change(other.required ? "required-layout-field-added" : "layout-field-added", { module, field, layout }),
      );
    if (come.has(field)) continue;
    if (one !== undefined && other === undefined)
      changes.push(change("layout-field-removed", { module, field, layout }));
    if (one !== undefined && other !== undefined && one.required !== other.required)
      changes.push(
        change(other.required ? "layout-field-required" : "layout-field-optional", { module, field, layout }),
      );
    const said = options.get(field);
    const difference = compareOptions(one?.pick_list_values, other?.pick_list_values, fields, said);
    if (difference !== undefined)
      changes.push(
        ...optionChanges(said === undefined ? difference : beyond(difference, said), { module, field, layout }),
      );
  }
  return changes;
}

/** What a layout's own list says beyond that of the field. What an option is, is the field's to say. */
function beyond({ removed, added, lost, gained }: OptionDifference, said: OptionDifference): OptionDifference {
  const rest = (entries: OptionDifference["lost"], known: OptionDifference["lost"]): OptionDifference["lost"] =>
    entries.flatMap(({ option, field, values }) => {
      const left = gone(values, known.find((entry) => entry.option === option && entry.field === field)?.values ?? []);
      return left.length === 0 ? [] : [{ option, field, values: left }];
    });
  return {
    removed: gone(removed, said.removed),
    added: gone(added, said.added),
    renamed: [],
    actual: [],
    unused: [],
    used: [],
    lost: rest(lost, said.lost),
    gained: rest(gained, said.gained),
  };
}
