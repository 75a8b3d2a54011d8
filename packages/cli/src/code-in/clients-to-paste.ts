import type { CodeCall } from "./code-call.ts";

/** The entries that would make more calls readable, ready to stand in zoho-preflight.json; none where nothing is missing. */
export function clientsToPaste(calls: readonly Pick<CodeCall, "suggestedClient">[]): readonly string[] {
  const entries = new Set(
    calls.flatMap(({ suggestedClient }) => (suggestedClient === undefined ? [] : [JSON.stringify(suggestedClient)])),
  );
  if (entries.size === 0) return [];
  return [
    '"clients": [',
    ...[...entries].map((entry, index) => `  ${entry}${index + 1 < entries.size ? "," : ""}`),
    "]",
  ];
}
