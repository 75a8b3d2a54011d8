import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { callsIn, messagesOf } from "../plugin/lint.ts";
import type { LintOptions } from "../plugin/lint.ts";
import { writeSnapshotFolder } from "../snapshots/snapshot-folder.ts";
import type { CodeExample } from "./code.ts";

/** What a rule says of an example. */
export interface Reported {
  /** `known-fields` */
  readonly rule: string;
  readonly message: string;
  /** `"2:12-20"`; `"2:12-4:3"` over several lines. */
  readonly place: string;
  /** What the editor offers, without the full stop. */
  readonly offers: readonly string[];
}

const folders: string[] = [];

/** How an example is linted: in a folder of its own with the files that its page shows, by its page's org or the standard one. */
function lintOptions({ language, options, files }: CodeExample): LintOptions {
  const folder = temporary(mkdtempSync(join(tmpdir(), "preflight-")));
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  // A token's time is no setting: a lint result must not depend on the hour.
  const settings = Object.fromEntries(Object.entries(options).filter(([key]) => key !== "snapshot" && key !== "token"));
  const { snapshot } = options;
  return {
    filename: join(folder, `code.${language}`),
    settings:
      snapshot === undefined
        ? settings
        : { ...settings, metadata: temporary(writeSnapshotFolder(snapshot as Readonly<Record<string, unknown>>)) },
    ...(language === "ts" ? { parser: "typescript" } : {}),
  };
}

/** What every rule says of an example. */
export function lintExample(example: CodeExample): readonly Reported[] {
  return messagesOf(example.code, lintOptions(example)).map(
    ({ ruleId, message, line, column, endLine, endColumn, suggestions = [] }) => ({
      rule: ruleId?.replace("zoho-crm/", "") ?? "broken",
      message,
      place: `${line}:${column}-${endLine === line ? "" : `${endLine ?? 0}:`}${endColumn ?? 0}`,
      offers: suggestions.map(({ desc }) => desc.replace(/\.$/, "")),
    }),
  );
}

/** The requests that are seen in an example: `["POST /crm/v8/Leads"]`. */
export function requestsSeen(example: CodeExample): readonly string[] {
  return callsIn(example.code, lintOptions(example)).flatMap((call) =>
    call.read() === "not at all" ? [] : [call.text()],
  );
}

function temporary(folder: string): string {
  folders.push(folder);
  return folder;
}

/** Removes the folders of all examples. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
