import { catalogue, isVersion } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import type { PlanContext } from "../check.ts";
import { demandOf } from "./demand.ts";
import type { Demand } from "./demand.ts";
import { reasonAgainst } from "./reason-against.ts";
import { fieldTypeOf } from "../field-types/index.ts";
import { answeredValues, goodValues, toleratedValues } from "../field-types/schemas/index.ts";
import { anySchema, ANYTHING, array, OBJECT, optional, RECORD_ID, textSchema } from "../field-types/schemas/schema.ts";
import type { AnySchema, Member, NewRow, ObjectSchema, Schema, SchemaContext } from "../field-types/schemas/schema.ts";
import { demandNote, describeField } from "../field-types/schemas/describe-field.ts";
import { isWritten } from "../field-types/written.ts";
import type { Field, ModuleMetadata, Snapshot } from "../snapshot/snapshot.ts";
import { nearestVersion } from "../request/version.ts";
import { fieldsInVersion, rowModuleOf } from "./version-fields.ts";
import type { Formed } from "./version-fields.ts";

/** What is done with a record: three kinds of writing, and reading what Zoho answers. */
export type DescribedOperation = "insert" | "update" | "upsert" | "read";

/** What a record's schema is made for. */
export interface RecordSchemaOptions {
  readonly operation: DescribedOperation;
  /** Version of the API that the records are for; absent: the one that the metadata was pulled with. */
  readonly version?: string | undefined;
  /** Refuse only what the checks call an error, not what they warn of. */
  readonly lenient?: boolean | undefined;
}

/** How the catalogue calls what is done with a record. */
export const WRITE_KINDS = { insert: "create", update: "update", upsert: "upsert" } as const;

/**
 * The form of one record of a module: `{ type: "object", members: [{ name: "Last_Name", schema: { type: "string", minLength: 1, maxLength: 80 },
 * required: true, nullable: false, description: "Last Name (text, up to 80 characters), mandatory" }, …], closed: true }`.
 *
 * It refuses what the checks report about a record: errors and warnings, or errors alone when it is lenient. A mandatory field that is absent
 * counts only where its absence is an error, so it may be left out of an upsert. What depends on several fields, on layouts or on other
 * records is not in it. For reading, everything may be absent or null except the id.
 *
 * Gives undefined when the snapshot has no fields for the module.
 *
 * @throws {SnapshotError} when the module's files are read now and cannot be used
 */
export function recordSchema(
  snapshot: Snapshot,
  api_name: string,
  { operation, version = snapshot.version, lenient = false }: RecordSchemaOptions,
): ObjectSchema | undefined {
  const module = snapshot.module(api_name);
  if (module?.fields === undefined) return undefined;
  const spoken = isVersion(version) ? version : nearestVersion(version, catalogue.versions);
  if (operation === "read")
    return answeredRecord(module, module.fields, { snapshot, version: spoken, catalogue, rows: false });
  return new RecordWriting(module, module.fields, {
    snapshot,
    version: spoken,
    catalogue,
    kind: WRITE_KINDS[operation],
    lenient,
    rows: false,
    embedded: snapshot.embedded === true,
  }).schema();
}

interface Reading {
  readonly snapshot: Snapshot;
  readonly version: Version;
  readonly catalogue: Catalogue;
  readonly rows: boolean;
}

interface Writing extends Reading {
  readonly kind: PlanContext["kind"];
  readonly lenient: boolean;
  /** Judged as the standard org: what its metadata alone say is a warning. */
  readonly embedded: boolean;
}

/** A record, or a row of one, as it is written. */
class RecordWriting {
  readonly #writing: Writing;
  readonly #context: PlanContext;
  readonly #formed: ReadonlyMap<string, Formed>;
  readonly #demands: ReadonlyMap<string, Demand>;

