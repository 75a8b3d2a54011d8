import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { createSnapshot } from "./create-snapshot.ts";
import { KEPT } from "./kept-keys.ts";
import type { Kept } from "./kept-keys.ts";
import { normaliseField } from "./normalise-field.ts";
import { normaliseLayout } from "./normalise-layout.ts";
import type { RawField, RawLayout } from "./shape.ts";
import { SnapshotError } from "./snapshot-error.ts";
import {
  trimApis,
  trimFeatures,
  trimFields,
  trimLayouts,
  trimModules,
  trimOrg,
  trimProfile,
  trimRelatedLists,
  trimUserLicenses,
  trimUsers,
} from "./trim.ts";

const person = { name: "A person", id: "100000000000000777", email: "person@example.com" };

describe("a trimmed answer", () => {
  it("of modules is sorted, without profiles and people", () => {
    expect(
      trimModules({
        modules: [
          {
            api_name: "Leads",
            module_name: "Leads",
            id: "100000000000000001",
            api_supported: true,
            creatable: true,
            modified_by: person,
            profiles: [{ name: "Administrator", id: "1" }],
            parent_module: {},
          },
          { api_name: "Accounts", plural_label: "Companies", api_supported: false, visibility: 1 },
        ],
      }),
    ).toEqual({
      modules: [
        { api_name: "Accounts", plural_label: "Companies", api_supported: false },
        { api_name: "Leads", module_name: "Leads", api_supported: true, creatable: true },
      ],
    });
  });

  it("of fields keeps the order of options and of keys, and nothing empty", () => {
    const answer = trimFields(
      {
        fields: [
          {
            pick_list_values: [
              { display_value: "Won", actual_value: "Won", sequence_number: 2, id: "1", colour_code: null, maps: [] },
              {
                display_value: "Open",
                actual_value: "Open",
                sequence_number: 1,
                type: "used",
                maps: [
                  {
                    api_name: "Kind",
                    id: "7",
                    pick_list_values: [{ display_value: "A", actual_value: "A", id: "8", maps: [] }],
                  },
                ],
              },
            ],
            data_type: "picklist",
            api_name: "Stage",
            decimal_place: null,
            lookup: {},
            unique: {},
            profiles: [{ name: "Administrator", permission_type: "read_write" }],
            custom_field: false,
          },
          {
            api_name: "Email",
            data_type: "email",
            unique: { case_sensitive: false },
            lookup: { module: { api_name: "Leads", id: "9" }, display_label: "x" },
          },
        ],
      },
      "Deals",
    );
    expect(JSON.stringify(answer)).toBe(
      '{"fields":[' +
        '{"api_name":"Email","data_type":"email","unique":{"case_sensitive":false},"lookup":{"module":{"api_name":"Leads"}}},' +
        '{"api_name":"Stage","data_type":"picklist","custom_field":false,"pick_list_values":[' +
        '{"display_value":"Open","actual_value":"Open","type":"used","maps":[{"api_name":"Kind","pick_list_values":[{"display_value":"A","actual_value":"A"}]}]},' +
        '{"display_value":"Won","actual_value":"Won"}]}]}',
    );
  });

  it("of layouts has one section, sorted", () => {
    expect(
      trimLayouts(
        {
          layouts: [
            {
              id: "200000000000000002",
              name: "Standard",
              status: "active",
              created_by: person,
              profiles: [{ id: "3", name: "Administrator" }],
              sections: [
                { display_label: "Address", fields: [{ api_name: "Street", required: false, id: "4" }] },
                { fields: [{ api_name: "City", required: true }] },
                { fields: null },
              ],
            },
            { id: "200000000000000001", name: "Short" },
          ],
        },
        "Leads",
      ),
    ).toEqual({
      layouts: [
        { id: "200000000000000001", name: "Short", sections: [{ fields: [] }] },
        {
          id: "200000000000000002",
          name: "Standard",
          status: "active",
          sections: [
            {
              fields: [
                { api_name: "City", required: true },
                { api_name: "Street", required: false },
              ],
            },
          ],
        },
      ],
    });
  });

  it("of related lists keeps what a path can name", () => {
    expect(
      trimRelatedLists(
        {
          related_lists: [
            { api_name: "Notes", module: { api_name: "Notes", id: "5" }, href: "Leads/{ENTITYID}/Notes" },
            { api_name: null, name: "Social" },
            { api_name: "Emails", module: "Emails" },
          ],
        },
        "Leads",
      ),
    ).toEqual({
      related_lists: [
        { api_name: "Emails", module: "Emails" },
        { api_name: "Notes", module: { api_name: "Notes" } },
      ],
    });
  });

  it("of the account says nothing about people", () => {
    expect(
      trimOrg({
        org: [
          {
            id: "1",
            company_name: "Ng & Co",
            primary_email: "person@example.com",
            type: "production",
            mc_status: false,
            license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 10 },
          },
        ],
      }),
    ).toEqual({
      org: [
        {
          type: "production",
          mc_status: false,
          license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 10 },
        },
      ],
    });
    expect(
      trimProfile({
        profiles: [
          {
            id: "100000000000000009",
            name: "Sales of A person",
            modified_by: person,
            permissions_details: [
              { name: "Crm_Implied_View_Leads", id: "2", enabled: true },
              { name: "Crm_Implied_Api_Access", enabled: false },
            ],
          },
        ],
      }),
    ).toEqual({
      profiles: [
        {
          id: "100000000000000009",
          permissions_details: [
            { name: "Crm_Implied_Api_Access", enabled: false },
            { id: "2", name: "Crm_Implied_View_Leads", enabled: true },
          ],
        },
      ],
    });
    expect(
      trimFeatures([
        {
          __features: [
            { api_name: "tags", feature_label: "Tags", details: { limits: { total: 10, edition_limit: 5 } } },
          ],
        },
        { __features: [{ api_name: "global_picklists", details: null }] },
      ]),
    ).toEqual({ __features: [{ api_name: "tags", details: { limits: { total: 10 } } }] });
    expect(
      trimUsers([
        {
          users: [
            { ...person, status: "active", confirm: true },
            { ...person, status: "inactive" },
          ],
        },
        { users: [{ ...person, status: "active" }] },
      ]),
    ).toEqual({ active: 2 });
    expect(
      trimUserLicenses({
        __features: [
          {
            api_name: "user_licenses",
            details: { limits: { total: 10 }, used_count: { total: 9 }, available_count: { total: 1 } },
          },
        ],
      }),
    ).toEqual({
      __features: [{ details: { limits: { total: 10 }, used_count: { total: 9 }, available_count: { total: 1 } } }],
    });
  });

  it("is undefined when Zoho answers 204", () => {
    expect([
      trimFields(undefined, "Visits"),
      trimLayouts(null, "Visits"),
      trimRelatedLists({ related_lists: [] }, "Visits"),
      trimOrg(undefined),
      trimProfile(undefined),
      trimUsers([]),
      trimUserLicenses(null),
    ]).toEqual(Array(7).fill(undefined));
  });

  it("is refused where the answer is no such answer", () => {
    expect(() => trimModules(undefined)).toThrow(SnapshotError);
    expect(() => trimFields({ fields: [{ api_name: "Stage" }] }, "Deals")).toThrow(
      "fields.Deals: fields[0].data_type: expected text, found nothing.",
    );
  });
});

