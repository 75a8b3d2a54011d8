import type { FoundIssue } from "../report/found-issue.ts";
import { didYouMean } from "../report/words.ts";
import { nearest } from "../nearest/nearest.ts";
import { OptionError, checkNames } from "../options/options.ts";
import { recordAddress, writeOperations } from "../request/record-address.ts";
import type { WriteOperation } from "../request/record-address.ts";
import type { Setup } from "./setup.ts";
import { validate as judge } from "../validate.ts";

/** What form libraries and the like take as a schema: Standard Schema 1, https://standardschema.dev. */
export interface StandardSchema<Data> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Gives the value itself, as it is, or what is wrong with it and where: `["Last_Name"]`. Never throws. */
    readonly validate: (
      value: unknown,
    ) => { readonly value: Data; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    /** For types only; not there at run time. */
    readonly types?: { readonly input: Data; readonly output: Data } | undefined;
  };
}

/** What is wrong with a record, in the form of Standard Schema: `{ message, path: ["Last_Name"] }`. */
export interface SchemaIssue {
  readonly message: string;
  /** From the record on: `["Product_Details", 0, "quantity"]`; empty for the record itself. */
  readonly path: readonly (string | number)[];
}

/** The writes of records that have a schema. */
/** What a schema refuses. */
export interface SchemaOptions {
  /** Refuses what is worth a warning too: a key that is not a field, an option that the pick list lacks. Default: false. */
  readonly warnings?: boolean | undefined;
}

/** For messages. */
const OF = "preflight.schema";

/**
 * A schema for one record of a module: `standardSchema(setup, "Leads", "insert")`. Throws an `OptionError` for a module that the metadata does not
 * have, or of which it has no fields: such a schema would let pass everything.
 */
export function standardSchema<Data>(
  setup: Setup,
  module: string,
  operation: WriteOperation,
  options: SchemaOptions = {},
): StandardSchema<Data> {
  if (!writeOperations.includes(operation))
    throw new OptionError("operation", `one of ${writeOperations.join(", ")}`, operation, OF);
  checkNames(options, ["warnings"], OF);
  checkModule(setup, module);
  const { method, url } = recordAddress(operation, module, setup.version);
  const { warnings = false } = options;

  const validate = (value: unknown): { readonly value: Data } | { readonly issues: readonly SchemaIssue[] } => {
    const { issues } = judge({ method, url, body: { data: [value] } }, setup);
    // A value that resists reading (a getter that throws) takes the entire request with it.
    if (issues.some((issue) => issue.check === "request-shape"))
      return { issues: [{ message: "This value cannot be read as a record.", path: [] }] };
    const found = issues.filter((issue) => issue.path[0] === "body" && (warnings || issue.severity === "error"));
    return found.length === 0
      ? { value: value as Data }
      : { issues: found.map((issue) => ({ message: issue.message, path: placeOf(issue) })) };
  };
  return { "~standard": { version: 1, vendor: "zoho-preflight", validate } };
}

function checkModule({ snapshot }: Setup, module: string): void {
  const names = snapshot.modules.map(({ api_name }) => api_name);
  const known = typeof module === "string" && names.includes(module) ? snapshot.module(module) : undefined;
  if (known === undefined) {
    const near = typeof module === "string" ? nearest(module, names) : [];
    const hint =
      near.length > 0 ? "" : names[0] === undefined ? ", which has none" : ` by its api_name, such as "${names[0]}"`;
    const own =
      snapshot.embedded === true ? " (only Zoho's default modules are built in; pass your org's snapshot)" : "";
    throw new OptionError("module", `a module of the metadata${hint}${own}`, module, OF, didYouMean(near).trimStart());
  }
  if (known.fields === undefined || known.fields.length === 0)
    throw new OptionError(
      "module",
      "a module whose fields are in the metadata, since there is nothing else to judge by",
      module,
      OF,
    );
}

/** Where in the record. A field that is missing stands at its own place, where a form has its input, and not at that of its container. */
function placeOf({ path, details }: FoundIssue): (string | number)[] {
  const place = path.slice(3);
  const { api_name } = details;
  return typeof api_name === "string" && path.length >= 3 && !place.includes(api_name) ? [...place, api_name] : place;
}
