import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Rename, RenameForm, RowField, Version } from "@zoho-preflight/metadata/catalogue";

import type { Field, ModuleMetadata, Snapshot } from "../snapshot/snapshot.ts";

/** A field as a version calls and shapes it. */
export interface Formed {
  readonly field: Field;
  readonly form?: RenameForm;
}

/** The fields that a module has in a version: as a list, and by each name that the version takes for them. */
export interface VersionFields {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Formed>;
}

/** A snapshot is pulled with one version and judges requests of all: the fields that this version knows, as it calls them. */
export function fieldsInVersion(
  { api_name }: ModuleMetadata,
  all: readonly Field[],
  version: Version,
  catalogue: Catalogue,
): VersionFields {
  const fields: Field[] = [];
  const byName = new Map<string, Formed>();
  const renamed = formsByName(catalogue.renames, api_name);
  for (const field of all) {
    const { since, until } = field;
    if ((since !== undefined || until !== undefined) && !inRange(version, since, until)) continue;
    const formed = inVersion(withSystemFlags(field, catalogue), renamed.get(field.api_name), version);
    fields.push(formed.field);
    byName.set(formed.field.api_name, formed);
    for (const alias of formed.form?.aliases ?? []) if (!byName.has(alias)) byName.set(alias, formed);
  }
  return { fields, byName };
}

/** The forms of what is renamed in a module, by each of its names. A plan asks for every field, and has mostly none. */
function formsByName(renames: readonly Rename[], module: string): ReadonlyMap<string, readonly RenameForm[]> {
  const byName = new Map<string, readonly RenameForm[]>();
  for (const { module: only, forms } of renames) {
    if (only !== undefined && only !== module) continue;
    for (const { api_name } of forms) if (!byName.has(api_name)) byName.set(api_name, forms);
  }
  return byName;
}

/** What metadata of v2 to v4 leave open about Zoho's own fields. */
function withSystemFlags(field: Field, { unwrittenFields }: Catalogue): Field {
  return field.operation_type === undefined && field.custom_field === false && unwrittenFields.includes(field.api_name)
    ? { ...field, operation_type: { api_create: false, api_update: false } }
    : field;
}

/** What describes the rows of a field. */
export interface RowModule {
  readonly module: ModuleMetadata;
  readonly fields: readonly Field[];
  /** Judged as softly as the standard org. */
  readonly embedded: boolean;
}

/** The module of a field's rows: from the snapshot, else from the catalogue; undefined for fields without rows, and where nothing describes them. */
export function rowModuleOf({ field, form }: Formed, catalogue: Catalogue, snapshot: Snapshot): RowModule | undefined {
  const name = form?.rows ?? (UPLOADS.has(field.data_type) ? undefined : field.associated_module);
  if (name === undefined) return undefined;
  const module = snapshot.module(name);
  if (module?.fields !== undefined) return { module, fields: module.fields, embedded: snapshot.embedded === true };
  const rows = Object.hasOwn(catalogue.rows, name) ? catalogue.rows[name] : undefined;
  if (rows === undefined) return undefined;
  const fields = rows.map(rowField);
  // A row structure of the catalogue is Zoho's, not this org's.
  return { module: { api_name: name, fields }, fields, embedded: true };
}

/** Their associated module describes stored files, not what is sent. */
const UPLOADS: ReadonlySet<string> = new Set(["fileupload", "imageupload"]);

/** The field as the request's version calls and shapes it. */
function inVersion(field: Field, forms: readonly RenameForm[] | undefined, version: Version): Formed {
  const form = forms?.find((candidate) => inRange(version, candidate.from, candidate.until));
  if (form === undefined) return { field };
  const { api_name, data_type = field.data_type, json_type = field.json_type } = form;
  const same = api_name === field.api_name && data_type === field.data_type && json_type === field.json_type;
  return {
    field: same ? field : { ...field, api_name, data_type, ...(json_type === undefined ? {} : { json_type }) },
    form,
  };
}

function rowField(row: RowField): Field {
  return {
    api_name: row.api_name,
    field_label: row.field_label,
    data_type: row.data_type,
    json_type: row.json_type,
    system_mandatory: row.system_mandatory,
    read_only: row.read_only === true,
    field_read_only: row.read_only === true,
    ...(row.json_types === undefined ? {} : { json_types: row.json_types }),
    trust: "name",
  };
}
