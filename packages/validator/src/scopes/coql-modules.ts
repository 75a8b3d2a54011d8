import { parseCoql } from "../languages/coql/parse-coql.ts";
import type { Query } from "../languages/coql/query.ts";
import { isObject, readable } from "../seen.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** Longer texts are not read, as in coql-query. */
const LONGEST = 2_000_000;

/**
 * The module behind FROM of the query under a key of a body, and those whose fields are read through a lookup or in a subquery:
 * `{ modules: ["Contacts"], lookedUp: ["Accounts"], isPart: false }` for `select Account_Name.Industry from Contacts where id is not null`. `isPart` when the
 * query, or a part of it that matters, cannot be read.
 */
export function coqlModules(
  body: unknown,
  key: string,
  snapshot: Snapshot,
): { readonly modules: readonly string[]; readonly lookedUp: readonly string[]; readonly isPart: boolean } {
  const text = isObject(body) ? readable(body, key) : undefined;
  const query = typeof text === "string" && text.length <= LONGEST ? parseCoql(text) : undefined;
  const name = query === undefined ? undefined : moduleOf(query);
  if (query === undefined || name === undefined) return { modules: [], lookedUp: [], isPart: true };
  return { modules: [name], lookedUp: lookedUp(query, name, snapshot).filter((each) => each !== name), isPart: false };
}

/** `Leads#5000000000000100001` reads a custom view of Leads. */
function moduleOf({ module }: Query): string | undefined {
  const name = module?.text.replace(/^!/, "").split("#", 1)[0];
  return name === "" ? undefined : name;
}

function lookedUp(query: Query, from: string, snapshot: Snapshot): readonly string[] {
  const columns = [
    ...query.columns.map(({ name }) => name.text),
    ...query.comparisons.flatMap(({ column }) => column?.text ?? []),
    ...query.groupBy.map(({ text }) => text),
    ...query.orderBy.map(({ text }) => text),
  ];
  const inside = query.comparisons.flatMap(({ subquery }) => {
    const name = subquery === undefined ? undefined : moduleOf(subquery);
    return subquery === undefined || name === undefined ? [] : [name, ...lookedUp(subquery, name, snapshot)];
  });
  return [...new Set([...columns.flatMap((column) => behind(column.split("."), from, snapshot)), ...inside])];
}

/** The modules that the steps before the last lead to; a lookup to several modules leads nowhere that is known. */
function behind([step, ...rest]: readonly string[], module: string, snapshot: Snapshot): readonly string[] {
  if (rest.length === 0) return [];
  const field = snapshot.module(module)?.fields?.find(({ api_name }) => api_name === step);
  const [target, ...others] = field?.lookup?.modules ?? [];
  if (target === undefined || others.length > 0) return [];
  return [target, ...behind(rest, target, snapshot)];
}
