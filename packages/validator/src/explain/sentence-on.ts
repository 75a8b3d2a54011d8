import { refusedItems } from "./answer.ts";
import type { ReadAnswer } from "./answer.ts";

/** One sentence on an answer: `Zoho refused 2 of 5 records.` */
export function sentenceOn({ kind, errors, taken, status, what }: ReadAnswer): string {
  switch (kind) {
    case "refused": {
      const [first] = errors;
      return errors.length === 1
        ? `Zoho refused this: ${first?.code ?? ""}.`
        : `Zoho refused this for ${errors.length} reasons.`;
    }
    case "partly refused":
      return `Zoho took ${taken} of ${taken + refusedItems(errors)} items and refused the rest.`;
    case "accepted":
      return "This answer refuses nothing.";
    case "empty":
      return "This answer has no body: Zoho found nothing, or had nothing to say (204).";
    case "accounts":
      return what === undefined
        ? "This is an answer of Zoho's accounts server, not of Zoho CRM: it gives a token."
        : `This is an answer of Zoho's accounts server, not of Zoho CRM: ${what}. zoho-preflight doctor explains it.`;
    case "broken":
      return what === "half"
        ? "This answer breaks off before its end, so it cannot be read."
        : "This answer looks like JSON and cannot be read as such.";
    case "foreign":
      return what === "empty"
        ? `This answer has no body, so only its status speaks${status === undefined ? "" : `: ${status}`}.`
        : `This is not an answer of Zoho CRM: it is ${what ?? "something else"}.${gateway(status, what)}`;
  }
}

/** Who answers with a page in place of JSON. */
function gateway(status: number | undefined, what: string | undefined): string {
  if (what?.includes("HTML") !== true) return "";
  return status !== undefined && status >= 500
    ? " Something between you and Zoho could not reach it; try again later."
    : " Something between you and Zoho answered, such as a proxy or a sign-in page; check the host of the URL.";
}
