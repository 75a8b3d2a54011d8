import { explanation } from "@zoho-preflight/metadata/explanations";
import type { FullPreflight } from "../preflight.ts";

import { bounded } from "../bounded.ts";

/** What an answer of Zoho CRM means, what to do about it, and what the field is in this org. */
export function explainAnswer(
  preflight: FullPreflight,
  {
    answer,
    request,
    module,
  }: { readonly answer: unknown; readonly request?: unknown; readonly module?: string | undefined },
): string {
  const explained = preflight.explain(request, answer, {
    meaning: explanation,
    ...(module === undefined ? {} : { module }),
  });
  const lines = explained.errors.map(({ code, text, fix, about, check, outdated }) =>
    [
      `- ${code}${check === undefined ? "" : ` (${check})`}: ${text}`,
      `  ${fix}`,
      ...(about === undefined ? [] : [`  ${about}`]),
      ...(outdated === undefined ? [] : ["  The metadata says otherwise: it is out of date. Run zoho-preflight pull."]),
    ].join("\n"),
  );
  // The same of a hundred records is said once.
  return bounded([...new Set(lines)], (left) => `… ${left} more`, { head: explained.text });
}
