import { percentDecoded, readParams } from "../languages/query-string/split-query.ts";

import { isRaw } from "../snapshot/shape.ts";
import { jsonOf } from "./incoming.ts";
import type { Incoming } from "./incoming.ts";
import type { MatchedOperation, Report } from "../report/report.ts";

/** A good request, in the parts that an answer is made from. */
export interface Question {
  readonly operation: MatchedOperation;
  /** Values of the path's parameters: `{ module: "Leads", id: "100" }`. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Incoming["headers"];
  /** The JSON of the body; undefined when there is none. */
  readonly body: unknown;
  readonly report: Report;
}

/** Takes a judged request apart; undefined when its operation is not known. */
export function questionOf(incoming: Incoming, report: Report): Question | undefined {
  const { operation } = report;
  if (operation === undefined) return undefined;
  const [path = "", query = ""] = incoming.target.split("?", 2);
  return {
    operation,
    path: pathParts(operation.path, path),
    query: new URLSearchParams(readParams(query.split("#", 1)[0] ?? "")),
    headers: incoming.headers,
    body: jsonOf(incoming.body),
    report,
  };
}

/** What stands in the places of a template: `{ version: "v8", module: "Leads" }` for `/crm/{version}/{module}` and `/crm/v8/Leads`. */
function pathParts(template: string, path: string): Record<string, string> {
  const names = template.split("/").filter((segment) => segment !== "");
  const values = path.split("/").filter((segment) => segment !== "");
  const parts: Record<string, string> = {};
  names.forEach((name, index) => {
    const [, parameter] = /^\{(\w+)\}$/.exec(name) ?? [];
    const value = values[index];
    if (parameter !== undefined && value !== undefined) parts[parameter] = percentDecoded(value);
  });
  return parts;
}

/** The list under a key of the body: `data`; undefined when there is none. */
export function itemsOf(body: unknown, key: string): readonly unknown[] | undefined {
  const list = isRaw(body) ? body[key] : undefined;
  return Array.isArray(list) ? list : undefined;
}
