import { readFileSync } from "node:fs";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import { bodies } from "@zoho-preflight/validator/bodies";
import { describe, expect, it } from "vitest";

/** One operation: a body that it takes, and one that it does not, with what is said of that. */
interface Case {
  readonly operation: string;
  readonly request: string;
  readonly accepted: unknown;
  readonly refused: unknown;
  readonly expect: { readonly check: string; readonly code: string; readonly path: string; readonly severity: string };
}

const cases = readFileSync(new URL("./bodies/by-operation.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

/** A function takes what its author wrote, and these two take nothing that is known. */
const WITHOUT_KEYS = ["functions.execute", "scoring_rules.activate", "scoring_rules.clone"];

const preflight = createPreflight();

/** What is said of the body, and of nothing else. */
function told({ request }: Case, body: unknown): object[] {
  const [method = "", url = ""] = request.split(" ");
  return preflight
    .validate({ method, url, body })
    .issues.filter(({ path }) => path[0] === "body")
    .map(({ check, code, path, severity }) => ({ check, code, path: path.join("."), severity }));
}

describe("a body for each operation", () => {
  it("is there for all that take JSON and no records", () => {
    const takers = catalogue.operations.filter(
      ({ id, records, body }) =>
        records === undefined &&
        !WITHOUT_KEYS.includes(id) &&
        bodies.of(id) !== undefined &&
        body?.contentTypes?.includes("application/json") !== false,
    );
    expect(cases.map(({ operation }) => operation)).toEqual(takers.map(({ id }) => id));
  });

  it.each(cases)("$operation: accepted", (one) => {
    expect(told(one, one.accepted)).toEqual([]);
  });

  it.each(cases)("$operation: refused", (one) => {
    expect(told(one, one.refused)).toEqual([one.expect]);
  });
});
