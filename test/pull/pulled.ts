import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, projectFolder } from "./run-pull.ts";
import { startZoho } from "./zoho-server.ts";
import type { Asked, Org, ZohoServer } from "./zoho-server.ts";

/** The Zoho that each test has for itself. */
export let server: ZohoServer;
/** A folder that each test has for itself. */
export let cwd = "";

/** To be called once by each file: hooks that stood here would be those of the first file alone that a worker runs. */
export function aZohoForEachTest(): void {
  beforeEach(async () => {
    server = await startZoho(bakery);
    cwd = projectFolder();
  });
  afterEach(() => server.close());
}

/** A file of the snapshot that was pulled. */
export const snapshotFile = (name: string): string => readFileSync(join(cwd, "zoho-metadata", name), "utf8");
export const json = (name: string): unknown => JSON.parse(snapshotFile(name));
/** Modification times of all files of the snapshot, and of the ESLint configuration. */
export const times = (): Record<string, number> =>
  Object.fromEntries(Object.keys(filesIn(cwd)).map((name) => [name, statSync(join(cwd, name)).mtimeMs]));
/** Makes all files a day old, so that any write shows. */
export function growOld(): void {
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const name of Object.keys(filesIn(cwd))) utimesSync(join(cwd, name), yesterday, yesterday);
}
/** What was asked at this path, of this module alone if one is named. */
export const about = (path: string, module?: string): readonly Asked[] =>
  server.asked.filter(
    (asked) => asked.path === `/crm/v8${path}` && (module === undefined || asked.query.get("module") === module),
  );
/** The bakery with one field more. */
export const withField = (module: string, field: unknown): Org => ({
  ...bakery,
  fields: { ...bakery.fields, [module]: [...(bakery.fields[module] ?? []), field] },
});
