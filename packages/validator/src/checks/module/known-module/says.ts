import { anyOf, didYouMean, quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The module is one of the org's, by its api_name",
  source: "Kaizen #25, 1.a; Modules API",
};

export const says = {
  otherCase: ({ api_name }: Named & { api_name: string }) =>
    `Module names are case-sensitive: use ${quoted(api_name)}.`,
  label: ({ module }: Named, suggestions: readonly string[]) =>
    `${quoted(module)} is the label of a module, not its API name.${didYouMean(suggestions)}`,
  unknown: ({ module, embedded }: Named, suggestions: readonly string[]) =>
    `${embedded ? "Zoho by default" : "Your org"} has no module ${quoted(module)}.${didYouMean(suggestions)}`,
  unsupported: ({ module }: Placed) => `The module ${quoted(module)} cannot be used through the API.`,
  tooEarly: ({ module, since, version }: Placed & { since: string; version: string }) =>
    `The module ${quoted(module)} is known from ${since} on; in ${version} Zoho may answer INVALID_MODULE.`,
  tooLate: ({ module, until, version }: Placed & { until: string; version: string }) =>
    `The module ${quoted(module)} is known until ${until}; in ${version} Zoho may answer INVALID_MODULE.`,
  inBody: (
    { module, embedded }: { module: string; api_name: string; embedded: boolean },
    suggestions: readonly string[],
  ) => `${embedded ? "Zoho by default" : "Your org"} has no module ${quoted(module)}.${didYouMean(suggestions)}`,
  otherOperation: ({ module, modules, asked }: Placed & { modules: readonly string[]; asked: string }) =>
    `${asked} is documented only for ${anyOf(modules)}, not for ${quoted(module)}.`,
};

interface Placed {
  readonly module: string;
  readonly resource_path_index: number | undefined;
  readonly param: string | undefined;
}
interface Named extends Placed {
  readonly embedded: boolean;
}
