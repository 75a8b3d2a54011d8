// What of the published good bodies that hold no records is still noticed once it is wrong in one place.
//
//   node bench/bodies.mjs FILE [--missed]     FILE: requests, one JSON object a line; --missed prints what was not reported
//
// Each body is changed by seven rules, one place at a time. Reported is a change with an issue at its path or at the parent of that.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { bodyTraps } from "../metadata/corrections/body-traps.mjs";
import { fromSource } from "../scripts/from-source.mjs";

const { positionals, values: flags } = parseArgs({ allowPositionals: true, options: { missed: { type: "boolean" } } });
const [file] = positionals;
if (file === undefined) throw new Error("Usage: node bench/bodies.mjs FILE [--missed]");

const root = new URL("..", import.meta.url).pathname;
const [{ createPreflight }, { catalogue }] = await fromSource(
  `${root}packages/validator/src/index.ts`,
  `${root}metadata/src/catalogue.ts`,
);
const preflight = createPreflight();
const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const facts = new Map(lines(`${root}metadata/facts/bodies.ndjson`).map((line) => [line.id, line]));
const writesRecords = new Set(catalogue.operations.filter(({ records }) => records !== undefined).map(({ id }) => id));

const sources = (text) => new Set((text ?? "").replace(/ !\d+/g, "").split("+").filter(Boolean));
const twoOf = (by) => by.size > 1;
const CONTAINERS = new Set(["object", "array"]);
const NAMES = new Set(["module", "field", "relation", "event"]);

const counts = new Map();
const unchanged = { requests: 0, errors: 0, warnings: 0 };
for (const request of lines(file)) {
  const { body } = request;
  if (typeof body !== "object" || body === null) continue;
  const { operation, ok, issues } = preflight.validate(request);
  const fact = operation && !writesRecords.has(operation.id) ? facts.get(operation.id) : undefined;
  if (fact === undefined) continue;
  unchanged.requests++;
  if (!ok) unchanged.errors++;
  unchanged.warnings += issues.filter(({ path }) => path[0] === "body").length;
  for (const change of changes(body, fact)) judge(request, operation.id, change);
}

const table = {};
for (const [key, { reported, of }] of [...counts].sort())
  table[key] = { reported, of, percent: Math.round((1000 * reported) / of) / 10 };
console.table(table);
console.log(unchanged);

function judge(request, id, { rule, path, apply }) {
  const body = structuredClone(request.body);
  apply(body);
  const { issues } = preflight.validate({ ...request, body });
  const wanted = ["body", ...path].join("\0");
  const parent = ["body", ...path.slice(0, -1)].join("\0");
  const isReported = issues.some((issue) => [wanted, parent].includes(issue.path.join("\0")));
  const depth = path.filter((part) => typeof part === "string").length;
  for (const key of [depth === 1 ? "1 root" : depth === 2 ? "2 items" : "3 below", `rule ${rule}`]) {
    const count = counts.get(key) ?? { reported: 0, of: 0 };
    counts.set(key, { reported: count.reported + (isReported ? 1 : 0), of: count.of + 1 });
  }
  if (!isReported && flags.missed) console.log(`${id}  rule ${rule}  ${path.join(".")}`);
}

/** `{ rule, path, apply }` for each place of a body. */
function* changes(body, fact) {
  const listed = bodyTraps
    .filter(({ operations }) => operations.includes(fact.id))
    .flatMap(({ keys }) => keys.map(([key]) => key));
  for (const key of Object.keys(body)) {
    yield { rule: 1, path: [`${key}x`], apply: (root) => renameKey(root, key) };
  }
  yield* below(body, fact.root, [], "", sources(fact.root.by ?? fact.from), listed);
}

function renameKey(root, key) {
  const entries = Object.entries(root);
  for (const name of Object.keys(root)) delete root[name];
  for (const [name, value] of entries) root[name === key ? `${name}x` : name] = value;
}

function* below(value, node, path, place, parentBy, listed) {
  const by = node.by === undefined ? parentBy : sources(node.by);
  if (path.length > 0) yield* changesOf(value, node, path, by);
  if (Array.isArray(value) && node.item !== undefined) {
    for (const [index, item] of value.entries())
      yield* below(item, node.item, [...path, index], `${place}[]`, by, listed);
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [name, key] of Object.entries(node.keys ?? {})) {
      if (!Object.hasOwn(value, name)) continue;
      const at = place === "" ? name : `${place}.${name}`;
      const required = sources(key.required);
      const isNeeded = ["oas2", "oas3", "docs", "hand"].some((source) => required.has(source));
      if (isNeeded && key.contradicted?.required === undefined && !listed.includes(at))
        yield { rule: 2, path: [...path, name], apply: (root) => delete holder(root, [...path, name])[name] };
      yield* below(value[name], key, [...path, name], at, by, listed);
    }
  }
}

function* changesOf(value, node, path, by) {
  const put = (rule, other) => ({ rule, path, apply: (root) => (holder(root, path)[path.at(-1)] = other) });
  const { type } = node;
  const isSure = twoOf(by) && node.contradicted?.type === undefined;
  if (isSure && CONTAINERS.has(type)) {
    yield put(3, "wrong");
    yield put(3, type === "array" ? {} : []);
  }
  if (isSure && type === "boolean") yield put(4, "yes");
  if (isSure && type === "string" && typeof value === "string") yield put(4, true);
  const lists = node.enum?.flatMap((list) => [...sources(list.by)]) ?? [];
  if (new Set(lists).size > 1 && typeof value === "string") yield put(5, `${value}x`);
  for (const [most, witnesses] of Object.entries(node.maxItems ?? {})) {
    const found = sources(witnesses);
    if (!Array.isArray(value) || value.length === 0 || Number(most) > 1000) continue;
    if (found.has("docs") || found.has("hand") || found.size > 1)
      yield put(
        6,
        Array.from({ length: Number(most) + 1 }, (_, index) => value[index % value.length]),
      );
  }
  if (NAMES.has(node.ref) && typeof value === "string" && node.refKey !== "id") yield put(7, `${value}x`);
  if (node.ref === "criteria") yield* namesOf(value, path);
  // Of a list of names it is the list that is known as a reference.
  if (NAMES.has(node.ref) && Array.isArray(value))
    for (const [index, name] of value.entries())
      if (typeof name === "string") yield { ...put(7, `${name}x`), ...nameIn([...path, index], `${name}x`) };
}

/** Names of the fields that criteria compare, groups in groups included. */
function* namesOf(criteria, path) {
  if (typeof criteria !== "object" || criteria === null) return;
  const name = criteria.field?.api_name;
  const at = [...path, "field", "api_name"];
  if (typeof name === "string") yield { rule: 7, ...nameIn(at, `${name}x`) };
  for (const [index, one] of (criteria.group ?? []).entries()) yield* namesOf(one, [...path, "group", index]);
}

function nameIn(path, name) {
  return { path, apply: (root) => (holder(root, path)[path.at(-1)] = name) };
}

function holder(root, path) {
  return path.slice(0, -1).reduce((inner, part) => inner[part], root);
}
