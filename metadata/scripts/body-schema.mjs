// One line of facts/bodies.ndjson -> the schema that the validator walks: what each source says becomes what may be reported, and how strongly.
//
// oas1, oas2, oas3 and the SDK grow from one root: of them two settle a type, never a refusal. A refusal is proven by a printed answer or a page.
import { bodyDistinct, bodyForms } from "../corrections/body-forms.mjs";
import { bodyNames } from "../corrections/body-names.mjs";
import { bodyTraps } from "../corrections/body-traps.mjs";
import { placeOf } from "./body-answers.mjs";

/** Words of `expected_data_type`; users print sentences there, which are no types. */
const TYPE_WORDS = new Set(
  "text string integer long bigint boolean jsonobject jsonarray date datetime double".split(" "),
);
/** What such a reference names may be given as a text id, as the pages of v2 to v7 print it. */
const TEXT_IDS = new Set(["user", "role", "profile", "layout", "territory", "template", "custom_view", "pipeline"]);
const TEXT_NAMES = new Set(["module", "field", "tag", "id", "currency"]);
/** What an object that names one of them holds. */
const REFERENCE = { id: { t: "string" }, name: { t: "string" }, api_name: { t: "string" } };
/** Any of these names a thing; one is enough. */
const SMALL = 5;
const NAMING = ["id", "api_name", "name"];
/** Of these a bare refusal says that there is no such thing, or that it has another form. */
const SURE = new Set(["module", "event", "email", "currency", "url"]);
/** Details of a refusal that says no more than that there is no such thing. */
const CRITERIA = new Set(["criteria", "field_group"]);
const BARE = new Set(["api_name", "json_path", "id"]);
/** What belongs to a module. */
const OWNED = new Set(["field", "criteria", "field_group", "relation", "layout"]);
/** Judged as what they name, not by a schema. */
const THINGS = new Set(["record", "request", "criteria", "field_group"]);

/** `{ typed, root }` of a line; `lineOf` finds the sibling whose refusals hold here too. */
export function bodySchema(line, lineOf) {
  const refusals = printedRefusals(line, lineOf);
  const traps = bodyTraps.filter(({ operations }) => operations.includes(line.id)).flatMap(({ keys }) => keys);
  const isNew = line.op.startsWith("POST ");
  const place = {
    refusals,
    named: (line.refusals ?? []).map((refusal) => read(refusal, true, line.root)),
    traps,
    isNew,
    names: new Map(
      rowsOf(bodyNames, line).flatMap(({ keys, isPrinted }) =>
        keys.map(([key, of, ref]) => [key, { of, ref, isPrinted }]),
      ),
    ),
    forms: new Map(rowsOf(bodyForms, line).flatMap(({ keys }) => keys)),
    distinct: rowsOf(bodyDistinct, line),
    hasId: line.op.includes("{id}"),
    criteriaCodes: criteriaCodes(refusals),
    siblings: [],
    underVariants: false,
  };
  return {
    ...(refusals.some(({ code, type }) => code === "INVALID_DATA" && TYPE_WORDS.has(type)) && { typed: 1 }),
    root: nodeFrom(line.root, "", sources(line.root.by ?? line.from), place),
  };
}

