import { encodedOperations, reserved } from "./generated/catalogue.ts";
import type { Body, Kind, Operation, Parameter } from "./types.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** What is said of an operation beyond the columns that all have; `body` is a place in the table. */
type Rest = Omit<Operation, "id" | "method" | "path" | "kind" | "query" | "scopes" | "documentedScopes" | "body"> & {
  readonly body?: number;
};
/** The shape that metadata/scripts/encode.mjs writes: columns, and what recurs once in tables. */
interface Encoded {
  readonly columns: readonly [
    ids: readonly string[],
    methods: readonly number[],
    paths: readonly string[],
    kinds: readonly Kind[],
    queries: readonly (readonly number[])[],
    scopes: readonly number[],
    rest: readonly (Rest | 0)[],
  ];
  readonly parameters: readonly Parameter[];
  readonly scopes: readonly (readonly [documented: 0 | 1, rule: Operation["scopes"]])[];
  readonly bodies: readonly Body[];
}

let decoded: readonly Operation[] | undefined;

/**
 * Every operation that some source knows, about 600: `{ id: "records.insert", method: "POST", path: "/crm/{version}/{module}", … }`.
 * Decoded on the first call, then always the same array.
 * Source: metadata/facts (Zoho's OpenAPI files, documentation and SDKs) with metadata/corrections.
 */
export function operations(): readonly Operation[] {
  decoded ??= decode(JSON.parse(encodedOperations) as Encoded);
  return decoded;
}

/** First path segments that are not modules, sorted: `settings`, `coql`, `__composite_requests`. */
export function reservedSegments(): readonly string[] {
  return reserved;
}

function decode({ columns, parameters, scopes, bodies }: Encoded): readonly Operation[] {
  const [ids, methods, paths, kinds, queries, rules, rest] = columns;
  return ids.map((id, row) => {
    const { body, ...more } = at(rest, row) || {};
    const [documented, alternatives] = at(scopes, at(rules, row));
    return {
      id,
      method: at(METHODS, at(methods, row)),
      path: at(paths, row).replace("~", "/crm/{version}/"),
      kind: at(kinds, row),
      ...more,
      query: at(queries, row).map((place) => at(parameters, place)),
      ...(body !== undefined && { body: at(bodies, body) }),
      scopes: alternatives,
      ...(documented === 1 && { documentedScopes: true }),
    };
  });
}

function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place];
  if (value === undefined) throw new Error("The generated catalogue is broken: run `pnpm sync`");
  return value;
}
