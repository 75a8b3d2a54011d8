import { isWritten } from "@zoho-preflight/validator/checks";
import type { Preflight } from "@zoho-preflight/validator";

import { bounded } from "../bounded.ts";
import { fieldLine } from "../field-line.ts";
import { moduleOf } from "../module-of.ts";
import type { WriteKind } from "../field-line.ts";

/** Options of a pick list that a list of fields has room for. */
const OPTIONS = 4;

/** The fields of a module that a request may write, the required ones first, a page of them: a page is what fits into a kilobyte. */
export function describeModule(
  preflight: Preflight,
  {
    module: name,
    operation,
    from = 1,
  }: {
    readonly module: string;
    readonly operation: "insert" | "update" | "upsert";
    readonly from?: number | undefined;
  },
): string {
  const module = moduleOf(preflight, name);
  if (typeof module === "string") return module;
  const kind: WriteKind = operation === "insert" ? "create" : operation;
  const written = module.fields.filter((field) => isWritten(field, kind));
  const isRequired = (field: (typeof written)[number]): boolean => field.system_mandatory && kind !== "update";
  const sorted = [...written.filter(isRequired), ...written.filter((field) => !isRequired(field))];
  const head = `${module.api_name}: ${sorted.length} ${sorted.length === 1 ? "field" : "fields"} that ${operation} writes, required ones first.`;
  const lines = sorted.slice(from - 1).map((field) => fieldLine(field, kind, OPTIONS));
  return bounded(lines, (left) => `… ${left} more: describe_module with from: ${sorted.length - left + 1}`, { head });
}