/** A node in short form; src/bodies.ts says what the letters mean. */
function nodeFrom(fact, path, parentBy, place) {
  const by = fact.by === undefined ? parentBy : sources(fact.by);
  const node = { ...typeFrom(fact, path, by, place), ...requiredFrom(fact, path, place) };
  const values = fact.enum?.flatMap((list) => list.values);
  const lists = (fact.enum ?? []).map((list) => sources(list.by));
  const isRefused = printed(place, path, (refusal) => refusal.values);
  const isList = new Set(lists.flatMap((list) => [...list])).size > 1 || (isRefused && lists.length > 0);
  if (fact.contradicted?.enum === undefined && isList) {
    node.e = [...new Set([...values, ...(fact.seen ?? [])])];
    const isPage = lists.some((list) => list.has("docs") && (list.has("oas2") || list.has("oas3")));
    if (isPage || isRefused) node.E = 1;
  }
  Object.assign(node, limitFrom(fact.maxItems, "x", path, place), limitFrom(fact.maxLength, "l", path, place));
  Object.assign(node, printedLimit(fact, node, path, place), printedKeys(path, place));
  if (Object.keys(fact.minItems ?? {}).some((n) => n === "1" && sources(fact.minItems[n]).size > 1)) node.m = 1;
  Object.assign(node, namedFrom(fact, path, place), formFrom(fact, path, place), distinctFrom(path, place));
  // `"Accounts": "5000000000000100001"`, later `{ "id": "5000000000000100001" }`.
  if (fact.type === undefined && /object \{id\} or text/.test(fact.note ?? ""))
    Object.assign(node, { t: "string", a: ["object"], k: { id: { t: "string", r: 1, g: "id" } } });
  if (fact.operations !== undefined) node.p = fact.operations;
  if (node.f === "record") node.t ??= "object";
  if (THINGS.has(node.f) || THINGS.has(fact.ref) || isTrap(place, path, "leave")) return node;
  if (fact.type === "object" && fact.keys === undefined && TEXT_IDS.has(fact.ref)) node.k = REFERENCE;
  const below = {
    ...place,
    listOf: fact.type === "array" && fact.ref === "field" ? { ref: fact.ref, of: fact.of } : undefined,
    underVariants: fact.variants !== undefined,
    siblings: isReference(fact, path) ? Object.keys(fact.keys ?? {}) : [],
  };
  if (fact.keys !== undefined) {
    const keys = Object.entries(fact.keys).map(([name, key]) => [name, nodeFrom(key, join(path, name), by, below)]);
    if (keys.length > 0) node.k = Object.fromEntries(keys);
  }
  if (fact.item !== undefined && fact.recursive !== true) node.i = nodeFrom(fact.item, `${path}[]`, by, below);
  return node;
}

/** What a value names, `f`, and whose it is, `O`; a list of names is written down at the list. */
function namedFrom(fact, path, place) {
  const given = place.names.get(path);
  const ref = given?.ref ?? fact.ref ?? (path.endsWith("[]") ? place.listOf?.ref : undefined);
  if (ref === undefined || isTrap(place, path, "new") || (fact.type === "array" && ref === "field")) return {};
  // `criteria: true` hands over what a user's criteria hold.
  if (ref === "criteria" && fact.type === "boolean") return {};
  const of = given?.of ?? fact.of ?? (path.endsWith("[]") ? place.listOf?.of : undefined);
  const isPrinted = given?.isPrinted ?? printed(place, path, ({ code, isBare }) => code === "INVALID_DATA" && isBare);
  return {
    f: ref,
    ...(of !== undefined && OWNED.has(ref) && { O: of }),
    ...(isPrinted && SURE.has(ref) && { R: 1 }),
    ...(CRITERIA.has(ref) && place.criteriaCodes.length > 0 && { c: place.criteriaCodes }),
  };
}

/** Codes of the refusals that are printed for criteria of an operation, each once. */
function criteriaCodes(refusals) {
  const codes = refusals.filter(({ text }) => /(?:criteria|field_selection)\.\w/.test(text)).map(({ code }) => code);
  return [...new Set(codes)].filter((code) => !code.endsWith("LIMIT_EXCEEDED")).sort();
}

/** The form of a text, `g`, and `G` where a page prints the refusal of another one; `r` and so on are in the node already. */
function formFrom(fact, path, place) {
  const { ref, type, of } = fact;
  const isText = type === "string" || type === undefined;
  const isId = (ref === "id" || ref === "record-id") && of !== undefined && of !== "field";
  const form =
    place.forms.get(path) ??
    (isText && (isId ? "id" : ref === "email" && /email/i.test(path.split(".").at(-1)) ? "email" : undefined));
  if (!form) return {};
  const isPrinted = printed(
    place,
    path,
    ({ code, isBare, type }) => code === "INVALID_DATA" && (isBare || type === "long"),
  );
  return { g: form, ...(isPrinted && form !== "url" && { G: 1 }) };
}

