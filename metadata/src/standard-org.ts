import { packed as text } from "./generated/standard-org.ts";

/** A module of the standard org, as the Modules API answers it. */
export interface StandardModule {
  readonly id: string;
  readonly api_name: string;
  readonly module_name: string;
  readonly singular_label: string;
  readonly plural_label: string;
  readonly generated_type: string;
  readonly api_supported: boolean;
  readonly creatable: boolean;
  readonly editable: boolean;
  readonly deletable: boolean;
  readonly viewable: boolean;
  readonly status: string;
  readonly visibility: number;
  readonly parent_module?: { readonly api_name: string; readonly id: string };
  /** First and last version of the API that has the module. */
  readonly $preflight?: { readonly since?: string; readonly until?: string };
}

/** A field of the standard org, as the Fields API answers it, plus `$preflight`. */
export interface StandardField {
  readonly id: string;
  readonly api_name: string;
  readonly field_label: string;
  readonly data_type: string;
  readonly json_type: string;
  /** Only where a real response shows it. */
  readonly length?: number;
  readonly decimal_place?: number;
  readonly system_mandatory: boolean;
  readonly read_only: boolean;
  readonly field_read_only: boolean;
  readonly visible: boolean;
  readonly custom_field: boolean;
  readonly operation_type: { readonly api_create: boolean; readonly api_update: boolean };
  readonly pick_list_values?: readonly { readonly display_value: string; readonly actual_value: string }[];
  readonly lookup?: { readonly module: { readonly api_name: string; readonly id?: string } };
  readonly multi_module_lookup?: { readonly modules: readonly { readonly api_name: string; readonly id: string }[] };
  readonly associated_module?: { readonly module: string; readonly id: string };
  readonly textarea?: { readonly type: string };
  readonly $preflight: {
    readonly since?: string;
    readonly until?: string;
    /** The field exists only when this feature is on. */
    readonly condition?: string;
    /** `"type"`: a response shows the declared type; `"name"`: only the name is known for sure. */
    readonly trust: "type" | "name";
    /** One source calls the field mandatory, another one does not. */
    readonly advised?: true;
    /** JSON types that are taken, when more than the declared one. */
    readonly json_types?: readonly string[];
  };
}

/** The default modules and fields of a new org, in the shape of API responses; ids are invented. */
export interface StandardOrg {
  readonly version: "v8";
  readonly embedded: true;
  readonly modules: { readonly modules: readonly StandardModule[] };
  /** By api_name: `{ Leads: { fields: […] } }`. A module is decoded when it is first read. */
  readonly fields: Readonly<Record<string, { readonly fields: readonly StandardField[] }>>;
}

/** What `scripts/build-standard-org.mjs` writes. */
interface Packed {
  readonly modules: readonly (Partial<StandardModule> & {
    readonly api_name: string;
    readonly parent?: string;
    readonly since?: string;
    readonly until?: string;
  })[];
  readonly shapes: readonly Shape[];
  /** Lines of `api_name TAB shape TAB length TAB field_label`. */
  readonly fields: Readonly<Record<string, string>>;
}
interface Shape extends Partial<
  Pick<StandardField, "decimal_place" | "system_mandatory" | "read_only" | "field_read_only">
> {
  readonly data_type: string;
  readonly json_type: string;
  readonly writes?: string;
  readonly options?: readonly (string | readonly [string, string])[];
  readonly lookup?: string;
  readonly lookups?: readonly string[];
  readonly rows?: string;
  readonly textarea?: string;
  readonly named?: 1;
  readonly mark?: Omit<StandardField["$preflight"], "trust">;
}

let unpacked: Packed | undefined;

/** The standard org: facts of Zoho's default modules, so that requests can be judged before an org's own metadata is pulled. */
export const standardOrg: StandardOrg = {
  version: "v8",
  embedded: true,
  get modules() {
    return once(this, "modules", { modules: packed().modules.map(module) });
  },
  get fields() {
    return once(this, "fields", fieldsByModule());
  },
};

function packed(): Packed {
  return (unpacked ??= JSON.parse(text) as Packed);
}

