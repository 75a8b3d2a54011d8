/**
 * Broken snapshots, made from one good one: each of 27 places is spoilt in each of 8 ways. A place says which ways of spoiling it make the
 * snapshot unusable, and where the error then points; the other ways are tolerated.
 */

/** A good snapshot of an invented org, as API responses. A new one on each call. */
export function goodResponses() {
  return {
    version: "v8",
    modules: {
      modules: [
        {
          api_name: "Leads",
          module_name: "Leads",
          singular_label: "Lead",
          plural_label: "Leads",
          api_supported: true,
          creatable: true,
          id: "100000000000000001",
        },
        {
          api_name: "Deals",
          module_name: "Potentials",
          generated_type: "default",
          api_supported: true,
          creatable: false,
          id: "100000000000000002",
        },
      ],
    },
    fields: {
      Leads: {
        fields: [
          {
            api_name: "Last_Name",
            data_type: "text",
            json_type: "string",
            length: 80,
            system_mandatory: true,
            unique: {},
            pick_list_values: [],
            lookup: {},
          },
          {
            api_name: "Lead_Source",
            data_type: "picklist",
            json_type: "string",
            length: 120,
            system_mandatory: false,
            unique: { case_sensitive: false },
            lookup: { module: { api_name: "Accounts", id: "100000000000000003" } },
            operation_type: { api_create: true, api_update: true },
            pick_list_values: [
              { display_value: "Referral", actual_value: "Referral", type: "used" },
              { display_value: "Trade Fair", actual_value: "Trade Fair", type: "used" },
            ],
          },
        ],
      },
      Deals: {
        fields: [
          { api_name: "Deal_Name", data_type: "text", json_type: "string", length: 120, system_mandatory: true },
        ],
      },
    },
    layouts: {
      Leads: {
        layouts: [
          {
            id: "100000000000000004",
            name: "Standard",
            status: "active",
            sections: [{ fields: [{ api_name: "Last_Name", required: false }] }],
          },
        ],
      },
    },
    relatedLists: {
      Leads: { related_lists: [{ api_name: "Notes", module: { api_name: "Notes", id: "100000000000000005" } }] },
    },
    org: {
      org: [
        {
          type: "production",
          mc_status: false,
          license_details: { paid_type: "enterprise", users_license_purchased: 10 },
        },
      ],
    },
    profile: {
      profiles: [
        { id: "100000000000000006", permissions_details: [{ name: "Crm_Implied_View_Leads", enabled: true }] },
      ],
    },
    users: { users: [{ status: "active", confirm: true }], info: { count: 1, more_records: false } },
    userLicenses: {
      __features: [{ details: { limits: { total: 10 }, used_count: { total: 9 }, available_count: { total: 1 } } }],
    },
    apis: { __apis: [{ path: "/crm/v8/Leads", operation_types: [{ method: "GET" }] }] },
  };
}

/** What stands at the place afterwards; `missing` removes it. */
const SPOILERS = {
  missing: undefined,
  null: null,
  text: "x",
  number: 7,
  flag: true,
  "empty list": [],
  "empty object": {},
  nested: [[{ api_name: null }]],
} as const;
type Spoiler = keyof typeof SPOILERS;
type Key = string | number;

interface Place {
  readonly path: readonly Key[];
  /** Ways that make the snapshot unusable, and the rest of the path where the error points. */
  readonly refused: Partial<Record<Spoiler, readonly Key[]>>;
}

const NOT_TEXT = { missing: [], null: [], number: [], flag: [], "empty list": [], "empty object": [], nested: [] };
const NOT_RESPONSE = { text: [], number: [], flag: [], "empty object": [], nested: [0] };
const NOT_LIST = { text: [], number: [], flag: [], "empty object": [], nested: [0] };
const NOT_FLAG = { text: [], number: [], "empty list": [], "empty object": [], nested: [] };
const NOT_ENTRY = { null: [], text: [], number: [], flag: [], "empty list": [], nested: [] };
const NOT_ACCOUNT = { text: [], number: [], flag: [], nested: [0] };

const FIELD = ["fields", "Leads", "fields", 1];
const LAYOUT = ["layouts", "Leads", "layouts", 0];

