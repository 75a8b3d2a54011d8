import { inRange } from "@zoho-preflight/metadata/catalogue";
import { moduleFileNames } from "@zoho-preflight/validator/node";
import { recordSchema } from "@zoho-preflight/validator/schemas";

import { headLines, withHead } from "./head.ts";
import { jsonSchemaSource } from "./json-schema-source.ts";
import { lowerFirst, moduleNames, upperCamel } from "./names.ts";
import { dbtTests, GENERIC_TEST, GENERIC_TEST_FILE } from "./sql/dbt.ts";
import { queryParts } from "./sql/query-parts.ts";
import { violationsQuery } from "./sql/query.ts";
import { TypesSource } from "./types-source.ts";
import { ZodSource } from "./zod-source.ts";
import type { Head } from "./head.ts";
import type { Warehouse } from "./sql/warehouse.ts";
import type { Module, ObjectSchema, RecordOperation } from "@zoho-preflight/validator/schemas";

export type GeneratedForm = "zod" | "types" | "json-schema" | "sql" | "dbt";

export interface WantedFiles extends Head {
  /** api_names, each of the snapshot's. */
  readonly modules: readonly string[];
  readonly operations: readonly RecordOperation[];
  readonly formats: readonly GeneratedForm[];
  /** For the formats of a warehouse. */
  readonly warehouse?: Warehouse | undefined;
}

/** What is said above each record. */
const TITLES: Readonly<Record<RecordOperation, (module: string, version: string) => string>> = {
  insert: (module, version) => `A record of ${module} to insert, POST /crm/${version}/${module}`,
  update: (module, version) => `A record of ${module} to update, PUT /crm/${version}/${module}/{id}`,
  upsert: (module, version) => `A record of ${module} to insert or update, POST /crm/${version}/${module}/upsert`,
  read: (module, version) => `A record of ${module} as Zoho answers it, GET /crm/${version}/${module}/{id}`,
};

/** A record of one operation, with what it is called in code. */
interface Named {
  readonly operation: RecordOperation;
  readonly name: string;
  readonly title: string;
}

/**
 * The files to write, by name, in a stable order: `Leads.insert.schema.json`, `Leads.types.ts`, `Leads.zod.ts`. The same metadata give the
 * same files, to the letter.
 *
 * @throws {SnapshotError} when a module's files cannot be used
 */
export function generatedFiles(wanted: WantedFiles): Map<string, string> {
  const { snapshot, modules } = wanted;
  const known = snapshot.modules.map((module) => module.api_name);
  const stems = fileStems([...known, ...modules]);
  const names = moduleNames([...known, ...modules]);
  const files = new Map<string, string>();
  for (const api_name of [...new Set(modules)].sort((a, b) => (a < b ? -1 : 1))) {
    const named = { stem: stems.get(api_name) ?? "", codeName: names.get(api_name) ?? upperCamel(api_name) };
    for (const [name, text] of moduleFiles(api_name, named, wanted)) files.set(name, text);
  }
  if ([...files.keys()].some((name) => name.endsWith(".dbt.yml")))
    files.set(GENERIC_TEST_FILE, withHead(wanted, GENERIC_TEST_FILE, GENERIC_TEST, "--"));
  return files;
}

/** The files of a warehouse, each of one operation: queries, and tests of a model. */
function* warehouseFiles(
  api_name: string,
  stem: string,
  operations: readonly RecordOperation[],
  wanted: WantedFiles & { readonly warehouse: Warehouse },
): Generator<[name: string, text: string]> {
  for (const operation of operations) {
    const parts = operation === "read" ? undefined : queryParts(api_name, operation, wanted);
    if (parts === undefined) continue;
    const named = `${stem}.${operation}.${wanted.warehouse.dialect}`;
    const query = wanted.formats.includes("sql") ? violationsQuery(parts) : undefined;
    if (query !== undefined) yield [`${named}.sql`, withHead(wanted, `${named}.sql`, query, "--")];
    const tests = wanted.formats.includes("dbt") ? dbtTests(parts) : undefined;
    if (tests !== undefined) yield [`${named}.dbt.yml`, withHead(wanted, `${named}.dbt.yml`, tests, "#")];
  }
}

/** What the files of each module begin with: `Map { "Leads" => "Leads" }`. */
export function fileStems(modules: Iterable<string>): ReadonlyMap<string, string> {
  // A percent sign in an import is read as an encoded character.
  return new Map(
    [...moduleFileNames(modules)].map(([module, file]) => [module, file.replace(/\.json$/, "").replaceAll("%", "$")]),
  );
}

