import { anyOf, optionOf } from "@zoho-preflight/validator/options";
import type { OptionName } from "@zoho-preflight/validator/options";

/** What several commands say of the same flag. */
export const COMMON = {
  dataCenter: optionText("dataCenter"),
  environment: optionText("environment"),
  urlVersion: optionText("apiVersion"),
  metadata: optionText("metadata"),
  scopes: optionText("scopes"),
  operation: "With --module: what to do with the records (default: insert)",
  ignore: "Leave out a check; may be repeated",
} as const;

/** What can be done with bare records, as `--operation` names it. */
export const RECORD_WRITES = ["insert", "update", "upsert"] as const;

/** What the table of options says of one, in a line: the first sentence, and the values that there are. */
function optionText(name: OptionName): string {
  const [first = ""] = optionOf(name)
    .advice.replaceAll("`", "")
    .split(/\.(?: |$)/);
  const values = optionValues(name);
  return values === "" ? first : `${first}: ${values}`;
}

/** The values of an option, `production, sandbox or developer`. */
export function optionValues(name: OptionName): string {
  return anyOf(optionOf(name).form.values ?? []);
}
