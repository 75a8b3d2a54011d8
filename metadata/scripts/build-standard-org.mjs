import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../standard-org/", import.meta.url);

/** What a field of the standard org has unless its line says otherwise. `src/standard-org.ts` puts it back. */
const usual = { system_mandatory: false, read_only: false, field_read_only: false, visible: true, custom_field: false };
const usualModule = {
  generated_type: "default",
  api_supported: true,
  creatable: true,
  editable: true,
  deletable: true,
  viewable: true,
  status: "visible",
  visibility: 1,
};

/**
 * Packs `standard-org/` into one module that holds one JSON string; `src/standard-org.ts` unpacks it. Ids are left out, since they follow
 * from the order, and so are notes. A field is a line `api_name TAB shape TAB length TAB field_label`, where the shape is an index into the
 * list of everything else that fields may be, and trailing columns are left out when they say nothing new.
 */
export function buildStandardOrg() {
  const { modules } = read("modules.json");
  const shapes = new Map();
  const fields = {};
  for (const { api_name } of modules) {
    // Activities is the union of three modules and has no fields of its own.
    if (api_name === "Activities") continue;
    fields[api_name] = read(`fields/${api_name}.json`)
      .fields.map((field) => line(field, shapes))
      .join("\n");
  }
  const packed = {
    modules: modules.map(packModule),
    shapes: [...shapes.keys()].map((shape) => JSON.parse(shape)),
    fields,
  };
  const text = [
    "// Built by metadata/scripts/build-standard-org.mjs from metadata/standard-org. Do not edit.",
    `export const packed = ${JSON.stringify(JSON.stringify(packed))};`,
    "",
  ].join("\n");
  return { file: fileURLToPath(new URL("../src/generated/standard-org.ts", import.meta.url)), text };
}

function read(name) {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

function packModule({ parent_module, $preflight, ...module }) {
  const packed = without(module, usualModule, ["id"]);
  if (packed.module_name === packed.api_name) delete packed.module_name;
  if (parent_module !== undefined) packed.parent = parent_module.api_name;
  return $preflight === undefined ? packed : { ...packed, ...without($preflight, {}, ["note"]) };
}

function line({ api_name, field_label, length, ...rest }, shapes) {
  const shape = JSON.stringify(packShape(rest));
  if (!shapes.has(shape)) shapes.set(shape, shapes.size);
  const label = field_label === plainLabel(api_name) ? "" : field_label;
  return [api_name, shapes.get(shape), length ?? "", label].join("\t").replace(/\t+$/, "");
}

/** The label that most fields have: `Record_Status__s` is "Record Status". The same rule stands in `src/standard-org.ts`. */
function plainLabel(api_name) {
  return api_name.replace(/__s$/, "").replaceAll("_", " ");
}

function packShape({
  operation_type,
  pick_list_values,
  lookup,
  multi_module_lookup,
  associated_module,
  textarea,
  $preflight,
  ...rest
}) {
  const shape = without(rest, usual, ["id"]);
  const mark = without($preflight, {}, ["trust", "note"]);
  // Which of create and update the API takes: both unless said.
  const writes = `${operation_type.api_create ? "c" : ""}${operation_type.api_update ? "u" : ""}`;
  if (writes !== "cu") shape.writes = writes;
  if (pick_list_values !== undefined)
    shape.options = pick_list_values.map(({ display_value, actual_value }) =>
      display_value === actual_value ? display_value : [display_value, actual_value],
    );
  if (lookup !== undefined) shape.lookup = lookup.module.api_name;
  if (multi_module_lookup !== undefined) shape.lookups = multi_module_lookup.modules.map(({ api_name }) => api_name);
  if (associated_module !== undefined) shape.rows = associated_module.module;
  if (textarea !== undefined) shape.textarea = textarea.type;
  if ($preflight.trust === "name") shape.named = 1;
  return Object.keys(mark).length === 0 ? shape : { ...shape, mark };
}

/** An object without the entries that another one has alike, and without some keys. */
function without(object, defaults, keys = []) {
  return Object.fromEntries(
    Object.entries(object).filter(([key, value]) => defaults[key] !== value && !keys.includes(key)),
  );
}
