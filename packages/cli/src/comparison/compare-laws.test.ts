import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import type { SnapshotResponses } from "@zoho-preflight/validator/snapshot";
import fc from "fast-check";
import { expect, test } from "vitest";

import { compareSnapshots } from "./compare-snapshots.ts";
import { gapsBetween } from "./gaps.ts";
import type { Change } from "./change.ts";
import type { ChangeKind } from "./change-kinds.ts";

/** The kind of the same change seen the other way round. */
const OPPOSITE: Readonly<Record<ChangeKind, ChangeKind>> = {
  "module-removed": "module-added",
  "unserved-module-removed": "module-added",
  "module-added": "module-removed",
  "module-renamed": "module-renamed",
  "module-unsupported": "module-supported",
  "module-supported": "module-unsupported",
  "module-right-lost": "module-right-gained",
  "module-right-gained": "module-right-lost",
  "module-label-changed": "module-label-changed",
  "related-list-removed": "related-list-added",
  "related-list-added": "related-list-removed",
  "related-list-module-changed": "related-list-module-changed",
  "field-removed": "field-added",
  "field-added": "field-removed",
  "mandatory-field-added": "field-removed",
  "field-renamed": "field-renamed",
  "field-mandatory": "field-optional",
  "field-optional": "field-mandatory",
  "type-changed": "type-changed",
  "type-widened": "type-changed",
  "json-type-changed": "json-type-changed",
  "length-shorter": "length-longer",
  "length-longer": "length-shorter",
  "decimals-fewer": "decimals-more",
  "decimals-more": "decimals-fewer",
  "field-not-queried": "field-queried",
  "field-queried": "field-not-queried",
  "range-narrowed": "range-widened",
  "range-widened": "range-narrowed",
  "field-unique": "field-not-unique",
  "field-not-unique": "field-unique",
  "field-read-only": "field-writable",
  "field-writable": "field-read-only",
  "lookup-narrowed": "lookup-widened",
  "lookup-widened": "lookup-narrowed",
  "rows-changed": "rows-changed",
  "linking-key-changed": "linking-key-changed",
  "external-lost": "external-gained",
  "external-gained": "external-lost",
  "field-unused": "field-used",
  "field-used": "field-unused",
  "field-hidden": "field-visible",
  "field-visible": "field-hidden",
  "field-label-changed": "field-label-changed",
  "option-removed": "option-added",
  "option-added": "option-removed",
  "option-renamed": "option-renamed",
  "option-actual-changed": "option-actual-changed",
  "option-unused": "option-used",
  "option-used": "option-unused",
  "pipeline-removed": "pipeline-added",
  "pipeline-added": "pipeline-removed",
  "stage-removed": "stage-added",
  "stage-added": "stage-removed",
  "dependency-narrowed": "dependency-widened",
  "dependency-widened": "dependency-narrowed",
  "layout-removed": "layout-added",
  "layout-added": "layout-removed",
  "layout-id-changed": "layout-id-changed",
  "layout-inactive": "layout-active",
  "layout-active": "layout-inactive",
  "layout-renamed": "layout-renamed",
  "layout-field-required": "layout-field-optional",
  "layout-field-optional": "layout-field-required",
  "layout-field-removed": "layout-field-added",
  "required-layout-field-added": "layout-field-removed",
  "layout-field-added": "layout-field-removed",
  "permission-lost": "permission-gained",
  "permission-gained": "permission-lost",
  "scope-lost": "scope-gained",
  "scope-gained": "scope-lost",
  "feature-lost": "feature-gained",
  "feature-gained": "feature-lost",
  "feature-limit-lower": "feature-limit-higher",
  "feature-limit-higher": "feature-limit-lower",
  "address-removed": "address-added",
  "address-added": "address-removed",
  "address-scope-changed": "address-scope-changed",
  "trial-over": "trial-started",
  "trial-started": "trial-over",
  "trial-changed": "trial-changed",
  "edition-changed": "edition-changed",
  "multi-currency-off": "multi-currency-on",
  "multi-currency-on": "multi-currency-off",
  "licences-fewer": "licences-more",
  "licences-more": "licences-fewer",
};