/** `d`: the keys in which items of a list differ; `D` where a page prints the refusal. */
function distinctFrom(path, { distinct }) {
  const rows = distinct.flatMap(({ keys, isPrinted }) => keys.map(([list, key]) => ({ list, key, isPrinted })));
  const here = rows.filter(({ list }) => list === path);
  return here.length === 0
    ? {}
    : { d: here.map(({ key }) => key), ...(here.every(({ isPrinted }) => isPrinted) && { D: 1 }) };
}

/** The rows of a table that are about an operation. */
function rowsOf(table, { id }) {
  return table.filter(({ operations }) => operations.includes(id));
}

/** Names a thing by one of several keys, where an item of a list of things has all of them. */
function isReference({ ref, keys }, path) {
  return ref !== undefined || (!path.endsWith("[]") && Object.keys(keys ?? {}).length <= SMALL);
}

/** The type, `t`; `T` where two sources have it, `P` where a refusal is printed for this key, `a` for forms that are taken beside it. */
function typeFrom(fact, path, by, place) {
  const { refusals, named } = place;
  const { type } = fact;
  const isOpen = type === undefined || type === "any" || type === "file" || fact.variants !== undefined;
  if (isOpen || fact.contradicted?.type !== undefined || fact.recursive === true) return {};
  if (isTrap(place, path, "any")) return {};
  const others = Object.values(fact.typeDiffers ?? {});
  if (others.includes("any")) return {};
  const isPrinted = refusals.some((refusal) => refusal.path === path && TYPE_WORDS.has(refusal.type));
  const isNamed = named.some((refusal) => refusal.path === path && TYPE_WORDS.has(refusal.type));
  const isText = /text/.test(fact.note ?? "") && type !== "string";
  const isNumber = /number/.test(fact.note ?? "") && type === "string";
  const also = new Set(others);
  // A reference as text: its id, or its name where the thing is known by that.
  const ref = fact.ref ?? "";
  if (type === "object" && !isNamed && (TEXT_IDS.has(ref) || TEXT_NAMES.has(ref)))
    also.add(TEXT_IDS.has(ref) ? "id" : "string");
  if (isText) also.add("string");
  if (isNumber) also.add("number");
  const single = [...by].filter((source) => source !== "docs?");
  return {
    t: type,
    // A reference stands as text on older pages, so only its own refusal proves anything.
    ...(single.length > 1 && others.length === 0 && (type !== "object" || ref === "" || isPrinted) && { T: 1 }),
    ...(isPrinted && { P: 1 }),
    ...(also.size > 0 && { a: [...also].sort() }),
  };
}

/** `r`: 1 where a source requires the key, 2 where a refusal is printed or a page marks it, in what is created. */
function requiredFrom(fact, path, place) {
  const by = sources(fact.required);
  const isPrinted = printed(place, path, ({ code }) => code === "MANDATORY_NOT_FOUND", "own");
  const [instead] = place.refusals.filter((refusal) => refusal.path === path && refusal.own && refusal.instead);
  if (instead !== undefined) return { r: 2, o: [instead.instead] };
  const isDoubtful =
    fact.contradicted?.required !== undefined || isTrap(place, path, "optional") || (place.underVariants && !isPrinted);
  if (isDoubtful || (by.size === 0 && !isPrinted && fact.requiredIf === undefined)) return {};
  const name = path.split(".").at(-1);
  // What the address names need not be named again.
  if (place.hasId && name === "id" && /^\w+\[\]\.id$/.test(path)) return {};
  const others = NAMING.includes(name)
    ? NAMING.filter((other) => other !== name && place.siblings.includes(other))
    : (fact.orElse ?? []);
  return {
    r: place.isNew && (by.has("docs") || isPrinted) ? 2 : 1,
    ...(fact.requiredIf && { y: fact.requiredIf }),
    ...(fact.requiredUnless && { u: fact.requiredUnless }),
    ...(others.length > 0 && { o: others }),
  };
}

