import { parseCoql } from "../languages/coql/parse-coql.ts";
import type { Query } from "../languages/coql/query.ts";
import { isObject, readable } from "../seen.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** Longer texts are not read, as in coql-query. */
const LONGEST = 100_000;

/**
 * The module behind FROM of the query under a key of a body, and those whose fields are read through a lookup: `{ modules: ["Contacts"], lookedUp: ["Accounts"], isPart: false }` for
 * `select Account_Name.Industry from Contacts where id is not null`. `isPart` when the query, or a part of it that matters, cannot be read.
 */
export function coqlModules(
  body: unknown,
  key: string,
  snapshot: Snapshot,
): { readonly modules: readonly string[]; readonly lookedUp: readonly string[]; readonly isPart: boolean } {
  const text = isObject(body) ? readable(body, key) : undefined;
  const query = typeof text === "string" && text.length <= LONGEST ? parseCoql(text) : undefined;
  const written = query?.module?.text;
  // `Leads#5000000000000100001` reads a custom view of Leads.
  const name = written?.split("#")[0];
  if (query === undefined || name === undefined || name === "") return { modules: [], lookedUp: [], isPart: true };
  return { modules: [name], lookedUp: lookedUp(query, name, snapshot), isPart: false };
}

function lookedUp(query: Query, from: string, snapshot: Snapshot): readonly string[] {
  const columns = [
    ...query.columns.map(({ name }) => name.text),
    ...query.comparisons.flatMap(({ column }) => column?.text ?? []),
    ...query.orderBy.map(({ text }) => text),
  ];
  return [...new Set(columns.flatMap((column) => behind(column.split("."), from, snapshot)))].filter(
    (name) => name !== from,
  );
}

/** The modules that the steps before the last lead to; a lookup to several modules leads nowhere that is known. */
function behind([step, ...rest]: readonly string[], module: string, snapshot: Snapshot): readonly string[] {
  if (rest.length === 0) return [];
  const field = snapshot.module(module)?.fields?.find(({ api_name }) => api_name === step);
  const [target, ...others] = field?.lookup?.modules ?? [];
  if (target === undefined || others.length > 0) return [];
  return [target, ...behind(rest, target, snapshot)];
}
