/**
 * What the name of a payload file says: `Leads.insert.zoho.json` holds what is to be inserted into Leads. What stands between tells several
 * apart: `Leads.insert.from-fair.zoho.json`.
 */
export interface PayloadName {
  readonly module: string;
  readonly operation: "insert" | "update" | "upsert";
}

const NAME = /(?:^|[\\/])([A-Za-z]\w*)\.(insert|update|upsert)(?:\.[^.\\/]+)*\.zoho\.json[c5]?$/;

/** Undefined for any other name; `quote.zoho.json` has to say itself what it is for. */
export function payloadName(file: string): PayloadName | undefined {
  const [, module, operation] = NAME.exec(file) ?? [];
  return module === undefined ? undefined : { module, operation: operation as PayloadName["operation"] };
}

/** `"POST /crm/v8/Leads"`, as payload files and settings write a request in one line; without a method it is GET. */
export function splitRequest(text: string): { readonly method: string; readonly url: string } {
  const [, method = "GET", url = text.trim()] = /^\s*([A-Za-z]+)\s+(\S.*?)\s*$/s.exec(text) ?? [];
  return { method: method.toUpperCase(), url };
}
