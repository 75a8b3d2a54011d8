import { didYouMean, quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The host is an API host of Zoho CRM, in the org's data centre",
  source: "Kaizen #25, 2.a; changelogs of v2.1 to v5; Multi DC page",
};

export const says = {
  unknown: ({ host }: { host: string }, suggestions: readonly string[]) =>
    `${quoted(host)} is not an API host of Zoho CRM.${didYouMean(suggestions) || " Calls go to www.zohoapis.{com, eu, in, …}."}`,
  withoutWww: ({ host }: { host: string }, suggestions: readonly string[]) =>
    `${quoted(host)} lacks "www."; only the full host is documented.${didYouMean(suggestions)}`,
  otherDataCenter: (
    { centre, dataCenter }: { host: string; centre: string; dataCenter: string },
    suggestions: readonly string[],
  ) =>
    `This is the ${named(centre)} data centre, but your org is in ${withArticle(named(dataCenter))}: Zoho will not recognise your token.${didYouMean(suggestions)}`,
};

const COUNTRIES: Readonly<Record<string, string>> = {
  in: "India",
  au: "Australia",
  jp: "Japan",
  cn: "China",
  ca: "Canada",
  sa: "Saudi Arabia",
  ae: "UAE",
};

function named(dataCenter: string): string {
  return COUNTRIES[dataCenter] ?? dataCenter.toUpperCase();
}

function withArticle(name: string): string {
  return name === name.toUpperCase() ? `the ${name}` : name;
}
