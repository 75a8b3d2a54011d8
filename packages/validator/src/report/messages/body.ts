import { didYouMean, quoted } from "../words.ts";
import type { Said, Sentence } from "../issue.ts";

const CONTAINERS: Readonly<Record<string, string>> = { jsonarray: "an array", jsonobject: "an object" };

export const bodySentences = {
  "body-shape": ({ value, details, say, suggestions }) => {
    const [cure] = suggestions;
    const key = text(details["api_name"]) || text(say["key"]);
    switch (say["kind"]) {
      case "absent":
        return `This call needs a body${say["key"] === "" ? "" : `, ${envelope(say)}`}, and there is none.`;
      case "broken":
        return `The body is no JSON: ${String(say["reason"]).replace(/\s+/g, " ").slice(0, 160)}. Zoho expects a JSON object.`;
      case "form":
        return `The body is a form (${String(say["type"])}); this call takes JSON. Send the object through JSON.stringify, with Content-Type: application/json.`;
      case "root":
        return `The body is ${named(value)}, Zoho expects an object${key === "" ? "" : ` with the key "${key}"`}.${cure === undefined ? "" : ` Wrap it: ${cure.text}.`}`;
      case "missing":
        return missing(key, say, cure?.text);
      case "container":
        return `"${key}" is ${named(value)}, Zoho expects ${CONTAINERS[String(details["expected_data_type"])] ?? "something else"}.${cure === undefined ? "" : ` Wrap it: ${cure.text}.`}`;
      case "empty":
        return `"${key}" is empty: there is no record to write.`;
      default:
        return `This item of "${String(say["key"])}" is ${named(value)}, Zoho expects an object.`;
    }
  },
  "record-limit": ({ details, say }) => {
    const most = String(details["maximum_length"]);
    const count = String(say["count"]);
    const key = String(details["api_name"]);
    if (say["inPath"] === true)
      return `The path names one record, "${key}" holds ${count}. Leave the id out of the path and give each record its own "id".`;
    if (say["records"] === true)
      return `"${key}" holds ${count} records; one call takes ${most} at most. Split it into several calls.`;
    return `"${key}" holds ${count} items; one call takes ${most} at most.`;
  },
  "body-keys": ({ details, value, say, suggestions }) => {
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    const key = String(say["key"]);
    switch (say["kind"]) {
      case "item":
        return `"${String(details["api_name"])}" is missing here: every item of this call needs it.`;
      case "unknown":
        return `"${key}" is no key that a write of records knows beside its records. Zoho may ignore it.${instead}`;
      case "other":
        return `"${key}" is documented for ${(say["kinds"] as readonly string[]).map((kind) => CALLS[kind] ?? kind).join(" and ")} only; here it has probably no effect.`;
      case "list":
        return `"${key}" is ${named(value)}, Zoho expects an array.${instead}`;
      case "no field":
        return `${quoted(value)} is no field of ${String(say["module"])}, so records cannot be compared by it.${instead}`;
      case "not unique":
        return `${quoted(value)} is not a unique field of ${String(say["module"])}: Zoho compares records by ${(say["unique"] as readonly string[]).join(", ")} only.`;
      default:
        return `${quoted(value)} is not among the values of "${key}": ${(say["values"] as readonly string[]).join(", ")}.${instead}`;
    }
  },
} satisfies Record<string, Sentence>;

const CALLS: Readonly<Record<string, string>> = { create: "insert", update: "update", upsert: "upsert" };

function envelope(say: Said["say"]): string {
  const key = String(say["key"]);
  return say["keyType"] === "array"
    ? `{ "${key}": [ … ] }`
    : say["keyType"] === "object"
      ? `{ "${key}": { … } }`
      : `{ "${key}": … }`;
}

function missing(key: string, say: Said["say"], cure: string | undefined): string {
  if (say["meant"] === "renamed") return `The body has ${quoted(say["given"])} where this call expects "${key}".`;
  if (say["meant"] === "bare")
    return `The body lacks the key "${key}": records go into its array.${cure === undefined ? "" : ` Wrap the record: ${cure}.`}`;
  return `The body lacks the key "${key}".`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function named(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "object" && value !== null ? "an object" : quoted(value);
}
