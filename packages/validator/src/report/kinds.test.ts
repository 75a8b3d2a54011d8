import { describe, expect, it } from "vitest";

import type { FindingOf, KindsOf, Says } from "./kinds.ts";

/** Stands for a check: takes its rows, gives back what takes its findings. */
function declare<S extends Says>() {
  return <const Given>(kinds: Given & KindsOf<S, Given>) => ({
    kinds,
    find: (finding: FindingOf<S, Given>): FindingOf<S, Given> => finding,
  });
}

interface Spoken extends Says {
  readonly missing: (facts: { api_name: string }) => string;
  readonly many: (facts: { maximum_length: number; count: number }) => string;
}
type Sentences = Pick<Spoken, "missing" | "many">;
const many = { code: ["LIMIT_EXCEEDED", "INVALID_DATA"] } as const;
const missing = {
  code: "MANDATORY_NOT_FOUND",
  names: ["api_name"],
  details: ["api_name"],
  evidence: "either",
} as const;

describe("kinds", () => {
  it("take what the sentences ask, and nothing else", () => {
    const { find } = declare<Sentences>()({ missing, many });
    expect(find({ kind: "missing", facts: { api_name: "Last_Name" }, evidence: "thin" }).kind).toBe("missing");
    expect(find({ kind: "many", facts: { maximum_length: 100, count: 101 }, code: "LIMIT_EXCEEDED" }).code).toBe(
      "LIMIT_EXCEEDED",
    );
    // @ts-expect-error: a misspelt kind
    find({ kind: "mising", facts: { api_name: "Last_Name" } });
    // @ts-expect-error: a fact is missing
    find({ kind: "missing", facts: {} });
    // @ts-expect-error: of several codes the finding names one
    find({ kind: "many", facts: { maximum_length: 100, count: 101 } });
    // @ts-expect-error: a code that the kind has not
    find({ kind: "many", facts: { maximum_length: 100, count: 101 }, code: "DUPLICATE_DATA" });
    // @ts-expect-error: thin only where the row says "either"
    find({ kind: "many", facts: { maximum_length: 100, count: 101 }, code: "INVALID_DATA", evidence: "thin" });
  });

  it("have a row for each sentence, and details that Zoho sends", () => {
    const rows = declare<Sentences>();
    // @ts-expect-error: a sentence without a row
    rows({ missing });
    // @ts-expect-error: a row without a sentence
    rows({ missing, many, more: { code: "INVALID_DATA" } });
    // @ts-expect-error: success needs an effect
    rows({ many, missing: { code: null } });
    expect(rows({ many, missing: { code: null, effect: "none" } }).kinds.missing.effect).toBe("none");
    // @ts-expect-error: no such detail of that code
    rows({ missing, many: { code: "LIMIT_EXCEEDED", details: ["count"] } });
    // @ts-expect-error: no such fact
    rows({ many, missing: { code: "MANDATORY_NOT_FOUND", names: ["apiname"] } });
    expect(Object.keys(rows({ missing, many }).kinds)).toEqual(["missing", "many"]);
  });
});
