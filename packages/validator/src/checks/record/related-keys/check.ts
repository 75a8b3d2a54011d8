import { passingKeys, recordCheck } from "../../../check.ts";
import type { PlanContext, RecordTest } from "../../../check.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import { presence, readable } from "../../../seen.ts";
import type { says } from "./says.ts";

const missing = {
  code: "DEPENDENT_FIELD_MISSING",
  names: ["api_name"],
  details: ["api_name", "dependee"],
  evidence: "thin",
} as const;
const mismatch = {
  code: "DEPENDENT_MISMATCH",
  names: ["api_name"],
  details: ["api_name", "dependee"],
  evidence: "thin",
} as const;
// guess: the answer to a lead's id where a contact's is asked for
const lead = { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"], evidence: "thin" } as const;
const kinds = { module: missing, companion: missing, lead, zero: mismatch, order: mismatch } as const;
type Test = RecordTest<FindingOf<typeof says, typeof kinds>>;

/**
 * Keys of a record that depend on each other go together: `What_Id` and `$se_module`, a meeting's start and end.
 *
 * reads     the record
 * reports   DEPENDENT_FIELD_MISSING for a missing companion, DEPENDENT_MISMATCH for values that contradict each other, INVALID_DATA for a
 *           lead under the key of contacts; all are warnings, since each rule has one witness
 * silent    when one of the two cannot be seen
 */
export const relatedKeys = recordCheck<typeof says>()({
  name: "related-keys",
  severity: "warning",
  kinds,

  forModule(context) {
    if (context.rows) return undefined;
    const tests = [...companions(context), ...otherKeys(context), ...durations(context), ...times(context)];
    if (tests.length === 0) return undefined;
    const without = tests.flatMap(({ passesKeys }) => passesKeys?.without ?? []);
    return passingKeys({ filled: [], without }, (record, report) => {
      for (const test of tests) test(record, report);
    });
  },
});

function companions({ module, fields, catalogue }: PlanContext): Test[] {
  const names = new Set(fields.map((field) => field.api_name));
  return catalogue.dependentKeys
    .filter(({ modules, given }) => modules?.includes(module.api_name) ?? names.has(given))
    .map(({ given, needs }) =>
      passingWithout(given, (record, report) => {
        if (presence(record, given) !== "present" || record[given] === null || record[given] === "") return;
        const [needed] = needs;
        if (needed === undefined || needs.some((name) => presence(record, name) !== "absent")) return;
        report({
          kind: needed === "$se_module" ? "module" : "companion",
          facts: { api_name: given, dependee: { api_name: needed } },
        });
      }),
    );
}

function otherKeys({ module, catalogue }: PlanContext): Test[] {
  return catalogue.misplacedRecords
    .filter(({ modules }) => modules.includes(module.api_name))
    .map(({ given, meant, beside, values }) =>
      passingWithout(given, (record, report) => {
        const named = beside.map((key) => readable(record, key)).find((value) => value !== undefined);
        if (typeof named !== "string" || !values.includes(named)) return;
        if (presence(record, given) !== "present" || presence(record, meant) !== "absent") return;
        if (record[given] === null || record[given] === "") return;
        report({
          kind: "lead",
          facts: { api_name: given, meant, module: named },
          at: [given],
          suggest: () => [{ text: meant, replace: { path: [], value: meant, renames: true } }],
        });
      }),
    );
}

function durations({ module, catalogue }: PlanContext): Test[] {
  return catalogue.zeroDurations
    .filter((rule) => rule.module === module.api_name)
    .map(({ given, dependee, values }) =>
      passingWithout(given, (record, report) => {
        const duration = readable(record, given);
        const type = readable(record, dependee);
        if (
          typeof type !== "string" ||
          !values.includes(type) ||
          presence(record, given) !== "present" ||
          !isZero(duration)
        )
          return;
        report({
          kind: "zero",
          facts: { api_name: given, dependee: { api_name: dependee }, value: duration, type },
          at: [given],
        });
      }),
    );
}

/** What asks nothing of a record that lacks a key. */
function passingWithout(key: string, test: Test): Test {
  return passingKeys({ filled: [], without: [key] }, test);
}

/** `"00:00"`, `"0"`, 0. */
function isZero(value: unknown): boolean {
  return value === 0 || (typeof value === "string" && value.length < 20 && /^0+(?::0+)*$/.test(value));
}

function times({ module, catalogue }: PlanContext): Test[] {
  return catalogue.orderedTimes
    .filter((rule) => rule.module === module.api_name)
    .map(({ from, to }) =>
      passingWithout(from, (record, report) => {
        const start = instant(readable(record, from));
        const end = instant(readable(record, to));
        if (
          start === undefined ||
          end === undefined ||
          end >= start ||
          presence(record, from) !== "present" ||
          presence(record, to) !== "present"
        )
          return;
        report({ kind: "order", facts: { api_name: to, dependee: { api_name: from }, value: record[to] }, at: [to] });
      }),
    );
}

/** Epoch ms of `2025-01-31T10:00:00+05:30`; undefined for any other form, which is another check's. */
function instant(value: unknown): number | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(value))
    return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : ms;
}
