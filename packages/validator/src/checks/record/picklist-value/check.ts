import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest } from "../../../check.ts";
import { inElements } from "../../../field-types/elements.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { areTexts } from "../../../field-types/usual-objects.ts";
import { isWritten } from "../../../field-types/written.ts";
import { ready } from "../../../nearest/likely.ts";
import { nearest } from "../../../nearest/nearest.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { Option } from "../../../snapshot/snapshot.ts";
import { pipelinesOfLayouts } from "../shared/pipelines.ts";
import type { says } from "./says.ts";

const kinds = {
  unknown: { code: null, effect: "stored as sent", names: ["api_name"] },
  actualValue: { code: null, effect: "stored as sent", names: ["api_name"] },
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * The value of a pick list is one of its options, as displayed. Zoho does not refuse another one: it stores it on that record.
 *
 * reads     values of pick lists and each value of multi-select lists whose options are known
 * reports   null (a warning) at the value, with the nearest options; likewise for text that is only the actual value of an option
 * silent    on null, "" and "-None-", where the metadata list no options, and on a Pipeline where layouts show all of them
 */
export const picklistValue = recordCheck<typeof says>()({
  name: "picklist-value",
  severity: "warning",
  kinds,

  forField(field, { kind, snapshot, module, rows }) {
    const { options: many } = fieldTypeOf(field);
    const options = field.pick_list_values;
    if (many === undefined || options === undefined || options.length === 0 || !isWritten(field, kind))
      return undefined;
    // Refused, and not stored: `layout-fields` says so.
    if (!rows && field.api_name === "Pipeline" && pipelinesOfLayouts(module) !== undefined) return undefined;
    const displayed = new Set(["", "-None-", ...options.map(({ display_value }) => display_value)]);
    const test = oneOf(options, displayed, field.api_name, snapshot.embedded === true);
    if (many === "one") return test;
    const testElement = (element: unknown): Finding | undefined => test(element, {});
    return passing(
      ["string", "number", "boolean"],
      (value) => (Array.isArray(value) ? inElements(value, testElement) : undefined),
      { passesObjects: Object.assign((value: object) => areAmong(value, displayed), { within: areTexts }) },
    );
  },
});

/** The usual list. A hole is not an option: a list of forty million holes ends here at once. */
function areAmong(values: object, displayed: ReadonlySet<unknown>): boolean {
  if (!Array.isArray(values)) return false;
  for (let at = 0; at < values.length; at++) if (!displayed.has(values[at])) return false;
  return true;
}

function oneOf(
  options: readonly Option[],
  displayed: ReadonlySet<string>,
  api_name: string,
  embedded: boolean,
): FieldTest<Finding> {
  const byActual = new Map<string, string>();
  let offered: string[] | undefined;
  for (const { display_value, actual_value } of options) byActual.set(actual_value, display_value);
  return passing(["number", "boolean", "object"], (value) => {
    if (typeof value !== "string" || displayed.has(value)) return undefined;
    const display = byActual.get(value);
    if (display !== undefined)
      return {
        kind: "actualValue",
        facts: { api_name, value, display },
        suggest: () => [{ text: display, replace: { path: [], value: display } }],
      };
    return {
      kind: "unknown",
      facts: { api_name, value, embedded },
      suggest: () =>
        nearest(value.trim(), (offered ??= [...byActual.values()]))
          .filter((option) => option !== "-None-")
          .map((option) => ready({ text: option, replace: { path: [], value: option } }, value, embedded)),
    };
  });
}
