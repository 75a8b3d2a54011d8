export type { AnySchema, Member, NewRow, ObjectSchema, Schema } from "./field-types/schemas/schema.ts";
export { ANSWERED_REFERENCE, OBJECT, RECORD_ID, REFERENCE } from "./field-types/schemas/schema.ts";
export type { JudgedField, JudgedModule, Ruling } from "./records/judged-fields.ts";
export { judgedModule } from "./records/judged-fields.ts";
export type { DescribedOperation as RecordOperation, RecordSchemaOptions } from "./records/record-schema.ts";
export { recordSchema } from "./records/record-schema.ts";
export { asSnapshot } from "./snapshot/as-snapshot.ts";
export type { Field, Module, ModuleMetadata, Snapshot } from "./snapshot/snapshot.ts";
