import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

/** Other spellings of a field that some source prints for that version: `Purchase_Items` is also written `Purchased_Items`. */
export function aliasesOf(
  api_name: string,
  module: string,
  version: Version,
  { renames }: Catalogue,
): readonly string[] {
  return renames
    .filter((rename) => rename.module === undefined || rename.module === module)
    .flatMap((rename) => rename.forms)
    .filter((form) => form.api_name === api_name && inRange(version, form.from, form.until))
    .flatMap((form) => form.aliases ?? []);
}

/** A name that a field of the module has in other versions: `Product_Details` in Quotes, until v2, is `Quoted_Items` in v8. */
export interface OtherName {
  readonly from?: string;
  readonly until?: string;
  /** What it is called in the version at hand; absent: that version has no such field. */
  readonly now?: string;
}

/** The names that fields of the module have in other versions than the given one: `{ Product_Details: { until: "v2", now: "Quoted_Items" } }`. */
export function otherNames(module: string, version: Version, { renames }: Catalogue): ReadonlyMap<string, OtherName> {
  const names = new Map<string, OtherName>();
  for (const rename of renames) {
    if (rename.module !== undefined && rename.module !== module) continue;
    const now = rename.forms.find((form) => inRange(version, form.from, form.until))?.api_name;
    for (const form of rename.forms) {
      if (form.api_name === now) continue;
      const range = {
        ...(form.from === undefined ? {} : { from: form.from }),
        ...(form.until === undefined ? {} : { until: form.until }),
        ...(now === undefined ? {} : { now }),
      };
      for (const name of [form.api_name, ...(form.aliases ?? [])]) names.set(name, range);
    }
  }
  return names;
}
