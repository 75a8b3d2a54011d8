import { didYouMean, shortened } from "../../../report/words.ts";

interface Facts {
  readonly method: string;
  readonly allowed: readonly string[];
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The address takes the HTTP method",
  source: "Kaizen #25, 1.f; OpenAPI v8, SDK 2.0 to 8.0",
};

export const says = {
  notTaken: ({ method, allowed }: Facts, suggestions: readonly string[]) =>
    `This address takes ${allowed.join(", ")}, not ${shortened(method)}.${instead(allowed, suggestions)}`,
  unknown: ({ method, allowed }: Facts, suggestions: readonly string[]) =>
    `${shortened(method)} is not known for this address, only ${allowed.join(", ")}: Zoho may answer INVALID_REQUEST_METHOD.${instead(allowed, suggestions)}`,
};

/** Where there is but one method, the sentence names it already. Methods stand without quotes, as everywhere. */
function instead(allowed: readonly string[], suggestions: readonly string[]): string {
  return allowed.length === 1 ? "" : didYouMean(suggestions, (method) => method);
}
