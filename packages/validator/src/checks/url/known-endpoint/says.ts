import { didYouMean, quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The path is an address of the API",
  source: "Kaizen #25, 4.a; OpenAPI v8, SDK 2.0 to 8.0; what's new of v8: addresses are added within a version",
};

export const says = {
  outside: ({ path }: { path: string }, suggestions: readonly string[]) =>
    `${quoted(path)} is not an address of the CRM API.${didYouMean(suggestions) || " Its addresses start with /crm/ and the version, as in /crm/v8/Leads."}`,
  cutShort: () => "The path ends after the version. Add a module or an endpoint, as in /crm/v8/Leads.",
  doubledSlash: (_: { path: string }, suggestions: readonly string[]) =>
    `The path has a doubled slash, and no address of the API has one.${didYouMean(suggestions)}`,
  notAnId: ({ segment }: { segment: string }) =>
    `${quoted(segment)} is neither a known action of a module nor a record id (digits only). An external id needs the header X-EXTERNAL.`,
  misspelt: ({ path }: { path: string; segment: string }, suggestions: readonly string[]) =>
    `The API has no address ${quoted(path)}.${didYouMean(suggestions)}`,
  unknown: ({ path }: { path: string }) =>
    `The address ${quoted(path)} is not known here. Zoho may answer INVALID_URL_PATTERN.`,
};
