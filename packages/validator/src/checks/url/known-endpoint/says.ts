import { didYouMean, quoted } from "../../../report/words.ts";

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
