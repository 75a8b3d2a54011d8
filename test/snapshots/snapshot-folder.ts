import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { moduleFileName } from "@zoho-preflight/validator/node";

/** Writes responses into a new snapshot folder and gives its path. A part that is undefined gets no file. */
export function writeSnapshotFolder(responses: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "preflight-"));
  const write = (name: string, json: unknown): void => {
    if (json !== undefined) writeFileSync(join(folder, name), JSON.stringify(json));
  };
  write("snapshot.json", { format: 1, version: responses["version"] });
  write("modules.json", responses["modules"]);
  write("org.json", responses["org"]);
  write("profile.json", responses["profile"]);
  write("users.json", responses["users"]);
  write("user_licenses.json", responses["userLicenses"]);
  write("apis.json", responses["apis"]);
  for (const [part, name] of [
    ["fields", "fields"],
    ["layouts", "layouts"],
    ["relatedLists", "related_lists"],
  ] as const) {
    mkdirSync(join(folder, name));
    for (const [module, json] of Object.entries(responses[part] ?? {})) write(join(name, moduleFileName(module)), json);
  }
  return folder;
}