  constructor(module: ModuleMetadata, all: readonly Field[], writing: Writing) {
    const { kind, version, rows, snapshot } = writing;
    const { fields, byName } = fieldsInVersion(module, all, version, catalogue);
    this.#writing = writing;
    this.#context = { module, fields, kind, version, rows, underParent: false, catalogue, snapshot };
    this.#formed = byName;
    this.#demands = new Map(
      fields.flatMap((field) => demandOf(field, this.#context).map((demand) => [field.api_name, demand] as const)),
    );
  }

  schema(): ObjectSchema {
    const { lenient, rows } = this.#writing;
    const { fields } = this.#context;
    const own = fields
      // A row's id has the form of its field, whether it names a row or not; in good form it is reported by itself.
      .filter((field) => (lenient && rows && field.api_name === "id") || isMember(field, this.#formed))
      .filter((field) => !this.#isUseless(field))
      .map((field) => this.#member(field));
    const taken = new Set(own.map(({ name }) => name));
    const others = (lenient ? [] : this.#otherKeys()).filter(({ name }) => !taken.has(name));
    const newRow = this.#newRow();
    return {
      type: "object",
      members: [...own, ...others],
      closed: !lenient,
      ...(newRow === undefined ? {} : { newRow }),
    };
  }

  /** Nothing is said about a value that is not stored, and a lenient schema lets its key through anyway. */
  #isUseless(field: Field): boolean {
    if (this.#demands.has(field.api_name)) return false;
    return this.#writing.lenient
      ? !isWritten(field, this.#context.kind)
      : reasonAgainst(field, this.#context) !== undefined;
  }

  #member(field: Field): Member {
    const { lenient, rows, kind } = this.#writing;
    const demand = this.#demands.get(field.api_name);
    const asked = demand !== undefined && !this.#mayNameRow() && !(lenient && demand.advised);
    const needed = asked && kind === "create" && !demand.advised;
    return {
      name: field.api_name,
      schema: this.#value(field, !asked),
      required: needed,
      nullable: !asked,
      description: describeField(field, demand === undefined ? undefined : demandNote(demand, kind, rows)),
    };
  }

  #value(field: Field, mayBeEmpty: boolean): AnySchema {
    const { lenient, embedded, kind, version, rows } = this.#writing;
    const trusted = field.trust !== "name";
    const { counts } = fieldTypeOf(field);
    const isCounted = counts !== undefined && (!lenient || (trusted && !embedded));
    const context: SchemaContext = {
      version,
      kind,
      catalogue,
      mayBeEmpty,
      embedded,
      length: isCounted ? field.length : undefined,
    };
    const written = isWritten(field, kind);
    const form =
      !written || (lenient && !trusted)
        ? ANYTHING
        : lenient
          ? toleratedValues(field, context)
          : goodValues(field, context);
    const value = form === ANYTHING ? anything(mayBeEmpty) : anySchema(form, ...alsoTaken(field, form, mayBeEmpty));
    const formed = rows ? undefined : this.#formed.get(field.api_name);
    const row = formed === undefined ? undefined : this.#row(formed);
    return row === undefined ? value : withRows(value, row, lenient);
  }

  #row(formed: Formed): ObjectSchema | undefined {
    const rows = rowModuleOf(formed, catalogue, this.#writing.snapshot);
    return rows === undefined
      ? undefined
      : new RecordWriting(rows.module, rows.fields, { ...this.#writing, rows: true, embedded: rows.embedded }).schema();
  }

  /** Whether it depends on the row what it must have: one that names an existing row needs nothing. A new record has no rows to name, in good form. */
  #mayNameRow(): boolean {
    const { rows, kind, lenient } = this.#writing;
    return rows && (kind !== "create" || lenient);
  }

  #newRow(): NewRow | undefined {
    const { lenient, kind } = this.#writing;
    if (!this.#mayNameRow()) return undefined;
    const demands = [...this.#demands.values()].filter(({ advised }) => !(lenient && advised));
    if (demands.length === 0) return undefined;
    return {
      needs: kind === "create" ? demands.filter(({ advised }) => !advised).map(({ field }) => field.api_name) : [],
      keeps: demands.map(({ field }) => field.api_name),
    };
  }

  /** What a record may hold besides its fields. */
  #otherKeys(): Member[] {
    const { kind, rows } = this.#writing;
    if (rows) {
      if (kind === "create") return [];
      return [
        { ...optional("id", RECORD_ID), description: "Names a row that is there" },
        { ...optional("_delete", { type: "null" }), description: "null removes the row" },
      ];
    }
    const { fields, module } = this.#context;
    const id: Member[] =
      kind === "create"
        ? []
        : [{ ...optional("id", RECORD_ID), description: "Names the record, unless the address does" }];
    const keys = catalogue.writtenKeys
      .filter(({ kinds, modules }) => kinds?.includes(kind) !== false && modules?.includes(module.api_name) !== false)
      .filter(
        ({ besides }) =>
          besides === undefined ||
          fields.some(
            (field) =>
              besides.fields?.includes(field.api_name) === true ||
              besides.dataTypes?.includes(field.data_type) === true,
          ),
      )
      .map((key) => this.#member({ ...key, system_mandatory: false, read_only: false, field_read_only: false }));
    return [...id, ...keys];
  }
}

/** The id is reported by itself; of two fields of one name, which no org has, the checks look at the last one. */
function isMember(field: Field, byName: ReadonlyMap<string, Formed>): boolean {
  return field.api_name !== "id" && byName.get(field.api_name)?.field === field;
}

/** Anything; where nothing may be missing, anything but "" and []. */
function anything(mayBeEmpty: boolean): AnySchema {
  return mayBeEmpty
    ? ANYTHING
    : anySchema(
        { type: "string", minLength: 1 },
        { type: "array", minItems: 1 },
        { type: "number" },
        { type: "boolean" },
        OBJECT,
      );
}

/** JSON types that a field takes whatever its data type says; a number is held to the limits of numbers all the same. */
function alsoTaken({ json_types = [] }: Field, form: AnySchema, mayBeEmpty: boolean): AnySchema[] {
  const bare = new Set(
    json_types.map((type) => (type === "integer" || type === "double" || type === "long" ? "number" : type)),
  );
  const hasNumbers = form.type === "number" || form.type === "integer";
  return [...bare].flatMap((type): AnySchema[] => {
    if (type === "string") return [textSchema({}, { mayBeEmpty })];
    if (type === "jsonarray") return [array(ANYTHING, { mayBeEmpty })];
    if (type === "number") return hasNumbers ? [] : [{ type }];
    return type === "jsonobject" ? [OBJECT] : type === "boolean" ? [{ type }] : [];
  });
}

/** The same values, with the rows of arrays described. What is not an object is not a row: a warning at most. */
function withRows(schema: AnySchema, row: ObjectSchema, lenient: boolean): AnySchema {
  if (schema.type === "object") return schema;
  const items = lenient ? anySchema(row, ...NO_OBJECT, { type: "array" }) : row;
  if (schema.type === "array") return { ...schema, items };
  if (schema.anyOf !== undefined) return { ...schema, anyOf: schema.anyOf.map((part) => withRows(part, row, lenient)) };
  return schema === ANYTHING ? anySchema({ type: "array", items }, ...NO_OBJECT, OBJECT) : schema;
}

const NO_OBJECT: readonly Schema[] = [{ type: "string" }, { type: "number" }, { type: "boolean" }, { type: "null" }];

/** A record, or a row of one, as Zoho answers it. */
function answeredRecord(module: ModuleMetadata, all: readonly Field[], reading: Reading): ObjectSchema {
  const { version, rows, snapshot } = reading;
  const { fields, byName } = fieldsInVersion(module, all, version, catalogue);
  const members = fields
    .filter((field) => isMember(field, byName))
    .map((field): Member => {
      const formed = rows ? undefined : byName.get(field.api_name);
      const described = formed === undefined ? undefined : rowModuleOf(formed, catalogue, snapshot);
      const form = answeredValues(field, { version, catalogue });
      const value = form === ANYTHING ? form : anySchema(form, ...alsoTaken(field, form, true));
      const row =
        described === undefined
          ? undefined
          : answeredRecord(described.module, described.fields, { ...reading, rows: true });
      return {
        ...optional(field.api_name, row === undefined ? value : withRows(value, row, false), true),
        description: describeField(field),
      };
    });
  const id: Member = {
    name: "id",
    schema: { type: "string" },
    required: !rows,
    nullable: false,
    description: rows ? "Names the row" : "Always answered",
  };
  return { type: "object", members: [id, ...members], closed: false };
}
