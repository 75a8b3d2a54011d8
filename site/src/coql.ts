import { Lines } from "../../packages/cli/src/requests-in/place.ts";
import type { FoundRequest } from "../../packages/cli/src/requests-in/found.ts";

/** Whether a text is a COQL query: `select Last_Name from Leads where …`. */
export function isCoql(text: string): boolean {
  return /^\s*select\s[\s\S]*?\sfrom\s/i.test(text);
}

/** The request that asks a query. */
export function coqlRequest(text: string, version: string): FoundRequest {
  const lines = new Lines(text);
  return {
    kind: "request",
    file: "",
    line: 1,
    column: 1,
    request: { method: "POST", url: `/crm/${version}/coql`, body: { select_query: text } },
    place: (_path, _part, within) => lines.place(within?.start ?? 0, within?.end ?? text.length),
  };
}
