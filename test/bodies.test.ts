import { bodies } from "@zoho-preflight/validator/bodies";
import type { BodyNode } from "@zoho-preflight/metadata/bodies";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import { UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";
import { describe, expect, it } from "vitest";

const preflight = createPreflight();
const CHECKS = ["body-shape", "body-keys", "body-values"];

/** Sub-requests are judged as requests, and a function takes what its author wrote. */
const OTHERS = ["composite.execute", "functions.execute"];

/** The operations whose bodies have a schema, and hold neither records nor files. */
const operations = catalogue.operations.filter(
  ({ id, records, body }) =>
    records === undefined &&
    !OTHERS.includes(id) &&
    bodies.of(id)?.root.keys !== undefined &&
    body?.contentTypes?.includes("application/json") !== false,
);

function requestOf({ method, path, until, modules }: Operation, body: unknown): object {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === "version" ? (until ?? "v8") : name === "module" ? (modules?.[0] ?? "Leads") : "1000000000001",
  );
  return { method, url, body };
}

const FORMS: Readonly<Record<NonNullable<BodyNode["form"]>, string>> = {
  id: "1000000000001",
  email: "ada@bakery.example",
  url: "https://bakery.example/zoho",
  callback: "https://bakery.example/zoho",
  datetime: "2026-12-31T09:00:00+00:00",
  date: "2026-12-31",
};

/** The least that a schema says a value should be: keys that are needed, one item, the first of a list. */
function sample(node: BodyNode): unknown {
  if (node.values !== undefined) return node.values[0];
  if (node.operations !== undefined) return "Leads.create";
  switch (node.type) {
    case "array":
      return node.item === undefined ? [] : [sample(node.item)];
    case "boolean":
      return true;
    case "integer":
    case "number":
      return 1;
    case "string":
      return node.ref === "module" ? "Leads" : node.form === undefined ? "1" : FORMS[node.form];
    default:
      return Object.fromEntries(
        Object.entries(node.keys ?? {})
          .filter(([name, key]) => key.required !== undefined || node.oneOf?.[0] === name)
          .map(([name, key]) => [name, sample(key)]),
      );
  }
}

/** The same with its root key, and with what each item of it needs by the table of operations. */
function bodyOf({ id, body }: Operation): Record<string, unknown> {
  const { root = {} } = bodies.of(id) ?? {};
  const key = body?.key;
  const own = key === undefined ? undefined : root.keys?.[key];
  if (key === undefined || own === undefined) return sample(root) as Record<string, unknown>;
  const holder = own.item ?? own;
  const needed = (body?.itemKeys ?? []).filter(({ required }) => required !== undefined);
  const item = Object.fromEntries(needed.map(({ name }) => [name, sample(holder.keys?.[name] ?? { type: "string" })]));
  const least = sample(holder);
  const filled = typeof least === "object" ? { ...item, ...least } : least;
  return { ...(sample(root) as object), [key]: own.type === "array" ? [filled] : filled };
}

const found = (request: object): string[] =>
  validateSeen(preflight, request)
    .issues.filter(({ check }) => CHECKS.includes(check))
    .map(({ check, path }) => `${check} ${path.join(".")}`);

describe("the body of every operation", () => {
  it("is known for nearly two hundred of them", () => {
    expect(operations.length).toBeGreaterThan(170);
  });

  it("is accepted with what it needs", () => {
    const refused = operations.flatMap((operation) =>
      found(requestOf(operation, bodyOf(operation))).map((text) => `${operation.id}: ${text}`),
    );
    expect(refused).toEqual([]);
  });

  it("is reported when a key of it holds something else, and not when that is hidden", () => {
    const silent = operations.flatMap((operation) => {
      const [name, node] = Object.entries(bodies.of(operation.id)?.root.keys ?? {}).find(isTyped) ?? [];
      if (name === undefined || node === undefined) return [`${operation.id}: no key with a type`];
      const wrong = node.type === "string" ? true : "wrong";
      const issues = found(requestOf(operation, { ...bodyOf(operation), [name]: wrong }));
      const hidden = found(requestOf(operation, { ...bodyOf(operation), [name]: UNKNOWN }));
      return issues.length === 0 || hidden.length > 0 ? [`${operation.id}: ${name}`] : [];
    });
    expect(silent).toEqual([]);
  });
});

function isTyped([, { type, also = [] }]: readonly [string, BodyNode]): boolean {
  return type !== undefined && !also.includes(type === "string" ? "boolean" : "string");
}
