import { checks as all } from "./checks/index.ts";
import type { CheckMeta } from "./check.ts";
import type { Stage } from "./report/issue.ts";

export { isWritten } from "./field-types/written.ts";
export { nearest } from "./nearest/nearest.ts";

/** What a check says about itself: `{ name: "mandatory-fields", stage: "record", severity: "error", codes: ["MANDATORY_NOT_FOUND"], … }`. */
export interface CheckInfo extends CheckMeta {
  readonly stage: Stage;
  /** Its page: `docs/checks/mandatory-fields.md`. */
  readonly docs: string;
}

/** Every check, in the order in which the server would complain; presets, pages and lists are made from it. */
export const checks: readonly CheckInfo[] = all.map(
  ({ name, stage, description, severity, codes, kinds, source, about }) => ({
    name,
    stage,
    description,
    severity,
    codes,
    kinds,
    source,
    ...(about === undefined ? {} : { about }),
    docs: `docs/checks/${name}.md`,
  }),
);
