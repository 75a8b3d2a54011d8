import { FIELD_CONSTANT } from "../libraries/zoho-sdk.ts";
import { wholeText } from "../values/text.ts";
import type { Entry, Value } from "../values/value.ts";
import type { FoundCall } from "./call.ts";

/**
 * A request of the official SDK with the api_names that its field constants stand for: `Field.Leads.NO_OF_EMPLOYEES` is No_of_Employees.
 * A constant is not a misspelling, so one that the module does not have only means that its key is not known.
 */
export function withFieldNames(found: FoundCall, fieldNames: (module: string) => readonly string[]): FoundCall {
  // Where the call goes through functions, its client is "helper".
  if ((found.sender ?? found.client) !== "official-sdk" || found.body?.kind !== "object") return found;
  const [, module = ""] = /^\/crm\/[^/]+\/([^/]+)/.exec(wholeText(found.url) ?? "") ?? [];
  const names = new Map(fieldNames(module).map((name) => [name.toUpperCase(), name]));
  return { ...found, body: named(found.body, names) };
}

function named(value: Value, names: ReadonlyMap<string, string>): Value {
  if (value.kind === "array") return { ...value, items: value.items.map((item) => named(item, names)) };
  if (value.kind !== "object") return value;
  const entries = new Map<string, Entry>();
  let { open } = value;
  for (const [key, entry] of value.entries) {
    const name = key.startsWith(FIELD_CONSTANT) ? names.get(key.slice(FIELD_CONSTANT.length)) : key;
    if (name === undefined) open = true;
    else entries.set(name, { ...entry, value: named(entry.value, names) });
  }
  return { ...value, entries, open };
}