/** Values of all kinds, objects made of keys that are read somewhere, and of some that nobody reads. */
const keys = [...new Set(["profiles", "sequence_number", ...names(KEPT)])];
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 5, "", "80", "Leads", "used", "active");
const { raw } = fc.letrec((tie) => ({
  raw: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie("raw"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie("raw"), { maxKeys: 5 }),
  ),
}));
const object = fc.dictionary(fc.constantFrom(...keys), raw, { maxKeys: 12 });

/** The first of a trimmed list, or the words of the refusal. */
function orRefusal<T>(make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof SnapshotError) return error.message;
    throw error;
  }
}

describe("the snapshot of a trimmed answer is that of the answer:", () => {
  const of = (parts: Record<string, unknown>): unknown =>
    orRefusal(() => {
      const snapshot = createSnapshot({ version: "v8", modules: [{ api_name: "Leads" }], ...parts });
      return {
        modules: snapshot.modules,
        module: snapshot.module("Leads"),
        org: snapshot.org,
        profile: snapshot.profile,
        userLicenses: snapshot.userLicenses,
        apis: snapshot.apis,
      };
    });

  test("fields", () => {
    fc.assert(
      fc.property(object, (field) => {
        const fields = { fields: [{ data_type: "text", ...field, api_name: "Stage" }] };
        expect(orRefusal(() => of({ fields: { Leads: trimFields(fields, "Leads") } }))).toEqual(
          of({ fields: { Leads: fields } }),
        );
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test("layouts", () => {
    fc.assert(
      fc.property(object, fc.array(object, { maxLength: 2 }), (layout, fields) => {
        const layouts = {
          layouts: [
            {
              ...layout,
              id: "1",
              sections: [{ fields: fields.map((field, index) => ({ ...field, api_name: `F${index}` })) }],
            },
          ],
        };
        expect(orRefusal(() => of({ layouts: { Leads: trimLayouts(layouts, "Leads") } }))).toEqual(
          of({ layouts: { Leads: layouts } }),
        );
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("everything else", () => {
    fc.assert(
      fc.property(object, object, object, (module, account, related) => {
        const modules = { modules: [{ ...module, api_name: "Leads" }] };
        const relatedLists = { related_lists: [related] };
        const [org, profile, userLicenses, apis] = [
          { org: [account] },
          { profiles: [{ ...account, id: "1" }] },
          { __features: [account] },
          { __apis: [account] },
        ];
        const trimmed = orRefusal(() =>
          of({
            modules: trimModules(modules),
            relatedLists: { Leads: trimRelatedLists(relatedLists, "Leads") },
            org: trimOrg(org),
            profile: trimProfile(profile),
            userLicenses: trimUserLicenses(userLicenses),
            apis: trimApis(apis),
          }),
        );
        // An account that says nothing is left out instead of being empty.
        expect(withoutEmpty(trimmed)).toEqual(
          withoutEmpty(of({ modules, relatedLists: { Leads: relatedLists }, org, profile, userLicenses, apis })),
        );
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe("nothing is kept that nobody reads:", () => {
  const options = [{ display_value: "A", maps: [{ api_name: "B", pick_list_values: [{ display_value: "C" }] }] }];

  test("a field", () => {
    const read = new Set<string>();
    const reference = { module: { api_name: "Leads" }, modules: [{ module: { api_name: "Leads" } }] };
    const link = { linking_details: { connected_lookup_field: { api_name: "Skill" } } };
    const field = {
      api_name: "Skills",
      data_type: "multiselectlookup",
      textarea: {},
      range: {},
      operation_type: {},
      unique: { casesensitive: "1" },
      external: { show: true },
      crypt: { mode: "encryption" },
      rollup_summary: { return_type: "currency" },
      pick_list_values: options,
    };
    normaliseField(
      traced(
        {
          ...field,
          lookup: reference,
          multi_module_lookup: reference,
          associated_module: reference,
          multiselectlookup: link,
        },
        read,
      ) as RawField,
    );
    // Read only where its neighbour is missing.
    const formula = { return_type: "currency" };
    normaliseField(traced({ ...field, subform: reference, multiuserlookup: link, formula }, read) as RawField);
    expect(names(KEPT.field).filter((name) => !read.has(name))).toEqual([]);
  });

  test("a layout", () => {
    const read = new Set<string>();
    normaliseLayout(
      traced({ id: "1", sections: [{ fields: [{ api_name: "City", pick_list_values: options }] }] }, read) as RawLayout,
    );
    expect(names(KEPT.layout).filter((name) => !read.has(name))).toEqual([]);
  });
});

/** The same object, which tells the names of the keys that are asked for. */
function traced(value: unknown, read: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver) {
      if (typeof key === "string") read.add(key);
      return traced(Reflect.get(target, key, receiver), read);
    },
  });
}

/** All keys of a table, on any level. */
function names(kept: Kept | typeof KEPT): string[] {
  if (typeof kept === "string") return [];
  if (Array.isArray(kept)) return names((kept as readonly [Kept])[0]);
  return Object.entries(kept as Readonly<Record<string, Kept>>).flatMap(([key, inner]) => [key, ...names(inner)]);
}

function withoutEmpty(snapshot: unknown): unknown {
  if (typeof snapshot !== "object" || snapshot === null) return snapshot;
  const isEmpty = (part: unknown): boolean =>
    typeof part === "object" && part !== null && Object.keys(part).length === 0;
  return Object.fromEntries(
    Object.entries(snapshot as Readonly<Record<string, unknown>>).filter(([, part]) => !isEmpty(part)),
  );
}