/** A limit: its number under `key`, and `KEY` where a refusal or a page proves it. The greatest that any source has; one source alone warns, oas2 alone does not. */
function limitFrom(limits, key, path, place) {
  const found = Object.entries(limits ?? {}).map(([n, by]) => ({ n: Number(n), by: sources(by), text: by }));
  if (found.length === 0 || found.some(({ text }) => text.includes("!"))) return {};
  const most = found.reduce((a, b) => (b.n > a.n ? b : a));
  const isPrinted = printed(place, path, ({ maximum }) => maximum === most.n);
  const isOnlyOas2 = most.by.size === 1 && most.by.has("oas2") && found.length === 1;
  if (isOnlyOas2 && !isPrinted) return {};
  const isPage = most.by.has("docs") && (most.by.has("oas2") || most.by.has("oas3"));
  return { [key]: most.n, ...((isPrinted || isPage) && { [key.toUpperCase()]: 1 }) };
}

/** A limit that only a printed refusal tells: of a text, or of the items of a list. */
function printedLimit({ type }, node, path, { refusals }) {
  const most = refusals.find((refusal) => refusal.path === path && refusal.maximum !== undefined)?.maximum;
  if (most === undefined) return {};
  if (type === "array") return node.x === undefined ? { x: most, X: 1 } : {};
  return type === "string" && node.l === undefined ? { l: most, L: 1 } : {};
}

/** What printed refusals say of keys: `N`, of which one is needed; `z`, one that must not be sent. */
function printedKeys(path, place) {
  const { refusals } = place;
  const needed = refusals.find(
    ({ own, code, path: at, oneOf }) => own && code === "EXPECTED_FIELD_MISSING" && at === path && oneOf !== undefined,
  );
  const isRefused = refusals.some(({ code, path: at, isSent }) => code === "NOT_SUPPORTED" && at === path && isSent);
  return { ...(needed && !isTrap(place, path, "optional") && { N: needed.oneOf }), ...(isRefused && { z: 1 }) };
}

/** Printed answers, with the place that they are about as a path of the schema: `users[].role`. */
function printedRefusals(line, lineOf) {
  const concrete = (from) => (from?.refusals ?? []).filter(({ seen }) => seen === undefined);
  const like = line.refusalsLike === undefined ? undefined : lineOf(line.refusalsLike);
  return [
    ...concrete(line).map((refusal) => read(refusal, true, line.root)),
    ...concrete(like).map((refusal) => read(refusal, false, line.root)),
  ];
}

/** A refusal as it is asked for here; `own`: of the operation itself, and not of its sibling. */
function read(refusal, own, root) {
  const { code, details, when } = refusal;
  const { expected_data_type: type, supported_values, regex, maximum_length: maximum, expected_fields } = details ?? {};
  const values = supported_values !== undefined || regex !== undefined || /\boutside the list$/.test(when);
  const [, instead] = /^neither \w+ nor (\w+)$/.exec(when) ?? [];
  const oneOf = expected_fields?.map(({ api_name }) => api_name);
  return {
    own,
    code,
    path: placeOf(refusal, root),
    type,
    values,
    maximum,
    instead,
    oneOf,
    isSent: / sent$/.test(when),
    isBare: Object.keys(details ?? {}).every((key) => BARE.has(key)),
    text: JSON.stringify(details ?? {}),
  };
}

function printed({ refusals }, path, fits, whose) {
  return refusals.some((refusal) => refusal.path === path && (whose === undefined || refusal.own) && fits(refusal));
}

function isTrap({ traps }, path, what) {
  return traps.some(([key, does = "optional"]) => does === what && key === path);
}

/** `"oas1+oas2 !1"` names oas1 and oas2. */
function sources(text) {
  return new Set((text ?? "").replace(/ !\d+/g, "").split("+").filter(Boolean));
}

function join(path, name) {
  return path === "" ? name : `${path}.${name}`;
}
