import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createPreflight } from "@zoho-preflight/validator";
import type { Preflight, PreflightOptions } from "@zoho-preflight/validator";

/** One request and what it should be judged, as written in `test/cases/<topic>/*.json`. */
export interface SharedCase {
  readonly name: string;
  readonly request: SharedRequest;
  /** Options of `createPreflight`; `snapshot` names a pulled org of `test/cases/orgs`. */
  readonly options?: Omit<PreflightOptions, "snapshot"> & { readonly snapshot?: string };
  /** All issues, in any order; empty for a good request. */
  readonly expect: readonly ExpectedIssue[];
  /** What Zoho would answer, where it is known. */
  readonly response?: { readonly status: number; readonly body: unknown; readonly confidence?: "documented" | "guess" };
  /** Where the expectation comes from. */
  readonly source: string;
}

export interface SharedRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ExpectedIssue {
  readonly check: string;
  readonly code: string | null;
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const ORGS = "orgs";

/** All shared cases by file: `{ "params/ids.json": [ … ] }`. */
export function readCases(): Readonly<Record<string, readonly SharedCase[]>> {
  const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== ORGS);
  const files = topics.flatMap((topic) => readdirSync(join(folder, topic.name)).map((file) => `${topic.name}/${file}`));
  return Object.fromEntries(files.sort().map((file) => [file, JSON.parse(readFileSync(join(folder, file), "utf8")) as SharedCase[]]));
}

const orgs = new Map<string, unknown>();

/** The options for `createPreflight`, the org's responses in place of its name. */
export function optionsOf({ options = {} }: SharedCase): PreflightOptions {
  const { snapshot, ...others } = options;
  return snapshot === undefined ? others : { ...others, snapshot: readOrg(snapshot) };
}

/** API responses of an invented org, as one pull would give them; the same object for the same name. */
export function readOrg(name: string): unknown {
  let org = orgs.get(name);
  if (org === undefined) {
    org = JSON.parse(readFileSync(join(folder, ORGS, `${name}.json`), "utf8")) as unknown;
    orgs.set(name, org);
  }
  return org;
}

const preflights = new Map<string, Preflight>();

/** The preflight of a case, the same one for the same options: to make its plans anew for each case takes longer than to judge them all. */
export function preflightOf(shared: SharedCase): Preflight {
  const key = JSON.stringify(shared.options ?? {});
  let preflight = preflights.get(key);
  if (preflight === undefined) preflights.set(key, (preflight = createPreflight(optionsOf(shared))));
  return preflight;
}
