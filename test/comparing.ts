import { expect, test } from "vitest";

import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import type { SnapshotResponses } from "@zoho-preflight/validator/snapshot";

import type { Change } from "../packages/cli/src/comparison/change.ts";
import { compareSnapshots } from "../packages/cli/src/comparison/compare-snapshots.ts";

export type Responses = Partial<SnapshotResponses>;

export const name = { api_name: "Company", data_type: "text" };
export const list = { api_name: "Company", data_type: "picklist" };
export const leads = { module: "Leads" };
export const company = { module: "Leads", field: "Company" };

/** Options by name, or by displayed and stored value: `options("Won", ["Lost", "CLOSED_LOST"])`. */
export const options = (...names: readonly (string | readonly [string, string])[]): object[] =>
  names.map((option) =>
    typeof option === "string"
      ? { display_value: option, actual_value: option }
      : { display_value: option[0], actual_value: option[1] },
  );

/** Two views of an org, compared; what is not given is not known of either. */
export interface Comparing {
  readonly compare: (before: Responses, after: Responses) => Change[];
  /** Two views of Leads that differ in their fields. */
  readonly fields: (before: readonly object[], after: readonly object[]) => Change[];
  /** Two views of one field of Leads; what is not said is the same. */
  readonly field: (before: object, after: object) => Change[];
  /** The last test of the file: each kind has come up in those before it. */
  readonly allHaveComeUp: () => void;
}

/** For one test file, which is to bring out all of these kinds of change. */
export function comparing(kinds: object = {}): Comparing {
  const met = new Set<string>();
  const compare = (before: Responses, after: Responses): Change[] => {
    const [was, is] = [before, after].map((responses) =>
      readSnapshot({ version: "v8", modules: [{ api_name: "Leads" }], ...responses }),
    );
    if (was === undefined || is === undefined) throw new Error("two snapshots were made");
    const changes = compareSnapshots(was, is);
    for (const { kind } of changes) met.add(kind);
    return changes;
  };
  const fields: Comparing["fields"] = (before, after) =>
    compare({ fields: { Leads: before } }, { fields: { Leads: after } });
  return {
    compare,
    fields,
    field: (before, after) => fields([{ ...name, ...before }], [{ ...name, ...after }]),
    allHaveComeUp() {
      test("every kind of change has come up above", () => {
        expect(Object.keys(kinds).filter((kind) => !met.has(kind))).toEqual([]);
      });
    },
  };
}
