import { neededScopes } from "@zoho-preflight/validator/scopes";
import type { Preflight } from "@zoho-preflight/validator";

import { bounded } from "../bounded.ts";

/** The OAuth scopes that requests need, one line a request; of alternatives any one will do. */
export function scopesFor(preflight: Preflight, requests: readonly unknown[]): string {
  const lines = requests.flatMap((request, index) => {
    const rows = neededScopes(preflight, request).filter(({ alternatives }) => alternatives.length > 0);
    if (rows.length === 0) return [`${index + 1}. no scope is known for this request`];
    return rows.map(
      ({ operation, module, alternatives }) =>
        `${index + 1}. ${operation}${module === undefined ? "" : ` ${module}`}: ${alternatives.map((one) => one.join(" and ")).join(", or ")}`,
    );
  });
  return bounded([...new Set(lines)], (left) => `… ${left} more; ask for fewer requests`);
}
