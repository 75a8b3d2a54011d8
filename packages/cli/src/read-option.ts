import { optionOf, OptionFault, saidOf } from "@zoho-preflight/validator/options";
import type { OptionName } from "@zoho-preflight/validator/options";

import { flagOf } from "./flag-kinds.ts";
import { SettingsError } from "./settings.ts";

/** Throws a `SettingsError`, `--api-version: expected an API version such as "v8", found "8".`, for a value that the option cannot have. */
export function demandOption(name: OptionName, value: string): void {
  try {
    optionOf(name).form.read(value, {});
  } catch (error) {
    if (!(error instanceof OptionFault)) throw error;
    throw new SettingsError(`${flagOf(name)}: ${saidOf(error)}`);
  }
}
