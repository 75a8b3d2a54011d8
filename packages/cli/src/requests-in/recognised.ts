import { isPostmanEnvironment } from "./environments/environment-file.ts";
import { isObject } from "../is-object.ts";

/** Where an answer of Zoho's metadata APIs belongs, by the key under which it lists things. */
const METADATA: Readonly<Record<string, { readonly name: string; readonly place: (module: string) => string }>> = {
  fields: { name: "Fields", place: (module) => `zoho-metadata/fields/${module}.json` },
  modules: { name: "Modules", place: () => "zoho-metadata/modules.json" },
  layouts: { name: "Layouts", place: (module) => `zoho-metadata/layouts/${module}.json` },
  related_lists: { name: "Related Lists", place: (module) => `zoho-metadata/related_lists/${module}.json` },
};

/**
 * What a JSON file is that holds no requests, and what to do with it: `this is an answer of the Fields API: put it into
 * zoho-metadata/fields/Leads.json`. Undefined for what nobody knows.
 */
export function recognised(value: unknown, file: string): string | undefined {
  if (!isObject(value)) return undefined;
  for (const [key, { name, place }] of Object.entries(METADATA))
    if (isListOf(value[key], "api_name"))
      return `this is an answer of the ${name} API: put it into ${place(moduleOf(file))}, or let zoho-preflight pull do it. A folder that is filled by hand needs snapshot.json too: { "format": 1, "version": "v8" }`;
  if (isPostmanEnvironment(value)) return "this is a Postman environment; name it with --env, beside the collection";
  if (/(?:^|[\\/])http-client(?:\.private)?\.env\.json$/.test(file))
    return "this is an environment of JetBrains' HTTP Client; it is read beside the requests, or by --env";
  if (Array.isArray(value.folders) && isListOf(value.requests, "endpoint"))
    return "this is a collection of Hoppscotch, which is not read. Copy the requests as curl commands";
  if (isListOf(value.requests, "url") && typeof value.client === "string")
    return `this is a collection of ${value.client}, which is not read. Export it for Postman, or copy the requests as curl commands`;
  if (typeof value.access_token === "string" && "expires_in" in value)
    return "this is an answer of Zoho's accounts server, with a token in it, not a request";
  if (Array.isArray(value.nodes) && isObject(value.connections))
    return "this is an n8n workflow, which is not read. Copy the requests as curl commands";
  if (value._type === "export" && Array.isArray(value.resources))
    return "this is an Insomnia export, which is not read. Choose Export > HAR in Insomnia";
  if (typeof value.openapi === "string" || typeof value.swagger === "string")
    return "this is an OpenAPI description; it describes requests, and holds none";
  const code = answerCode(isObject(value.body) && "status" in value ? value.body : value);
  if (code === undefined) return undefined;
  return `this is an answer of Zoho, not a request${code === "SUCCESS" ? "" : `. zoho-preflight explain ${code} says what it means`}`;
}

/** The same for text that is not JSON. */
export function recognisedText(text: string): string | undefined {
  if (/^\s*(?:openapi|swagger)\s*:/m.test(text))
    return "this is an OpenAPI description; it describes requests, and holds none";
  if (/^type:\s*\w+\.insomnia\.rest\b/m.test(text))
    return "this is an Insomnia export, which is not read. Choose Export > HAR in Insomnia";
  if (/\binvokeurl\s*\[|\bzoho\.crm\.\w+\(/.test(text)) return "this is Deluge, which is not read yet";
  return undefined;
}

/** The first code of an answer: `{ code, status, message }`, alone or under the key of a list. */
function answerCode(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const one of [
    value,
    ...Object.values(value).map((list) => (Array.isArray(list) ? (list[0] as unknown) : undefined)),
  ])
    if (isObject(one) && typeof one.code === "string" && typeof one.status === "string" && "message" in one)
      return one.code;
  return undefined;
}

function isListOf(list: unknown, key: string): boolean {
  return (
    Array.isArray(list) && list.length > 0 && list.every((item) => isObject(item) && typeof item[key] === "string")
  );
}

/** A file that has a module's name is about that module. */
function moduleOf(file: string): string {
  const name = /([^/\\]*?)(?:\.[^./\\]*)?$/.exec(file)?.[1] ?? "";
  return /^[A-Z]\w*$/.test(name) ? name : "Leads";
}
