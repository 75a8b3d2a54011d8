import { catalogue } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import { expect, it } from "vitest";

import { bodies } from "../bodies.ts";
import { Context } from "../checks/context.ts";
import { checks } from "../checks/index.ts";
import { OPEN, PARTS, UNKNOWN } from "../seen.ts";
import { Findings } from "../report/findings.ts";
import type { SeenBody } from "./request.ts";
import { isUsualBody as isUsualFor, usualBodyOf } from "./usual-body.ts";
import { readUrl } from "./url.ts";

const isUsualBody = (body: SeenBody, operation: Operation): boolean => {
  const wanted = usualBodyOf(operation, catalogue, true);
  return wanted !== undefined && isUsualFor(body, wanted);
};
const composite = catalogue.operations.find(({ id }) => id === "composite.execute");
const writes = catalogue.operations.filter(({ records }) => records !== undefined);
const insert = writes.find(({ id }) => id === "records.insert");
const update = writes.find(({ id }) => id === "records.update_one") ?? writes.find(({ records }) => records?.idInPath);

const json = (value: unknown): SeenBody => ({ kind: "json", value: value as never });
/** A body of one record and, where the operation takes more, of as many as it takes; also with what cannot be seen. */
const usual = ({ body }: Operation): SeenBody[] => {
  const key = body?.key ?? "data";
  const item = Object.fromEntries((body?.itemKeys ?? []).map(({ name }) => [name, UNKNOWN]));
  const many = Array.from({ length: body?.maxItems ?? 100 }, () => item);
  const lists = [[item], [{ ...item, [OPEN]: true }], [{ ...item, [PARTS]: ["a", UNKNOWN] }], many, [new Date(0)]];
  return lists.flatMap((list) => [json({ [key]: list }), json({ [key]: list, [OPEN]: true })]);
};

it("has nothing to say of a usual body, whatever the operation and the version, in the checks that are not asked about one", () => {
  const silent = checks.filter((check) => check.type === "request" && check.passesUsualBody === true);
  expect(silent.map(({ name }) => name)).toEqual(["body-shape", "record-limit", "body-keys", "body-values"]);
  const url = readUrl("https://www.zohoapis.eu/crm/v8/Leads", undefined);
  const said: unknown[] = [];
  let judged = 0;
  for (const operation of [...writes, ...(composite === undefined ? [] : [composite])]) {
    for (const version of catalogue.versions) {
      for (const body of usual(operation)) {
        if (!isUsualBody(body, operation)) continue;
        judged++;
        const findings = new Findings(new Map(), { catalogue, version, operation, bodies });
        const request = { method: operation.method, url: url as never, headers: undefined, body };
        const org = {
          catalogue,
          bodies,
          readsQueries: true,
          snapshot: { version: "v8", modules: [], module: () => undefined },
        };
        const options = { now: () => 0 };
        const route = { candidates: [operation], otherMethods: [] };
        const context = new Context(request, route, operation, version, { ...org, options }, findings);
        context.run(
          silent.flatMap((check) => (check.type === "request" && check.run ? [{ check, test: check.run }] : [])),
        );
        if (findings.issues.length + findings.skipped.length > 0) said.push(operation.id, version, body);
      }
    }
  }
  expect(said).toEqual([]);
  expect(judged).toBeGreaterThan(300);
});

it.each([
  ["another key beside the root", { data: [{}], trigger: [] }],
  ["another root", { records: [{}] }],
  ["no list", { data: {} }],
  ["an empty list", { data: [] }],
  ["an item that is no object", { data: [{}, "Ng"] }],
  ["a list in the list", { data: [[]] }],
  ["a hole", { data: Object.assign([], { 1: {} }) }],
  ["an item that cannot be seen", { data: [UNKNOWN] }],
  ["too many records", { data: Array.from({ length: 101 }, () => ({})) }],
  ["a list instead of the root", [{}]],
  ["null", null],
])("does not take for usual: %s", (_, value) => {
  expect(insert && isUsualBody(json({ data: [{}] }), insert)).toBe(true);
  expect(insert && isUsualBody(json(value), insert)).toBe(false);
});

it("takes for usual one record only where the path names it", () => {
  expect(update?.records?.idInPath).toBe(true);
  expect(update && isUsualBody(json({ data: [{}] }), update)).toBe(true);
  expect(update && isUsualBody(json({ data: [{}, {}] }), update)).toBe(false);
});

it("takes sub-requests for usual that have what each of them needs, in a call that has nothing beside them", () => {
  const call = (items: unknown, more = {}): SeenBody => json({ __composite_requests: items, ...more });
  const item = { sub_request_id: "1", method: "GET", uri: "/crm/v8/Leads" };
  const isUsual = (body: SeenBody): boolean | undefined => composite && isUsualBody(body, composite);
  expect(isUsual(call([item]))).toBe(true);
  expect(isUsual(call([item], { [OPEN]: true }))).toBe(false);
  expect(isUsual(call([item], { rollback_on_fail: true }))).toBe(false);
  expect(isUsual(call([item, { ...item, uri: undefined }]))).toBe(false);
  expect(isUsual(call([Object.create(item)]))).toBe(false);
  expect(isUsual(call(Array.from({ length: 6 }, () => item)))).toBe(false);
});

it("judges bodies of records and sub-requests alone", () => {
  const other = catalogue.operations.find(
    ({ id, records, body }) => records === undefined && body?.keyType === "array" && id !== composite?.id,
  );
  expect(other && isUsualBody(json({ [other.body?.key ?? ""]: [{}] }), other)).toBe(false);
  expect(insert && isUsualBody({ kind: "broken", reason: "" }, insert)).toBe(false);
});
