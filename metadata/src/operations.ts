import { encodedOperations, reserved } from "./generated/catalogue.ts";
import type { Body, Kind, Operation, Parameter, Version } from "./types.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** What is left out, by method: the kind, and the last part of a scope and of an id. */
const KINDS = ["read", "create", "update", "update", "delete"] as const;
const SCOPES = ["READ", "CREATE", "UPDATE", "UPDATE", "DELETE"] as const;
const VERBS = ["list", "create", "update", "patch", "delete"] as const;
/** `&`: a version alone. */
const NEEDED = { "!": "error", "?": "warning", "&": undefined } as const;
const NO_PARAMETERS: readonly Parameter[] = [];
const TYPES = { a: "array", o: "object", s: "string" } as const;

let decoded: readonly Operation[] | undefined;

/**
 * Every operation that some source knows, about 600: `{ id: "records.insert", method: "POST", path: "/crm/{version}/{module}", … }`.
 * Decoded on the first call, then always the same array.
 * Source: metadata/facts (Zoho's OpenAPI files, documentation and SDKs) with metadata/corrections.
 */
export function operations(): readonly Operation[] {
  decoded ??= decode(encodedOperations);
  return decoded;
}

/** First path segments that are not modules, sorted: `settings`, `coql`, `__composite_requests`. */
export function reservedSegments(): readonly string[] {
  return reserved;
}

/** Reads what metadata/scripts/encode.mjs writes and describes. */
function decode(text: string): readonly Operation[] {
  const lines = text.split("\n");
  const [ids, methods, paths, kinds, queries, bodyTexts, rules, since, introduced, until] = lines.map((line) =>
    line.split(" "),
  );
  const more = JSON.parse(lines[10] ?? "{}") as Readonly<Record<number, object>>;
  const [parameters, bodies]: [Parameter[], Body[]] = [[], []];
  let group = "";
  let segments: readonly string[] = [];
  let scopes = "";
  const scopesRead: Map<string, Operation["scopes"]>[] = [];
  return (ids ?? broken()).map((id, row) => {
    const number = Number(at(methods, row));
    const dot = id.indexOf(".");
    if (dot > 0) group = id.slice(0, dot);
    const verb = id.slice(dot + 1);
    segments = pathFrom(at(paths, row), segments);
    const path = segments.join("/").replace("~", "/crm/{version}/");
    const query = at(queries, row);
    const body = at(bodyTexts, row);
    scopes = at(rules, row) || scopes;
    // Filled key by key: spreading what may be absent takes twice as long, and this is what a first request waits for.
    const operation: { -readonly [Key in keyof Operation]?: Operation[Key] } = {
      id: `${group}.${verb === "" ? usualVerb(number, path) : verb}`,
      method: at(METHODS, number),
      path,
      kind: (at(kinds, row) || at(KINDS, number)) as Kind,
    };
    const [from, brought, last] = [at(since, row), at(introduced, row), at(until, row)];
    if (from !== "") operation.since = `v${from}` as Version;
    if (brought !== "") operation.introduced = `v${brought}` as Version;
    if (last !== "") operation.until = `v${last}` as Version;
    if (more[row] !== undefined) Object.assign(operation, more[row]);
    operation.query =
      query === "" ? NO_PARAMETERS : query.split(",").map((one) => known(one, parameters, parameterFrom));
    if (body !== "") operation.body = known(body, bodies, bodyFrom);
    const verbs = (scopesRead[number] ??= new Map());
    let alternatives = verbs.get(scopes);
    if (alternatives === undefined) verbs.set(scopes, (alternatives = scopesFrom(scopes, at(SCOPES, number))));
    operation.scopes = alternatives;
    if (!scopes.startsWith("?")) operation.documentedScopes = true;
    return operation as Operation;
  });
}

function usualVerb(method: number, path: string): string {
  if (!path.endsWith("}")) return at(VERBS, method);
  return method < 2 ? at(["get", "create"], method) : `${at(VERBS, method)}_one`;
}

function pathFrom(text: string, before: readonly string[]): readonly string[] {
  if (text === "") return before;
  const slash = text.indexOf("/");
  const rest = text.slice(slash + 1);
  return [...before.slice(0, before.length - Number(text.slice(0, slash))), ...(rest === "" ? [] : rest.split("/"))];
}

function scopesFrom(text: string, verb: string): Operation["scopes"] {
  const lists = text.replace("?", "");
  const long = (scope: string): string =>
    (scope.startsWith("/") ? scope.slice(1) : `ZohoCRM.${scope}`) + (/\.[A-Z]+$/.test(scope) ? "" : `.${verb}`);
  return lists === "-" ? [] : lists.split("|").map((all) => all.split("+").map(long));
}

function parameterFrom(text: string): Parameter {
  const [, name = "", form, needed, from, since, until, list, seen] =
    /^([^:!?&>#=<]+)(?::(\w+))?(?:([!?&])([v\d.]*))?(?:>([^<#=]+))?(?:<([^#=]+))?(?:#([^=]+))?(?:=(.*))?$/.exec(text) ??
    broken();
  return {
    name,
    ...(form && { form: form as NonNullable<Parameter["form"]> }),
    ...required(needed, from),
    ...(since && { since: since as Version }),
    ...(until && { until: until as Version }),
    ...(list && { list }),
    ...(seen && { seen: seen.split("|") }),
  };
}

function bodyFrom(text: string): Body {
  const [, key, type, needed, from, most, keys, items, contentTypes] =
    /^([^:!?@([~]*)(?::([aos]))?(?:([!?])([v\d.]*))?(?:@(\d+))?(?:\((.*?)\))?(?:\[(.*?)\])?(?:~(.*))?$/.exec(text) ??
    broken();
  const itemKeys = items?.split(",").map((item) => {
    const [, name = "", isNeeded] = /^(.*?)([!?]?)$/.exec(item) ?? [];
    return { name, ...required(isNeeded) };
  });
  return {
    ...(key && { key }),
    ...(type && { keyType: TYPES[type as keyof typeof TYPES] }),
    ...required(needed, from),
    ...(most && { maxItems: Number(most) }),
    ...(contentTypes && { contentTypes: contentTypes.split("|") }),
    ...(keys && { keys: keys.split(",") }),
    ...(itemKeys && { itemKeys }),
  };
}

function required(sign: string | undefined, from = ""): Pick<Parameter, "required" | "requiredFrom"> {
  const needed = sign && NEEDED[sign as keyof typeof NEEDED];
  return {
    ...(needed && { required: needed }),
    ...(from !== "" && { requiredFrom: from as Version }),
  };
}

/** What is written out is new; a number stands for one that came before. */
function known<Value>(text: string, values: Value[], read: (text: string) => Value): Value {
  const place = Number(text);
  if (place >= 0) return at(values, place);
  const value = read(text);
  values.push(value);
  return value;
}

function at<Value>(list: readonly Value[] | undefined, place: number): Value {
  return list?.[place] ?? broken();
}

function broken(): never {
  throw new Error("The generated catalogue is broken: run `pnpm sync`");
}
