import { catalogue, inRange } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import type { Field } from "@zoho-preflight/validator/node";

/** First and last version that has something. */
interface Range {
  readonly since?: string;
  readonly until?: string;
}

/**
 * Two API versions describe the same org in different words, and not everything exists in both. Snapshots of two versions are compared in the
 * words of the newer one; what only one of the versions has is nobody's change.
 */
export class VersionWords {
  readonly isOne: boolean;
  readonly #versions: readonly [string, string];
  readonly #newer: string;

  constructor(before: string, after: string) {
    this.isOne = before === after;
    this.#versions = [before, after];
    this.#newer = numberOf(before) > numberOf(after) ? before : after;
  }

  /** Line items are modules from v2.1 on, for instance. */
  isModuleOfOneVersion(api_name: string): boolean {
    if (this.isOne) return false;
    return this.#isOfOne(standardOrg.modules.modules.find((module) => module.api_name === api_name)?.$preflight);
  }

  /** `id` is a field from v4 on, in every module. */
  isFieldOfOneVersion(module: string, api_name: string): boolean {
    if (this.isOne) return false;
    const own = Object.hasOwn(standardOrg.fields, module) ? standardOrg.fields[module] : undefined;
    // Custom modules are not in the standard org, but have the fields that every module has.
    const fields = own ?? standardOrg.fields["Leads"];
    return this.#isOfOne(fields?.fields.find((field) => field.api_name === api_name)?.$preflight);
  }

  /** The field as the newer version calls and shapes it: `Product_Details` of Quotes as `Quoted_Items`. */
  inNewer(module: string, field: Field): Field {
    if (this.isOne) return field;
    for (const rename of catalogue.renames) {
      if (rename.module !== undefined && rename.module !== module) continue;
      if (!rename.forms.some((form) => form.api_name === field.api_name)) continue;
      const form = rename.forms.find(({ from, until }) => inRange(this.#newer, from, until));
      if (form === undefined) return field;
      const { api_name, data_type, json_type } = form;
      return {
        ...field,
        api_name,
        ...(data_type === undefined ? {} : { data_type }),
        ...(json_type === undefined ? {} : { json_type }),
      };
    }
    return field;
  }

  #isOfOne(range: Range | undefined): boolean {
    if (range === undefined) return false;
    const [before, after] = this.#versions.map((version) => inRange(version, range.since, range.until));
    return before !== after;
  }
}

/** `v2.1` as 2.1. */
function numberOf(version: string): number {
  return Number(version.slice(1));
}
