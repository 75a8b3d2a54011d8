import { checks as all } from "./checks/index.ts";
import { listed } from "./checks/listed.ts";
import type { CheckMeta } from "./check.ts";
import type { Issue, Stage } from "./report/issue.ts";

export { cellReader, readsNumbers } from "./field-types/cell.ts";
export { isWritten } from "./field-types/written.ts";
export { isSetUpReason, setUpText } from "./report/set-up.ts";
export type { SetUpReason } from "./report/set-up.ts";
export { isLikely } from "./nearest/likely.ts";
export { PASSED, recordVerdicts, validateRecords } from "./preflight/record-verdicts.ts";
export type { KeyVerdict, RecordVerdicts } from "./preflight/record-verdicts.ts";
export { nearest } from "./nearest/nearest.ts";
export { PROJECT, projectPage } from "./project.ts";

/** What a check says about itself: `{ name: "mandatory-fields", stage: "record", severity: "error", codes: ["MANDATORY_NOT_FOUND"], … }`. */
export interface CheckInfo extends CheckMeta {
  readonly stage: Stage;
  /** One line: what holds when the check is content. */
  readonly description: string;
  /** Where we know it from. */
  readonly source: string;
  /** Its page: `docs/checks/mandatory-fields.md`. */
  readonly docs: string;
}

/** Which part of its place an issue is about: the name of a key, or what stands there. */
export function partOf({ check, because }: Pick<Issue, "check" | "because">): "key" | "value" {
  return about.get(check)?.(because.kind) ?? "value";
}

const about: ReadonlyMap<string, (kind: string) => "key" | "value"> = new Map(
  all.flatMap((check) =>
    check.about === "key"
      ? [[check.name, (kind: string) => (check.kinds[kind]?.about === undefined ? "key" : "value")] as const]
      : [],
  ),
);

/** Every check, in the order in which the server would complain; presets, pages and lists are made from it. */
export const checks: readonly CheckInfo[] = all.map(({ name, stage, severity, codes, kinds, about }) => ({
  name,
  stage,
  description: listed[name].description,
  severity,
  codes,
  kinds,
  source: listed[name].source,
  ...(about === undefined ? {} : { about }),
  docs: `docs/checks/${name}.md`,
}));
