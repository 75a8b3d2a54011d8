import { createHash } from "node:crypto";

import { checks } from "@zoho-preflight/validator/checks";

import { plain, plainText } from "./plain-text.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

const KINDS = new Map(checks.map(({ name, kinds }) => [name, kinds]));

/**
 * What stays of an issue when lines move and requests change their order: check, kind and code, operation and module, the path with `*` for
 * positions, the facts that name what it is about, the request's name in the file. No value of a record is in it, since it stands in committed files.
 *
 * `mandatory-fields missing MANDATORY_NOT_FOUND records.insert Deals body.data.* api_name=Stage`
 */
export function issueKey({ name }: FoundRequest, { operation }: Report, issue: Issue): string {
  const { check, code, path, because } = issue;
  const names = KINDS.get(check)?.[because.kind]?.names ?? [];
  return [
    check,
    because.kind,
    code ?? "-",
    operation?.id ?? "-",
    operation?.module ?? "-",
    pathShape(path),
    ...names.map((fact) => `${String(fact)}=${namedThing(because.facts[String(fact)])}`),
    ...(name === undefined ? [] : [`in ${JSON.stringify(name)}`]),
  ].join(" ");
}

/** The key of baselines of version 1: `mandatory-fields body.data.*`. */
export function issueKeyOfVersion1({ check, path }: Issue): string {
  return `${check} ${pathShape(path)}`;
}

function pathShape(path: Issue["path"]): string {
  return path.map((part) => (typeof part === "number" ? "*" : part)).join(".");
}

function namedThing(fact: unknown): string {
  return typeof fact === "string" ? fact : JSON.stringify(fact ?? null);
}

/**
 * Tells issues of the same key apart: where it stands, by request of the file and positions (`"2/0"`), and three digits made of its record, or of
 * method and address. So few that nobody can guess a record from them, and enough to see that another record came in the place of a fixed one.
 */
export function issueMark({ request }: FoundRequest, { path }: Issue, index: number): string {
  const place = path.filter((part) => typeof part === "number");
  const last = path.findLastIndex((part) => typeof part === "number");
  const about = path[0] === "body" ? inside(request.body, path.slice(1, Math.max(last + 1, 1))) : undefined;
  const text = JSON.stringify([
    request.method === undefined ? "GET" : plainText(request.method),
    plainText(request.url),
    about === undefined ? null : plain(about),
  ]);
  return `${[index, ...place].join("/")} ${createHash("sha256").update(text).digest("hex").slice(0, 3)}`;
}

function inside(value: unknown, path: Issue["path"]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null) return current;
    current = (current as Readonly<Record<string | number, unknown>>)[part];
  }
  return current;
}