// Few names, so that two snapshots have much in common.
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const option = fc.record({
  display_value: fc.constantFrom("Web", "Fair", "Letter", "Phone"),
  actual_value: fc.constantFrom("Web", "Fair", "Letter", "Phone"),
  type: fc.constantFrom("used", "unused"),
  maps: fc.constantFrom(
    [],
    [{ api_name: "Stage", pick_list_values: [{ display_value: "Ordered" }] }],
    [
      {
        api_name: "Stage",
        pick_list_values: [{ display_value: "Ordered" }, { display_value: "Paid", actual_value: "paid" }],
      },
    ],
  ),
});
const options = fc.uniqueArray(option, {
  comparator: (one, other) => one.display_value === other.display_value || one.actual_value === other.actual_value,
  maxLength: 3,
});
const field = fc
  .record({
    api_name: fc.constantFrom("Company", "Region", "Pipeline", "Stage", "Owner"),
    field_label: some(fc.constantFrom("Company", "Region", "Deal stage")),
    data_type: fc.constantFrom("text", "textarea", "picklist", "integer", "double", "lookup", "formula", "subform"),
    json_type: some(fc.constantFrom("string", "jsonarray")),
    length: some(fc.constantFrom(80, 120)),
    decimal_place: some(fc.constantFrom(0, 2)),
    system_mandatory: fc.boolean(),
    read_only: fc.boolean(),
    field_read_only: fc.boolean(),
    operation_type: some(fc.record({ api_create: fc.boolean(), api_update: fc.boolean() })),
    unique: fc.constantFrom({}, { case_sensitive: true }, { case_sensitive: false }),
    external: fc.constantFrom(null, { show: true }),
    type: fc.constantFrom("used", "unused"),
    visible: some(fc.boolean()),
    searchable: some(fc.boolean()),
    sortable: some(fc.boolean()),
    range: some(fc.constantFrom({ from: 0, to: 10 }, { from: 5, to: 20 }, { from: 0, to: 100 })),
    lookup: fc.constantFrom({}, { module: "Accounts" }, { module: "Ovens" }, { module: "Bread_Ovens" }),
    associated_module: some(fc.constantFrom({ module: "Ovens" }, { module: "Bread_Ovens" })),
    multiselectlookup: fc.constantFrom({}, { connectedlookup_apiname: "Skill" }, { connectedlookup_apiname: "Skills" }),
    pick_list_values: options,
  })
  .map((given) =>
    given.api_name === "Pipeline" || given.api_name === "Stage"
      ? { ...given, field_label: given.api_name, data_type: "picklist" }
      : given,
  ); // Zoho's own, which nobody renames
/** A layout has some of the module's fields, with some of their options. `bits` choose: bit 0 the first field or option, bit 1 the second. */
const layout = fc.record({
  id: fc.constantFrom("1", "2", "3"),
  name: some(fc.constantFrom("Standard", "Shop", "Market")),
  status: some(fc.constantFrom("active", "inactive")),
  bits: fc.nat(15),
  required: fc.nat(15),
  options: fc.nat(7),
});
const moduleParts = fc
  .tuple(
    fc.uniqueArray(field, { selector: ({ api_name }) => api_name, maxLength: 4 }),
    fc.uniqueArray(layout, { selector: ({ id }) => id, maxLength: 2 }),
  )
  .map(([fields, layouts]) => ({
    fields,
    layouts: layouts.map(({ bits, required, options: offered, ...rest }) => ({
      ...rest,
      sections: [
        {
          fields: chosen(fields, bits).map(({ api_name, pick_list_values }, index) => ({
            api_name,
            required: isSet(required, index),
            pick_list_values: chosen(pick_list_values, offered),
          })),
        },
      ],
    })),
  }));
const isSet = (bits: number, index: number): boolean => ((bits >> index) & 1) === 1;
const chosen = <T>(entries: readonly T[], bits: number): T[] => entries.filter((_, index) => isSet(bits, index));
const module = fc.record({
  api_name: fc.constantFrom("Leads", "Ovens", "Bread_Ovens"),
  module_name: some(fc.constantFrom("Leads", "CustomModule1")),
  singular_label: some(fc.constant("Oven")),
  plural_label: some(fc.constantFrom("Ovens", "Leads")),
  api_supported: some(fc.boolean()),
  creatable: some(fc.boolean()),
  editable: some(fc.boolean()),
  deletable: some(fc.boolean()),
  viewable: some(fc.boolean()),
});
const perModule = <T>(part: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom("Leads", "Ovens", "Bread_Ovens"), part, { noNullPrototype: true });
const ofEach = (parts: Readonly<Record<string, Record<string, unknown>>>, part: string): object =>
  Object.fromEntries(Object.entries(parts).map(([name, all]) => [name, all[part]]));
