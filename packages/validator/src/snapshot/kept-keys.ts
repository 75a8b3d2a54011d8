import { MODULE_FLAGS, MODULE_TEXTS } from "./normalise.ts";

/**
 * What is kept of a value when an answer is stored: `SCALAR` keeps text, numbers and flags and drops objects; `SCALARS` keeps all keys of an
 * object with the scalars among their values; a list `[kept]` keeps every entry; an object keeps the keys that it names. A scalar is kept
 * wherever it stands, since many keys are text in one version and an object in another (`lookup.module`).
 */
export type Kept = typeof SCALAR | typeof SCALARS | readonly [Kept] | { readonly [key: string]: Kept };
export const SCALAR = "scalar";
export const SCALARS = "scalars";

const named: Kept = { api_name: SCALAR };
const moduleReference: Kept = { api_name: SCALAR, module: named };
const lookup: Kept = { module: moduleReference, modules: [moduleReference] };
const linking: Kept = { connectedlookup_apiname: SCALAR, linking_details: { connected_lookup_field: named } };
const value: Kept = { display_value: SCALAR, actual_value: SCALAR };
const option: Kept = {
  display_value: SCALAR,
  actual_value: SCALAR,
  type: SCALAR,
  maps: [{ api_name: SCALAR, pick_list_values: [value] }],
};
const total: Kept = { total: SCALAR };

/**
 * The keys of Zoho's answers that the checks read, in the order in which a pulled file has them. Whatever is not listed is left out, so no
 * name, email address or id of a person gets into a snapshot. A test holds this against what `normalise` reads.
 */
export const KEPT = {
  module: { api_name: SCALAR, ...Object.fromEntries([...MODULE_TEXTS, ...MODULE_FLAGS].map((key) => [key, SCALAR])) },
  field: {
    api_name: SCALAR,
    field_label: SCALAR,
    display_label: SCALAR,
    data_type: SCALAR,
    json_type: SCALAR,
    length: SCALAR,
    decimal_place: SCALAR,
    system_mandatory: SCALAR,
    read_only: SCALAR,
    field_read_only: SCALAR,
    operation_type: { api_create: SCALAR, api_update: SCALAR },
    visible: SCALAR,
    custom_field: SCALAR,
    searchable: SCALAR,
    filterable: SCALAR,
    sortable: SCALAR,
    crypt: { mode: SCALAR },
    formula: { return_type: SCALAR },
    rollup_summary: { return_type: SCALAR },
    type: SCALAR,
    unique: SCALARS,
    external: SCALARS,
    textarea: { type: SCALAR },
    range: { from: SCALAR, to: SCALAR },
    lookup,
    multi_module_lookup: lookup,
    associated_module: moduleReference,
    subform: moduleReference,
    multiselectlookup: linking,
    multiuserlookup: linking,
    pick_list_values: [option],
  },
  layout: {
    id: SCALAR,
    name: SCALAR,
    status: SCALAR,
    sections: [{ fields: [{ api_name: SCALAR, required: SCALAR, mandatory: SCALAR, pick_list_values: [option] }] }],
  },
  relatedList: { api_name: SCALAR, module: named },
  org: {
    type: SCALAR,
    mc_status: SCALAR,
    license_details: {
      paid: SCALAR,
      paid_type: SCALAR,
      trial_type: SCALAR,
      trial_expiry: SCALAR,
      users_license_purchased: SCALAR,
    },
  },
  profile: {
    id: SCALAR,
    permissions_details: [{ id: SCALAR, name: SCALAR, module: named, enabled: SCALAR, parent_permissions: [SCALAR] }],
  },
  feature: { api_name: SCALAR, details: { limits: total, available_count: total } },
  userLicenses: { details: { limits: total, used_count: total, available_count: total } },
  api: { path: SCALAR, operation_types: [{ method: SCALAR, oauth_scope: SCALAR }] },
} as const satisfies Record<string, Kept>;