/** The same of a file, `Leads` for `Leads.insert.schema.json`. */
export function stemOf(file: string): string {
  return file.replace(/\.(?:zod\.ts|types\.ts|[a-z]+\.schema\.json|[a-z]+\.[a-z]+\.(?:sql|dbt\.yml))$/, "");
}

/** Whether a module is one that programs work with: the API has it in that version, and it is not a table of rows, which stand in their parents. */
export function isWorkedWith({ api_supported, generated_type, since, until }: Module, version: string): boolean {
  return (
    api_supported !== false &&
    generated_type !== "subform" &&
    generated_type !== "static_subform" &&
    inRange(version, since, until)
  );
}

function* moduleFiles(
  api_name: string,
  { stem, codeName }: { readonly stem: string; readonly codeName: string },
  wanted: WantedFiles,
): Generator<[name: string, text: string]> {
  const { snapshot, version, formats, lenient, warehouse } = wanted;
  const module = snapshot.module(api_name);
  const records = wanted.operations
    .filter((operation) => module !== undefined && missingFlag(module, operation) === undefined)
    .map((operation): Named => ({
      operation,
      name: `${codeName}${upperCamel(operation)}`,
      title: TITLES[operation](api_name, version),
    }));
  if (warehouse !== undefined)
    yield* warehouseFiles(
      api_name,
      stem,
      records.map(({ operation }) => operation),
      { ...wanted, warehouse },
    );
  const schemas = (isLenient: boolean): { readonly record: Named; readonly schema: ObjectSchema }[] =>
    records.flatMap((record) => {
      const schema = recordSchema(snapshot, api_name, { operation: record.operation, version, lenient: isLenient });
      return schema === undefined ? [] : [{ record, schema }];
    });
  const asked = schemas(lenient);
  if (asked.length === 0) return;
  if (formats.includes("json-schema")) {
    for (const { record, schema } of asked) {
      const name = `${stem}.${record.operation}.schema.json`;
      const source = { title: record.name, description: record.title };
      const comment = headLines(wanted, name, jsonSchemaSource(schema, source)).join(" ");
      yield [name, jsonSchemaSource(schema, { ...source, comment })];
    }
  }
  if (formats.includes("types")) {
    // Types show what to write; what is merely let through is not a part of them.
    const source = new TypesSource(
      codeName,
      records.map(({ name }) => name),
    );
    for (const { record, schema } of lenient ? schemas(false) : asked) source.add(record.name, schema, record.title);
    const name = `${stem}.types.ts`;
    yield [name, withHead(wanted, name, `${source.text()}\n`)];
  }
  if (formats.includes("zod")) {
    const source = new ZodSource(
      codeName,
      records.map(({ name }) => lowerFirst(name)),
    );
    for (const { record, schema } of asked) source.add(lowerFirst(record.name), schema, record.title);
    const name = `${stem}.zod.ts`;
    yield [name, withHead(wanted, name, `${source.text()}\n`)];
  }
}

/** A record of an operation that is not written, and the flag of its module that says why: `{ module: "Leads", operation: "insert", flag: "creatable" }`. */
export interface RecordLeftOut {
  readonly module: string;
  readonly operation: RecordOperation;
  readonly flag: Flag;
}

type Flag = "creatable" | "editable" | "viewable";

/** What is asked for and not written, since the user whose token pulled the metadata may not do it; in the order of the modules. */
export function leftOut({
  snapshot,
  modules,
  operations,
}: Pick<WantedFiles, "snapshot" | "modules" | "operations">): RecordLeftOut[] {
  return modules.flatMap((api_name) => {
    const module = snapshot.module(api_name);
    return operations.flatMap((operation) => {
      const flag = module === undefined ? undefined : missingFlag(module, operation);
      return flag === undefined ? [] : [{ module: api_name, operation, flag }];
    });
  });
}

/** Which flag of the module says that it does not take this from the user whose token pulled the metadata; undefined when it does. */
function missingFlag(module: Module, operation: RecordOperation): Flag | undefined {
  return NEEDED[operation].find((flag) => module[flag] === false);
}

const NEEDED: Readonly<Record<RecordOperation, readonly Flag[]>> = {
  read: ["viewable"],
  insert: ["creatable"],
  update: ["editable"],
  upsert: ["editable", "creatable"],
};