/** Puts a value in the place of the getter that made it. */
function once<Value>(holder: object, key: string, value: Value): Value {
  Object.defineProperty(holder, key, { value, enumerable: true });
  return value;
}

function fieldsByModule(): StandardOrg["fields"] {
  const fields: Record<string, { readonly fields: readonly StandardField[] }> = {};
  for (const [api_name, lines] of Object.entries(packed().fields)) {
    Object.defineProperty(fields, api_name, {
      configurable: true,
      enumerable: true,
      get: () =>
        once(fields, api_name, { fields: lines.split("\n").map((line, index) => field(line, place(api_name), index)) }),
    });
  }
  return fields;
}

function module({ api_name, parent, since, until, ...rest }: Packed["modules"][number]): StandardModule {
  return {
    id: id(place(api_name), 0),
    api_name,
    module_name: api_name,
    singular_label: api_name,
    plural_label: api_name,
    generated_type: "default",
    api_supported: true,
    creatable: true,
    editable: true,
    deletable: true,
    viewable: true,
    status: "visible",
    visibility: 1,
    ...rest,
    ...(parent === undefined ? {} : { parent_module: { api_name: parent, id: id(place(parent), 0) } }),
    ...(since === undefined && until === undefined
      ? {}
      : { $preflight: { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) } }),
  };
}

function field(line: string, module: number, index: number): StandardField {
  const [api_name = "", shape = "", length = "", label = ""] = line.split("\t");
  // The same rule stands in the build script: "Record_Status__s" is labelled "Record Status" unless the line says otherwise.
  const field_label = label === "" ? api_name.replace(/__s$/, "").replaceAll("_", " ") : label;
  const own = { id: id(module, index + 1), api_name, field_label, ...shapeOf(Number(shape)) };
  return length === "" ? own : { ...own, length: Number(length) };
}

type Form = Omit<StandardField, "id" | "api_name" | "field_label" | "length">;
const forms: Form[] = [];

/** What the fields of one shape have in common; they share its objects. */
function shapeOf(number: number): Form {
  return (forms[number] ??= form(number));
}

function form(number: number): Form {
  const shape = packed().shapes[number];
  if (shape === undefined) throw new Error("The default fields are damaged: run `pnpm sync`");
  const { writes = "cu", options, lookup, lookups, rows, textarea, named, mark, ...rest } = shape;
  return {
    system_mandatory: false,
    read_only: false,
    field_read_only: false,
    visible: true,
    custom_field: false,
    ...rest,
    operation_type: { api_create: writes.includes("c"), api_update: writes.includes("u") },
    ...(options === undefined ? {} : { pick_list_values: options.map(option) }),
    ...(lookup === undefined ? {} : { lookup: { module: reference(lookup) } }),
    ...(lookups === undefined
      ? {}
      : { multi_module_lookup: { modules: lookups.map((name) => ({ api_name: name, id: id(place(name), 0) })) } }),
    ...(rows === undefined ? {} : { associated_module: { module: rows, id: id(place(rows), 0) } }),
    ...(textarea === undefined ? {} : { textarea: { type: textarea } }),
    $preflight: { trust: named === 1 ? "name" : "type", ...mark },
  };
}

function option(option: string | readonly [string, string]): {
  readonly display_value: string;
  readonly actual_value: string;
} {
  return typeof option === "string"
    ? { display_value: option, actual_value: option }
    : { display_value: option[0], actual_value: option[1] };
}

/** `se_module` is not a module: the record names it in `$se_module`. */
function reference(api_name: string): { readonly api_name: string; readonly id?: string } {
  const index = place(api_name);
  return index < 0 ? { api_name } : { api_name, id: id(index, 0) };
}

function place(api_name: string): number {
  return packed().modules.findIndex((module) => module.api_name === api_name);
}

/** Invented: the first module is `900000000000001000`, its first field `900000000000001001`. */
function id(module: number, field: number): string {
  return `900000000000${String((module + 1) * 1000 + field).padStart(6, "0")}`;
}