const relatedList = fc.record({
  api_name: fc.constantFrom("Notes", "Emails"),
  module: some(fc.constantFrom("Ovens", "Bread_Ovens", "Notes")),
});
const responses = fc
  .record({
    modules: fc.uniqueArray(module, { selector: ({ api_name }) => api_name }),
    parts: perModule(moduleParts),
    relatedLists: perModule(fc.uniqueArray(relatedList, { selector: ({ api_name }) => api_name })),
    org: some(
      fc.record({
        mc_status: some(fc.boolean()),
        license_details: fc.record({
          paid_type: some(fc.constantFrom("free", "enterprise")),
          users_license_purchased: some(fc.constantFrom(5, 10)),
        }),
      }),
    ),
    profile: some(
      fc.record({
        id: fc.constantFrom("1", "2"),
        permissions_details: fc
          .record({ name: fc.constant("Crm_Implied_View_Leads"), enabled: fc.boolean() })
          .map((permission) => [permission]),
      }),
    ),
  })
  .map(({ parts, ...rest }) => {
    const names = new Set([...rest.modules.map(({ api_name }) => api_name), ...Object.keys(parts)]);
    // What points to a module points to one that is there. JSON leaves out what is undefined.
    const target = (key: string, value: unknown): unknown =>
      key === "module" && typeof value === "string" && !names.has(value) ? "Accounts" : value;
    return JSON.parse(
      JSON.stringify(
        { version: "v8", ...rest, fields: ofEach(parts, "fields"), layouts: ofEach(parts, "layouts") },
        target,
      ),
    ) as SnapshotResponses;
  });

test("a snapshot compared with itself has not changed", () => {
  fc.assert(
    fc.property(responses, (given) => {
      const one = readSnapshot(given);
      expect(compareSnapshots(one, one)).toEqual([]);
      expect(gapsBetween(one, one)).toEqual([]);
    }),
  );
});

test("the other way round, what was added was removed, and what was before is after", () => {
  fc.assert(
    fc.property(responses, responses, (was, is) => {
      const [before, after] = [readSnapshot(was), readSnapshot(is)];
      expect(plain(compareSnapshots(after, before), false)).toEqual(plain(compareSnapshots(before, after), true));
    }),
    { numRuns: 300 },
  );
});

test("what is no longer saved has not gone", () => {
  fc.assert(
    fc.property(responses, (given) => {
      const { version, modules, fields = {} } = given;
      const [whole, part] = [
        readSnapshot(given),
        readSnapshot({
          version,
          modules,
          fields: Object.fromEntries(Object.keys(fields).map((module) => [module, []])),
        }),
      ];
      expect(compareSnapshots(whole, part)).toEqual([]);
      expect(compareSnapshots(part, whole)).toEqual([]);
    }),
  );
});

test("the order of modules, fields, layouts and options does not count", () => {
  fc.assert(
    fc.property(responses, (given) => {
      const one = readSnapshot(given);
      const turned = {
        ...one,
        modules: [...one.modules].reverse(),
        module: (name: string) => {
          const found = one.module(name);
          if (found === undefined) return undefined;
          const { fields, layouts, ...rest } = found;
          return {
            ...rest,
            ...(fields && {
              fields: [...fields].reverse().map((entry) => ({
                ...entry,
                ...(entry.pick_list_values && { pick_list_values: [...entry.pick_list_values].reverse() }),
              })),
            }),
            ...(layouts && { layouts: [...layouts].reverse() }),
          };
        },
      };
      expect(compareSnapshots(one, turned)).toEqual([]);
    }),
  );
});

/**
 * Changes without what a direction alone brings: which of two names of a renamed thing is told, and that a new thing is bad when it is demanded.
 * `turn` gives them as they are seen the other way round.
 */
function plain(changes: readonly Change[], turn: boolean): readonly string[] {
  const renamed = new Set(
    changes.filter(({ kind }) => kind.endsWith("-renamed")).flatMap(({ before, after }) => [before, after]),
  );
  const isNew = ({ module, field }: Change): boolean =>
    changes.some(
      (other) =>
        other.module === module &&
        other.field === field &&
        (other.kind === "field-added" || other.kind === "mandatory-field-added"),
    );
  const name = <T>(value: T): T | "renamed" => (renamed.has(value as never) ? "renamed" : value);
  const value = (given: Change["before"]): unknown =>
    typeof given === "object" ? given.map(name).sort() : name(given);
  return changes
    .filter((change) => change.kind !== "required-layout-field-added" || !isNew(change))
    .map(({ kind, module, field, layout, related_list, option, same, before, after }) =>
      JSON.stringify({
        kind: OPPOSITE[turn ? kind : OPPOSITE[kind]],
        where: [module, field, layout, related_list, option].map(name),
        same,
        before: value(turn ? after : before),
        after: value(turn ? before : after),
      }),
    )
    .sort();
}
