import type { GeneratedForm } from "./files.ts";
import type { DialectName } from "./sql/dialect.ts";
import type { RecordOperation } from "@zoho-preflight/validator/schemas";

/** The flags of `zoho-preflight generate`, as stricli hands them over. */
export interface GenerateFlags {
  readonly metadata?: string | undefined;
  readonly out?: string | undefined;
  readonly modules?: readonly string[] | undefined;
  /** Every module that programs work with. */
  readonly allModules: boolean;
  readonly operations?: readonly RecordOperation[] | undefined;
  readonly format?: readonly GeneratedForm[] | undefined;
  readonly dialect?: DialectName | undefined;
  readonly key?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly apiVersion?: string | undefined;
  readonly lenient: boolean;
  readonly check: boolean;
  readonly watch: boolean;
  readonly json: boolean;
}
