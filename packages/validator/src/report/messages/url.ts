import { didYouMean, quoted } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const urlSentences = {
  "request-shape": () =>
    'This is no request: an object with a url is expected, such as { method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads?fields=id" }.',
  "known-endpoint": ({ value, say, suggestions }) => {
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    if (say["outside"] === true)
      return `${quoted(value === "" ? "/" : value)} is not an address of the CRM API${instead === "" ? ": those start with /crm/ and the version, as in /crm/v8/Leads." : `.${instead}`}`;
    if (say["empty"] === true)
      return "The path ends after the version: a module or an endpoint is missing, as in /crm/v8/Leads.";
    if (say["doubled"] === true) return `The path has a doubled slash: the API has no address like that.${instead}`;
    if (say["record"] === true)
      return `${quoted(value)} is neither a known action of a module nor a record id (digits only). An external id needs the header X-EXTERNAL.`;
    return instead === ""
      ? `The address ${quoted(say["path"])} is not known here: Zoho may answer INVALID_URL_PATTERN.`
      : `The API has no address ${quoted(say["path"])}.${instead}`;
  },
  "endpoint-version": ({ value, say }) => {
    if (say["kind"] === "unknown")
      return `The API version ${quoted(value)} is not known here (the newest known is ${String(say["newest"])}); the request was judged as ${String(say["judged"])}.`;
    if (say["kind"] === "before")
      return `${String(say["asked"])} is known from ${String(say["since"])} on, not in ${String(value)}: the answer may be API_NOT_SUPPORTED.`;
    return `${String(say["asked"])} is known until ${String(say["until"])} only, not in ${String(value)}.`;
  },
} satisfies Record<string, Sentence>;
