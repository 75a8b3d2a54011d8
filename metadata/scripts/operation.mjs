// One line of facts -> one operation of the catalogue. Here the two-witness rule decides what may accuse.
import { scopesFrom } from "./scopes.mjs";

/** Oldest first. */
export const VERSIONS = ["v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8"];

/** `{ id, method, path, kind, host?, since?, query, body?, scopes }`; kinds other than read and action come from the corrections. */
export function operationFrom(fact) {
  const { id, method, path, host, sdk } = fact;
  const body = bodyFrom(fact);
  return {
    id,
    method,
    path,
    kind: method === "GET" ? "read" : "action",
    ...(host && { host }),
    // v2 is the oldest address there is, so "since v2" says nothing.
    ...(sdk && sdk[0] !== "v2" && { since: sdk[0] }),
    query: fact.query.map((parameter) => parameterFrom(parameter, fact)),
    ...(body && { body }),
    scopes: scopesFrom(fact),
    ...((fact.scopes.docs ?? []).length > 0 && { documentedScopes: true }),
  };
}

function parameterFrom(parameter, fact) {
  const { name, since, until, requiredFrom } = parameter;
  // Samples and fragments of JSON stand among the values of some descriptions.
  const values = parameter.values?.filter((value) => /^[$\w][\w. ]*$/.test(value));
  const required = requiredGrade(parameter, fact);
  return {
    name,
    ...(required && { required }),
    // Never before the version that brought the parameter.
    ...(required && (requiredFrom ?? since) && { requiredFrom: requiredFrom ?? since }),
    ...(since && { since }),
    ...(until && { until }),
    ...(values && values.length > 1 && values.length <= 20 && { seen: values }),
  };
}

/**
 * "error" when the documentation and the OpenAPI files both call the parameter mandatory (or the documentation does, and the OpenAPI
 * file lists REQUIRED_PARAM_MISSING among the operation's errors); "warning" when one of them does. All generations of OpenAPI files
 * are one witness. Nothing when the sources are in doubt, when a published request does without, or when the address itself is inferred from
 * the title of a page.
 */
function requiredGrade({ required = {}, doubt, publishedWithout = [], requiredFrom }, { refuses = [], inferred }) {
  if (inferred || doubt || publishedWithout.some((sample) => binds(requiredFrom, sample))) return undefined;
  const documented = required.docs === true;
  const conditional = typeof required.docs === "string";
  const described = [required.oas1, required.oas2, required.oas3].includes(true);
  if (conditional || !(documented || described)) return undefined;
  return documented && (described || refuses.includes("REQUIRED_PARAM_MISSING")) ? "error" : "warning";
}

/** Whether a rule that holds from `version` on should have held for the sample, `docs v7`. */
function binds(version, sample) {
  return !version || VERSIONS.indexOf(sample.split(" ")[1]) >= VERSIONS.indexOf(version);
}

/**
 * The body as far as the sources agree. Its root key is "error" when the OpenAPI file requires it and a published request sends it;
 * "warning" when only the OpenAPI file speaks; optional when a published request does without.
 */
function bodyFrom({ body, method, path }) {
  if (!body) return undefined;
  const { keyType, keys, contentTypes, itemKeys = [], requiredKeys = [] } = body;
  // Several optional keys at the root (`ids`, `cvid`, `territory`): none of them is the root key.
  const isRoot =
    requiredKeys.includes(body.key) || !keys?.some((name) => name !== body.key) || path.split("/").includes(body.key);
  const key = isRoot ? body.key : undefined;
  const multipart = contentTypes?.includes("multipart/form-data");
  const required = multipart ? undefined : bodyGrade({ ...body, key });
  const items = key ? neededKeys(itemKeys, body, method) : [];
  return {
    ...(key && !multipart && { key, keyType }),
    ...(required && { required }),
    ...(contentTypes && { contentTypes }),
    ...(keys && keys.some((name) => name !== key) && { keys: keys.filter((name) => name !== key) }),
    ...(items.length > 0 && { itemKeys: items.map((name) => ({ name, required: "warning" })) }),
  };
}

function bodyGrade({ key, required, requiredKeys = [], publishedKeys, publishedWithout }) {
  if (publishedWithout || !(required || requiredKeys.length > 0)) return undefined;
  if (publishedKeys === undefined) return "warning";
  if (key === undefined) return "warning";
  return publishedKeys.includes(key) ? "error" : undefined;
}

/** One description's word, less what a published request refutes. An update's item is only asked for its id: the rest is copied from the create form. */
function neededKeys(itemKeys, { itemKeysRefuted = [] }, method) {
  const kept = itemKeys.filter((name) => !itemKeysRefuted.includes(name));
  return method === "POST" ? kept : kept.filter((name) => name === "id");
}
