// Compares a newer folder of Zoho's OpenAPI files with the facts, prints what differs, and with --write takes it over.
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readFacts, writeFacts } from "./facts.mjs";
import { readOpenApi } from "./openapi.mjs";

const HELP = `node metadata/scripts/merge-openapi.mjs FOLDER [--write] [--facts FILE]

Compares the OpenAPI files (.json) in or below FOLDER with metadata/facts/operations.ndjson and prints the differences:
operations added and removed, parameters added, removed or required otherwise, root keys of bodies changed.

FOLDER is a checkout of Zoho's OpenAPI files (v8.0/<resource>/<resource>.json) or one flat folder. Only JSON is read, so that no
dependency is needed: turn YAML into JSON first, for instance with \`npx js-yaml file.yaml > file.json\`.

--write   takes the differences over into the facts; then run \`pnpm sync\`. An operation that is no longer described
          stays known, without that source: it may still be called.
--facts   another file of facts
`;

/** The tag of the generation that a merge brings up to date; both generations count as one witness. */
const SOURCE = "oas2";

/** `{ facts, differences }`: the facts as they would be, and one line per difference. Mutates nothing. */
export function merge(facts, described) {
  const next = structuredCloneOf(facts);
  const byShape = new Map(next.map((fact) => [shape(fact), fact]));
  const seen = new Set();
  const differences = [];
  const say = (line) => differences.push(line);

  for (const operation of described) {
    const fact = byShape.get(shape(operation));
    if (!fact) {
      const added = newFact(operation, new Set(next.map(({ id }) => id)));
      next.push(added);
      byShape.set(shape(operation), added);
      seen.add(added);
      say(`+ ${added.method} ${added.path} (${added.id}: a name to be looked at)`);
      continue;
    }
    // The same address may be described twice; the first counts.
    if (seen.has(fact)) continue;
    seen.add(fact);
    if (!fact.sources.includes(SOURCE)) {
      fact.sources = sorted([...fact.sources, SOURCE]);
      say(`~ ${fact.id}: described now`);
    }
    mergeQuery(fact, operation, say);
    mergeBody(fact, operation, say);
    if (operation.scopes.length > 0) fact.scopes = { ...fact.scopes, [SOURCE]: operation.scopes };
  }

  for (const fact of next) {
    if (seen.has(fact) || !fact.sources.includes(SOURCE)) continue;
    fact.sources = fact.sources.filter((source) => source !== SOURCE);
    say(`- ${fact.method} ${fact.path} (${fact.id})`);
  }
  return { facts: next, differences };
}

function mergeQuery(fact, { query }, say) {
  for (const parameter of query) {
    const known = fact.query.find(({ name }) => name === parameter.name);
    if (!known) {
      fact.query = [...fact.query, newParameter(parameter)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      say(`~ ${fact.id}: + parameter ${parameter.name}${parameter.required ? " (required)" : ""}`);
      continue;
    }
    if (!known.sources.includes(SOURCE)) {
      known.sources = sorted([...known.sources, SOURCE]);
      say(`~ ${fact.id}: parameter ${parameter.name} is described now`);
    }
    if ((known.required?.[SOURCE] === true) !== parameter.required) {
      known.required = { ...known.required, [SOURCE]: parameter.required || undefined };
      if (Object.values(known.required).every((value) => value === undefined)) delete known.required;
      say(`~ ${fact.id}: parameter ${parameter.name} is ${parameter.required ? "required" : "optional"} now`);
    }
    if (parameter.values) known.values = parameter.values;
  }
  const names = new Set(query.map(({ name }) => name));
  for (const known of fact.query) {
    if (names.has(known.name) || !known.sources.includes(SOURCE)) continue;
    known.sources = known.sources.filter((source) => source !== SOURCE);
    if (known.required) delete known.required[SOURCE];
    say(`~ ${fact.id}: - parameter ${known.name}`);
  }
  fact.query = fact.query.filter(({ sources }) => sources.length > 0);
}

function mergeBody(fact, { body }, say) {
  if (!body) return;
  if (body.key && fact.body?.key !== body.key)
    say(`~ ${fact.id}: root key ${fact.body?.key ?? "(none)"} -> ${body.key}`);
  fact.body = { ...fact.body, ...body, sources: sorted([...(fact.body?.sources ?? []), SOURCE]) };
}

function newFact({ method, path, query, body, scopes }, ids) {
  return {
    id: nameOf(method, path, ids),
    method,
    path,
    sources: [SOURCE],
    query: query.map(newParameter).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ...(body && { body: { ...body, sources: [SOURCE] } }),
    scopes: scopes.length > 0 ? { [SOURCE]: scopes } : {},
  };
}

function newParameter({ name, required, type, values }) {
  return {
    name,
    ...(required && { required: { [SOURCE]: true } }),
    sources: [SOURCE],
    type,
    ...(values && { values }),
  };
}

/** `PUT /crm/{version}/settings/gadgets/{gadget_id}` -> `gadgets.update_one`; with a number where that name is taken. */
function nameOf(method, path, ids) {
  const parts = path
    .split("/")
    .slice(2)
    .filter((part) => part !== "{version}");
  const literals = parts
    .filter((part) => !part.startsWith("{") && !["settings", "automation", "actions"].includes(part))
    .map((part) => part.toLowerCase());
  const one = parts.at(-1).startsWith("{") ? "_one" : "";
  const verb = {
    GET: one ? "get" : "list",
    POST: "create",
    PUT: `update${one}`,
    PATCH: `patch${one}`,
    DELETE: `delete${one}`,
  }[method];
  const name = [
    literals.join("_") || "records",
    parts.includes("actions") && method === "POST" ? "execute" : verb,
  ].join(".");
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name}_${n}`;
    if (!ids.has(free)) return free;
  }
}

/** Two descriptions of one address differ in the names of their parameters only. */
function shape({ method, path }) {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}").toLowerCase()}`;
}

function sorted(sources) {
  const order = ["oas1", "oas2", "docs", "sdk"];
  return [...new Set(sources)].toSorted((a, b) => (order.indexOf(a) + 1 || 9) - (order.indexOf(b) + 1 || 9));
}

function structuredCloneOf(value) {
  return JSON.parse(JSON.stringify(value));
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean" }, facts: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help || positionals.length !== 1) {
    (values.help ? console.log : console.error)(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { operations, files, yaml } = readOpenApi(positionals[0]);
  if (operations.length === 0) {
    console.error(
      `${positionals[0]}: no OpenAPI file in JSON${yaml > 0 ? `, but ${yaml} in YAML: turn them into JSON first (--help)` : ""}`,
    );
    process.exitCode = 2;
    return;
  }
  const { facts, differences } = merge(readFacts(values.facts), operations);
  for (const line of differences) console.log(line);
  console.log(`${operations.length} operations in ${files} files, ${differences.length} differences`);
  if (values.write) writeFacts(facts, values.facts);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
