import { didYouMean, quoted } from "../words.ts";
import type { Said, Sentence } from "../issue.ts";

export const recordKeySentences = {
  "known-fields": ({ say, suggestions }) => {
    const key = quoted(say["key"]);
    const where = say["rows"] === true ? `a row of ${String(say["module"])}` : String(say["module"]);
    const lost = "Zoho answers SUCCESS and drops the value.";
    const other = say["other"] as
      { readonly from?: string; readonly until?: string; readonly now?: string } | undefined;
    if (other !== undefined) {
      const range =
        other.from === undefined
          ? `until ${String(other.until)}`
          : other.until === undefined
            ? `from ${other.from} on`
            : `from ${other.from} to ${other.until}`;
      const now =
        other.now === undefined
          ? `not in ${String(say["version"])}`
          : `in ${String(say["version"])} it is "${other.now}"`;
      return `${key} is a field of ${where} ${range}; ${now}. ${lost}`;
    }
    if (say["beside"] !== undefined) {
      const kinds = say["beside"] as readonly string[];
      return `${key} belongs beside "data"${kinds.length === 1 ? `, in an ${kinds.join()}` : ""}, not inside a record, where Zoho ignores it.`;
    }
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    const doubt =
      say["embedded"] === true
        ? " This was judged with the standard org: pull your own metadata if the field is one of your own."
        : "";
    return `${key} is no field of ${where}. ${lost}${instead}${doubt}`;
  },
  "writable-fields": ({ say }) => {
    const field = `"${String(say["api_name"])}"`;
    if (say["reason"] === "computed") return `${field} is computed by Zoho; the value sent is ignored.`;
    if (say["reason"] === "user")
      return `${field} is read-only for the user whose token read the metadata; the value sent is ignored.`;
    const verb = say["kind"] === "create" ? "inserted" : say["kind"] === "update" ? "updated" : "written";
    return `${field} cannot be ${verb} through the API; the value sent is ignored.`;
  },
  "record-id": ({ value, say }) => {
    switch (say["kind"]) {
      case "missing":
        return 'This record has no "id", so Zoho cannot know which one to update. Add its "id", or name it in the path: PUT …/{id}.';
      case "empty":
        return `"id" is ${quoted(value)}, so Zoho cannot know which record to update.`;
      case "other":
        return `The path names the record ${String(say["inPath"])}, the body ${quoted(value)}. Leave "id" out of the body.`;
      default:
        return `"id" is ${quoted(value)}; a record id is text of digits, as in "4150868000001747019". An external id needs the header X-EXTERNAL.`;
    }
  },
  "related-keys": ({ value, say }) => {
    switch (say["kind"]) {
      case "companion":
        return `"${String(say["given"])}" needs "${String(say["needs"])}" beside it${say["needs"] === "$se_module" ? ', the module of that record: "$se_module": "Deals"' : ""}.`;
      case "zero":
        return `"${String(say["given"])}" is ${quoted(value)}: Zoho refuses a duration of zero for a call that is ${quoted(say["type"])}.`;
      default:
        return `"${String(say["to"])}" (${quoted(value)}) lies before "${String(say["from"])}".`;
    }
  },
  "layout-fields": (said) => layoutSentence(said),
} satisfies Record<string, Sentence>;

function layoutSentence({ value, details, say }: Said): string {
  const layout = quoted(say["layout"]);
  switch (say["kind"]) {
    case "layout":
      return say["known"] === true
        ? `The layout ${quoted(value)} is inactive.`
        : `${String(say["module"])} has no layout ${quoted(value)} in the metadata.`;
    case "foreign":
      return `"${String(say["key"])}" stands on other layouts than ${layout}: with this Layout Zoho drops the value.`;
    case "stage": {
      const stages = (say["stages"] as readonly string[]).map((stage) => quoted(stage)).join(", ");
      return `${quoted(value)} is no ${String(details["api_name"])} of the pipeline ${quoted(say["pipeline"])}, which has ${stages}${say["more"] === true ? " and more" : ""}.`;
    }
    case "pipeline":
      return `The layout ${layout} does not have the pipeline ${quoted(value)}.`;
    default: {
      const field = `"${String(details["api_name"])}" is ${say["empty"] === true ? quoted(value) : "missing"}`;
      if (say["layout"] === undefined)
        return `${field}: every layout of ${String(say["module"])} requires it, and Zoho checks that as soon as the record names a Layout.`;
      return `${field}: the layout ${layout} requires it${say["write"] === "upsert" ? " of a new record" : ""}.`;
    }
  }
}
