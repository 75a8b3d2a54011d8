import { clientsToPaste } from "../code-in/clients-to-paste.ts";
import { findEslint } from "../code-in/find-eslint.ts";
import { readCode } from "../code-in/read-code.ts";
import { SettingsError } from "../settings.ts";

/**
 * Functions of the project that could be named as clients, as lines to paste. None where there is no ESLint yet, or nothing to name. The project's
 * own configuration is left alone: the plugin that was just added to it may not be installed.
 */
export async function clientsFor(cwd: string): Promise<readonly string[]> {
  try {
    const { calls } = await readCode(["."], findEslint(cwd), { cwd, ownConfig: false, onFile: () => undefined });
    const entries = clientsToPaste(calls);
    return entries.length === 0
      ? []
      : [
          "",
          "These functions send requests to Zoho CRM. Named in zoho-preflight.json, their calls are checked too:",
          "",
          ...entries.map((line) => `  ${line}`),
        ];
  } catch (error) {
    if (error instanceof SettingsError) return [];
    throw error;
  }
}
