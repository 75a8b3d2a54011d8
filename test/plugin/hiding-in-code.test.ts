import { rmSync } from "node:fs";

import { parse } from "@typescript-eslint/parser";
import { Linter } from "eslint";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import { analysisRule } from "@zoho-preflight/eslint-plugin/analysis";
import type { Report } from "@zoho-preflight/validator";

import { preflightOf, readCases, readOrg } from "../cases/read-cases.ts";
import type { SharedCase, SharedRequest } from "../cases/read-cases.ts";
import { HANGS, runs } from "../fuzz/runs.ts";
import { news } from "../news.ts";
import { writeSnapshotFolder } from "../snapshots/snapshot-folder.ts";

/**
 * Law: code that shows less never gets more said about it. Each shared case is written as code, then some of its parts are taken out of
 * sight in the ways in which programs do that.
 */

interface Written {
  readonly shared: SharedCase;
  readonly report: Report;
  readonly code: string;
  /** Stretches of the code that hold a value, a property's value or a property. */
  readonly parts: readonly Part[];
}
interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: "value" | "object" | "property";
}

const text = JSON.stringify;
const written: readonly Written[] = Object.values(readCases())
  .flat()
  .filter(
    ({ request, options }) =>
      options?.token === undefined &&
      /^https:\/\/[^/]*zohoapis\.[a-z.]+\/crm\//.test(request.url ?? "") &&
      typeof request.body !== "string",
  )
  .map((shared) => {
    const code = asCode(shared.request);
    return { shared, report: preflightOf(shared).validate(shared.request), code, parts: partsOf(code) };
  });

function asCode({ method = "GET", url = "", headers, body }: SharedRequest): string {
  const parts = [
    `method: ${text(method)}`,
    ...(headers === undefined ? [] : [`headers: ${text(headers)}`]),
    ...(body === undefined ? [] : [`body: JSON.stringify(${text(body)})`]),
  ];
  return `fetch(${text(url)}, { ${parts.join(", ")} });`;
}

interface Tree {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly [key: string]: unknown;
}

function partsOf(code: string): Part[] {
  const parts: Part[] = [];
  const walk = (node: Tree, isKey: boolean): void => {
    const [start, end] = node.range;
    if (!isKey && (node.type === "Literal" || node.type === "ObjectExpression" || node.type === "ArrayExpression"))
      parts.push({ start, end, kind: "value" });
    if (node.type === "ObjectExpression") parts.push({ start, end, kind: "object" });
    if (node.type === "Property") parts.push({ start, end, kind: "property" });
    for (const [name, child] of Object.entries(node))
      for (const each of Array.isArray(child) ? (child as unknown[]) : [child])
        if (isTree(each)) walk(each, node.type === "Property" && name === "key");
  };
  walk(parse(code, { range: true }) as unknown as Tree, false);
  return parts;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** How code hides a part: a variable, one of two values, a spread before or behind, an optional key, a computed key, a call on the way. */
const WAYS = [
  "variable",
  "or something",
  "spread behind",
  "spread before",
  "optional",
  "computed",
  "handed on",
] as const;
type Way = (typeof WAYS)[number];

/** The code with a part out of sight; undefined where the way does not fit the part. */
function hide(code: string, { start, end, kind }: Part, way: Way): string | undefined {
  const own = code.slice(start, end);
  const replaced = (by: string): string => code.slice(0, start) + by + code.slice(end);
  switch (way) {
    case "variable":
      return kind === "value" ? replaced("hidden") : undefined;
    case "or something":
      return kind === "value" ? replaced(`(check() ? ${own} : hidden)`) : undefined;
    case "spread behind":
      return kind === "object" ? replaced(`{ ...${own}, ...hidden }`) : undefined;
    case "spread before":
      return kind === "object" ? replaced(`{ ...hidden, ...${own} }`) : undefined;
    case "optional":
      return kind === "property" ? replaced(`...(check() && { ${own} })`) : undefined;
    case "computed":
      return kind === "object" ? replaced(`{ ...${own}, [hidden]: 1 }`) : undefined;
    case "handed on":
      return kind === "object" ? `const part = ${own};\nchange(part);\n${replaced("part")}` : undefined;
  }
}

/** Most characters that a hole stands for. */
const LONGEST = 24;

/**
 * The code with some characters of a text filled in: `` `https://www.zohoapis.eu/crm/${hidden}/Leads` ``. Never beyond a separator: a hole is
 * read as a part of its segment, parameter or condition. Undefined for what is no text, or has a separator there.
 */
function withHole(code: string, { start, end, kind }: Part, from: number, length: number): string | undefined {
  if (kind !== "value" || code[start] !== '"') return undefined;
  const whole = JSON.parse(code.slice(start, end)) as string;
  const first = from % (whole.length + 1);
  const last = first + length;
  if (!/^[\w.-]+$/.test(whole.slice(first, last))) return undefined;
  const quoted = (text: string): string => text.replace(/[\\`$]/g, "\\$&");
  return `${code.slice(0, start)}\`${quoted(whole.slice(0, first))}\${hidden}${quoted(whole.slice(last))}\`${code.slice(end)}`;
}

const folders = new Map<string, string>();
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});
const linter = new Linter({ cwd: import.meta.dirname });

function issuesIn(code: string, { options = {} }: SharedCase): Report["issues"] {
  const { snapshot, ...others } = options;
  if (snapshot !== undefined && !folders.has(snapshot))
    folders.set(snapshot, writeSnapshotFolder(readOrg(snapshot) as Record<string, unknown>));
  const found: Report["issues"][number][] = [];
  const rule = analysisRule((_, { calls }) => {
    for (const call of calls)
      found.push(
        ...call
          .issues()
          .filter(({ agreed }) => agreed)
          .map(({ issue }) => issue),
      );
  });
  const settings = { ...others, ...(snapshot === undefined ? {} : { metadata: folders.get(snapshot) }) };
  expect(
    linter.verify(code, {
      plugins: { test: { rules: { rule: rule as never } } },
      rules: { "test/rule": "error" },
      settings: { "zoho-crm": settings },
    }),
  ).toEqual([]);
  return found;
}

describe("hiding in code", { timeout: HANGS }, () => {
  it("a part of each shared case, in each way", () => {
    fc.assert(
      fc.property(fc.nat({ max: written.length - 1 }), fc.nat(), fc.constantFrom(...WAYS), (index, at, way) => {
        const { shared, report, code, parts } = written[index] as Written;
        const part = parts[at % parts.length] as Part;
        const hidden = hide(code, part, way);
        if (hidden === undefined) return;
        const added = news(report, issuesIn(hidden, shared));
        if (added.length > 0) throw new Error(`${shared.name}\n${hidden}\n-> ${added.join("; ")}`);
      }),
      runs(3000, 20261124),
    );
  });

  it("some characters of a text", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: written.length - 1 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: LONGEST }),
        (index, at, from, length) => {
          const { shared, report, code, parts } = written[index] as Written;
          const hidden = withHole(code, parts[at % parts.length] as Part, from, length);
          if (hidden === undefined) return;
          const added = news(report, issuesIn(hidden, shared));
          if (added.length > 0) throw new Error(`${shared.name}\n${hidden}\n-> ${added.join("; ")}`);
        },
      ),
      runs(3000, 20261130),
    );
  });

  it("has something to hide", () => {
    expect(written.length).toBeGreaterThan(430);
    expect(written.filter(({ report }) => report.issues.length > 0).length).toBeGreaterThan(150);
  });
});
