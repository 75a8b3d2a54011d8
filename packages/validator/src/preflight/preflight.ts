import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { coreChecks } from "../checks/core.ts";
import { OptionError, checkOptions } from "../options/options.ts";
import type { PreflightOptions } from "../options/options.ts";
import { asSnapshot } from "../snapshot/as-snapshot.ts";
import { standardSchema } from "./standard-schema.ts";
import type { SchemaOptions, StandardSchema } from "./standard-schema.ts";
import type { WriteOperation } from "../request/record-address.ts";
import type { Report } from "../report/report.ts";
import { GuardedSnapshot } from "../snapshot/guarded.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { validate } from "../validate.ts";
import { Setup } from "./setup.ts";

/** How `validateSeen` and the wrappers reach what a preflight judges by; a registered symbol, since two copies of the validator may meet. */
export const SETUP: unique symbol = Symbol.for("zoho-preflight.setup") as never;

/** A validator for one org: made once, asked for every request. */
export interface Preflight {
  /**
   * Predicts what Zoho CRM would answer. `{ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", headers?, body? }` gives
   * `{ ok, issues, skipped, operation?, response? }`. Never throws for any request, never changes it, never keeps a token.
   */
  validate(request: unknown): Report;
  /**
   * A schema for one record of a module, for form libraries and all else that takes a Standard Schema: `preflight.schema("Leads", "insert")`.
   * Only errors refuse, unless `{ warnings: true }` asks for more. Throws `OptionError` for a module that the metadata does not have.
   */
  schema<Data = Record<string, unknown>>(
    module: string,
    operation: WriteOperation,
    options?: SchemaOptions,
  ): StandardSchema<Data>;
  /** The metadata that it judges by; `embedded` is true where that is Zoho's standard org, which is nobody's own. */
  readonly snapshot: Snapshot;
  readonly [SETUP]: Setup;
}

/** Makes a preflight from options of which snapshot and catalogue are given. Throws `OptionError` for a wrong option. */
export function makePreflight(
  options: PreflightOptions & { readonly snapshot: unknown; readonly catalogue: Catalogue },
): Preflight {
  const { snapshot, catalogue } = options;
  if (typeof catalogue !== "object" || (catalogue as unknown) === null)
    throw new OptionError("catalogue", "the catalogue of @zoho-preflight/metadata", catalogue);
  const checked = checkOptions(
    options,
    coreChecks.map((check) => check.name),
  );
  const { bodies, queries } = options;
  const checks = coreChecks.map((check) => {
    const [ofQueries, ofBodies] = [queries, bodies].map((given) =>
      given?.checks.find(({ name }) => name === check.name),
    );
    // Criteria stand in bodies too.
    return { ...check, ...ofBodies, ...ofQueries };
  });
  const metadata = asSnapshot(snapshot);
  const setup = new Setup(checks, catalogue, new GuardedSnapshot(metadata), checked, options);
  return {
    snapshot: metadata,
    validate: (request) => validate(request, setup),
    schema: (module, operation, options) => standardSchema(setup, module, operation, options),
    [SETUP]: setup,
  };
}
