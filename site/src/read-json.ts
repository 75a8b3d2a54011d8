import { jsonRequests } from "../../packages/cli/src/requests-in/json.ts";
import type { Found } from "../../packages/cli/src/requests-in/found.ts";
import type { RecordsOf } from "../../packages/cli/src/requests-in/records.ts";
import type { ReadText } from "./read-text.ts";

/** JSON of the kinds that `zoho-preflight check` reads. */
export function readJson(text: string, records: RecordsOf): ReadText {
  const found = [...jsonRequests(text, "", { records, completes: true, answers: true })];
  const lines = isBroken(found) ? jsonLines(text, records) : undefined;
  return lines === undefined ? { kind: kindOfJson(text), found } : { kind: "NDJSON", found: lines };
}

function isBroken(found: readonly Found[]): boolean {
  return found.length === 1 && found[0]?.kind === "problem" && found[0].text.startsWith("this cannot be read as JSON");
}

/** A request or record a line; undefined where the first line is not JSON by itself. */
function jsonLines(text: string, records: RecordsOf): Found[] | undefined {
  const lines = text.split("\n");
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (!isJson(first)) return undefined;
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [...jsonRequests(line, "", { records, completes: true, answers: true }, index + 1)],
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function kindOfJson(text: string): string {
  if (/^\s*\{\s*"log"\s*:/.test(text)) return "HAR";
  if (/"schema"\s*:\s*"[^"]*postman/i.test(text)) return "Postman collection";
  return /"(?:url|request|path)"\s*:/.test(text) ? "Request object" : "Records";
}
