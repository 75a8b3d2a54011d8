import { SettingsError } from "./settings.ts";

/** How commands print that have a form for people, one for programs and a page, as `--format` names it. */
export const PAGE_FORMATS = ["pretty", "json", "html"] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** The format that flags ask for; `--json` is short for one. Throws `SettingsError` where they ask for two. */
export function pageFormat({
  format,
  json,
}: {
  readonly format?: PageFormat | undefined;
  readonly json: boolean;
}): PageFormat {
  if (json && format !== undefined && format !== "json")
    throw new SettingsError(`--json is short for --format json, but --format says ${format}. Leave one of them out.`);
  return json ? "json" : (format ?? "pretty");
}
