// Reads a folder of Zoho's OpenAPI files into described operations, in the vocabulary of the facts.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";

const METHODS = ["get", "post", "put", "patch", "delete"];
const MODULE = new Set([
  "module",
  "module_api_name",
  "module_name",
  "modulename",
  "moduleapiname",
  "parentrecordmodule",
]);

/**
 * `{ operations, files, yaml }`: one entry `{ method, path, query, body?, scopes }` per operation of every .json file in or below the folder.
 * `yaml` counts the files that were passed over. Throws when a file is no JSON, with its name.
 */
export function readOpenApi(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const documents = files
    .filter((file) => extname(file) === ".json")
    .map((file) => ({ file, document: readJson(file) }))
    .filter(({ document }) => document.paths);
  return {
    operations: documents.flatMap(({ file, document }) => operationsOf(file, document)),
    files: documents.length,
    yaml: files.filter((file) => [".yaml", ".yml"].includes(extname(file))).length,
  };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}

function operationsOf(file, document) {
  const follow = follower(file, document);
  const base = new URL(document.servers?.[0]?.url ?? "/", "https://localhost").pathname.replace(/\/$/, "");
  return Object.entries(document.paths).flatMap(([address, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const described = item[method];
      const query = [...(item.parameters ?? []), ...(described.parameters ?? [])]
        .map(follow)
        .filter((parameter) => parameter?.in === "query");
      const body = bodyOf(follow(described.requestBody), follow);
      return {
        method: method.toUpperCase(),
        path: templateOf(address.startsWith("/crm/") ? address : `${base}${address}`),
        query: query.map((parameter) => parameterOf(parameter, follow)),
        ...(body && { body }),
        scopes: (described.security ?? document.security ?? [])
          .map((needs) => Object.values(needs).flat())
          .filter((all) => all.length > 0),
      };
    }),
  );
}

/** Resolves `$ref`, inside the file or to another .json file beside it; gives undefined when there is nothing. */
function follower(file, document) {
  return function follow(value, depth = 0) {
    const reference = value?.$ref;
    if (typeof reference !== "string" || depth > 20) return value;
    const [place, pointer = ""] = reference.split("#");
    const target = place === "" ? document : readOther(resolve(dirname(file), place));
    const found = pointer
      .split("/")
      .slice(1)
      .reduce((part, key) => part?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], target);
    return follow(found, depth + 1);
  };
}

function readOther(file) {
  return existsSync(file) && extname(file) === ".json" ? readJson(file) : undefined;
}

function parameterOf({ name, required, schema }, follow) {
  const { type, format, enum: values } = follow(schema) ?? {};
  return {
    name,
    required: required === true,
    type: format ?? (Array.isArray(type) ? type[0] : type) ?? "string",
    ...(values && { values: values.map(String).sort() }),
  };
}

function bodyOf(body, follow) {
  if (!body?.content) return undefined;
  const contentTypes = Object.keys(body.content);
  const { properties = {}, required = [] } = follow(body.content[contentTypes[0]]?.schema) ?? {};
  const names = Object.keys(properties);
  // The root key is the one required container; where several keys are optional there is none.
  const containers = names.filter((name) => ["array", "object"].includes(follow(properties[name])?.type));
  const key = containers.find((name) => required.includes(name)) ?? (names.length === 1 ? containers[0] : undefined);
  const root = follow(properties[key]);
  const item = root?.type === "array" ? follow(root.items) : root;
  return {
    ...(key && { key, keyType: root.type }),
    required: body.required === true,
    ...(contentTypes.some((type) => type !== "application/json") && { contentTypes }),
    ...(names.length > 0 && !(names.length === 1 && names[0] === key) && { keys: names }),
    ...(required.length > 0 && { requiredKeys: required }),
    ...(root?.maxItems && { maxItems: root.maxItems }),
    ...(item?.required?.length > 0 && { itemKeys: item.required }),
  };
}

/** `/crm/v8/{moduleApiName}/{recordId}/Notes` -> `/crm/{version}/{module}/{id}/Notes`: our names for versions, modules and record ids. */
export function templateOf(path) {
  const segments = path.split("/");
  return segments
    .map((segment, index) => {
      if (/^v\d+(\.\d+)?$/.test(segment)) return "{version}";
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name === undefined || name === "version") return segment;
      if (MODULE.has(name.toLowerCase())) return "{module}";
      const before = segments[index - 1] ?? "";
      if (before === "deleted" || MODULE.has(before.slice(1, -1).toLowerCase()) || isModule(segments, index - 1))
        return "{id}";
      return `{${snake(name === "id" || name === "module" ? `${before.replace(/s$/, "")}_id` : name)}}`;
    })
    .join("/");
}

/** A literal right behind the version that begins with a capital letter is a module: `Notes`, `Deals`. */
function isModule(segments, index) {
  return /^[A-Z]/.test(segments[index] ?? "") && /^(\{version\}|v\d+(\.\d+)?)$/.test(segments[index - 1] ?? "");
}

function snake(name) {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .toLowerCase();
}
