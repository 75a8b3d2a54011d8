import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { expect, it } from "vitest";

import type { RequestCheck } from "../check.ts";
import { Findings } from "../report/findings.ts";
import type { KeptRoute } from "../request/addresses.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { AskedChecks } from "./asked-checks.ts";

const [list, other] = catalogue.operations;
const route: KeptRoute = { candidates: [], otherMethods: [], kept: true };

/** A preflight with two checks: one of the address, and one that has a test for the first operation only, and counts how often it is asked. */
function twoChecks(): {
  readonly asked: AskedChecks;
  readonly snapshot: { modules: Snapshot["modules"] };
  count: () => number;
} {
  let count = 0;
  const meta = { type: "request", severity: "error", codes: [], kinds: {} } as const;
  const ofAddress: RequestCheck = { ...meta, name: "of-address", stage: "url", run: () => undefined };
  const ofOperation: RequestCheck = {
    ...meta,
    name: "of-operation",
    stage: "org",
    forOperation: ({ operation }) => {
      count++;
      return operation === list ? () => undefined : undefined;
    },
  };
  const snapshot = { version: "v8", modules: [] as Snapshot["modules"], module: () => undefined };
  const options = { now: () => 0 };
  const asked = new AskedChecks([ofAddress, ofOperation], { catalogue, snapshot, options });
  return { asked, snapshot, count: () => count };
}

const names = ({ before }: { readonly before: readonly { readonly check: { readonly name: string } }[] }): string[] =>
  before.map(({ check }) => check.name);

it("asks a check once for an operation, and runs it only where it has a test", () => {
  const { asked, count } = twoChecks();
  expect(names(asked.for(route, list, true))).toEqual(["of-address", "of-operation"]);
  expect(names(asked.for(route, list, true))).toEqual(["of-address", "of-operation"]);
  expect(count()).toBe(1);
  expect(names(asked.for(route, other, true))).toEqual(["of-address"]);
  expect(names(asked.for(route, other, false))).toEqual(["of-address"]);
  expect(count()).toBe(2);
});

it("does not ask it about a request whose operation is not known", () => {
  const { asked, count } = twoChecks();
  expect(names(asked.for(route, undefined, true))).toEqual(["of-address"]);
  expect(count()).toBe(0);
});

it("asks again when the org's modules have changed", () => {
  const { asked, snapshot, count } = twoChecks();
  asked.for(route, list, true);
  snapshot.modules = [{ api_name: "Projects" }];
  expect(names(asked.for(route, list, true))).toEqual(["of-address", "of-operation"]);
  expect(count()).toBe(2);
});

it("does not run what reads the address alone at an address that it found good, until the modules change", () => {
  const { asked, snapshot } = twoChecks();
  const findings = new Findings(new Map(), { catalogue, version: "v8" });
  asked.learn(route, list, asked.for(route, list, true), findings);
  expect(names(asked.for(route, list, true))).toEqual(["of-operation"]);
  expect(names(asked.for(route, list, false))).toEqual(["of-address", "of-operation"]);
  snapshot.modules = [{ api_name: "Projects" }];
  expect(names(asked.for(route, list, true))).toEqual(["of-address", "of-operation"]);
});
