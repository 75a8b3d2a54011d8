// The facts: one line per operation, sorted by path and method, so that a change is one line in a diff.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The file with the facts about operations. */
export const factsFile = fileURLToPath(new URL("../facts/operations.ndjson", import.meta.url));

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Reads facts, one object per line; throws with the line's number when one is no JSON. */
export function readFacts(file = factsFile) {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line === "") return [];
      try {
        return [JSON.parse(line)];
      } catch (error) {
        throw new Error(`${file}:${index + 1}: ${error.message}`, { cause: error });
      }
    });
}

/** Facts as text, in the one order that the file has. */
export function printFacts(facts) {
  return facts
    .toSorted(inOrder)
    .map((fact) => `${JSON.stringify(fact)}\n`)
    .join("");
}

/** Writes facts back, in order. */
export function writeFacts(facts, file = factsFile) {
  writeFileSync(file, printFacts(facts));
}

function inOrder(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return METHODS.indexOf(a.method) - METHODS.indexOf(b.method);
}