const PLACES: readonly Place[] = [
  { path: ["version"], refused: { ...NOT_TEXT, text: [] } },
  { path: ["modules"], refused: { missing: [], null: [], ...NOT_RESPONSE } },
  { path: ["modules", "modules"], refused: { missing: ["modules"], ...NOT_LIST } },
  { path: ["modules", "modules", 1], refused: { ...NOT_ENTRY, "empty object": ["api_name"] } },
  { path: ["modules", "modules", 1, "api_name"], refused: NOT_TEXT },
  { path: ["modules", "modules", 1, "creatable"], refused: NOT_FLAG },
  { path: ["fields", "Leads"], refused: NOT_RESPONSE },
  { path: ["fields", "Leads", "fields"], refused: { missing: ["fields", "Leads"], ...NOT_LIST } },
  { path: FIELD, refused: { ...NOT_ENTRY, "empty object": ["api_name"] } },
  { path: [...FIELD, "api_name"], refused: NOT_TEXT },
  { path: [...FIELD, "data_type"], refused: NOT_TEXT },
  {
    path: [...FIELD, "json_type"],
    refused: { number: [], flag: [], "empty list": [], "empty object": [], nested: [] },
  },
  { path: [...FIELD, "length"], refused: { text: [], flag: [], "empty list": [], "empty object": [], nested: [] } },
  { path: [...FIELD, "system_mandatory"], refused: NOT_FLAG },
  { path: [...FIELD, "pick_list_values"], refused: NOT_LIST },
  { path: [...FIELD, "pick_list_values", 0], refused: NOT_ENTRY },
  { path: [...FIELD, "unique"], refused: {} },
  { path: [...FIELD, "lookup"], refused: {} },
  { path: ["layouts", "Leads"], refused: NOT_RESPONSE },
  { path: [...LAYOUT, "id"], refused: NOT_TEXT },
  { path: [...LAYOUT, "sections"], refused: NOT_LIST },
  { path: [...LAYOUT, "sections", 0, "fields", 0, "required"], refused: NOT_FLAG },
  { path: ["relatedLists", "Leads"], refused: NOT_RESPONSE },
  { path: ["org"], refused: NOT_ACCOUNT },
  { path: ["users"], refused: NOT_ACCOUNT },
  { path: ["userLicenses"], refused: NOT_ACCOUNT },
  { path: ["apis"], refused: NOT_ACCOUNT },
  { path: ["profile", "profiles"], refused: { text: [], number: [], flag: [], "empty object": [], nested: [0] } },
];

/** One broken snapshot: `fields.Leads.fields.1.api_name: null`. */
export interface BrokenSnapshot {
  readonly title: string;
  readonly responses: Record<string, unknown>;
  /** Where the error points; undefined when the snapshot is usable all the same. */
  readonly refusedAt: readonly Key[] | undefined;
}

export function brokenSnapshots(): readonly BrokenSnapshot[] {
  return PLACES.flatMap(({ path, refused }) =>
    (Object.keys(SPOILERS) as Spoiler[]).map((spoiler) => ({
      title: `${path.join(".")}: ${spoiler}`,
      responses: spoil(path, spoiler),
      refusedAt: pointsTo(path, refused[spoiler]),
    })),
  );
}

/** The rest counts from the place; where the place itself is gone, the error points to what held it and the path is written out in full. */
function pointsTo(path: readonly Key[], rest: readonly Key[] | undefined): readonly Key[] | undefined {
  if (rest === undefined) return undefined;
  return rest[0] === path[0] ? rest : [...path, ...rest];
}

function spoil(path: readonly Key[], spoiler: Spoiler): Record<string, unknown> {
  const responses: Record<string, unknown> = goodResponses();
  const key = path.at(-1) ?? "";
  const holder = path
    .slice(0, -1)
    .reduce<Record<Key, unknown>>((part, step) => part[step] as Record<Key, unknown>, responses);
  if (spoiler !== "missing") holder[key] = structuredClone(SPOILERS[spoiler]);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a key that is not there differs from one that is undefined
  else delete holder[key];
  return responses;
}
