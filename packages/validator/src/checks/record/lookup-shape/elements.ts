import { inRange } from "@zoho-preflight/metadata/catalogue";

import type { PlanContext } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { isSent } from "../../../field-types/field-type.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isHidden, isObject, presence, readable } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { insteadOf } from "./instead-of.ts";
import { expected_data_type } from "./kinds.ts";
import type { Finding } from "./kinds.ts";
import { namingObject, wrongId } from "./naming-object.ts";

/** A row of a multi-select lookup holds the record under the linking module's key, or names the row itself by its id. */
export function row(field: Field, context: PlanContext): (element: unknown) => Finding | undefined {
  const { version, catalogue } = context;
  const { api_name, linking_key: key } = field;
  const takesBareIds = inRange(version, undefined, catalogue.writeRules.bareLookupIds.until);
  const judge = namingObject(field, context);
  return (element) => {
    if (!mayBeObject(element)) return { kind: "row", facts: { api_name, expected_data_type, value: element, key } };
    if (!isObject(element) || key === undefined) return undefined;
    const naming = readable(element, key);
    if (isObject(naming)) {
      const wrong = judge(naming);
      return wrong === undefined ? undefined : { ...wrong, at: [key, ...(wrong.at ?? [])] };
    }
    // The row's own id is for removing it, `{ id, _delete: null }`; nothing is printed about a row that is only named.
    if (presence(element, "_delete") !== "absent") return undefined;
    const isBareId = typeof naming === "string" && isDigits(naming) && takesBareIds;
    if (presence(element, key) !== "absent" && (naming === undefined || isHidden(naming) || isBareId)) return undefined;
    const id = readable(element, "id");
    const suggest = (): Suggestion[] => (typeof id === "string" && isDigits(id) ? insteadOf({ [key]: { id } }) : []);
    return { kind: "rowWithoutKey", facts: { api_name, expected_data_type, key }, suggest };
  };
}

/** A tag is an object with a name or an id. */
export function tag({ api_name }: Field): (element: unknown) => Finding | undefined {
  return (value) => {
    if (mayBeObject(value)) {
      const id = isObject(value) ? readable(value, "id") : undefined;
      return id === undefined ? undefined : wrongId(api_name, id);
    }
    const facts = { api_name, expected_data_type, value };
    return api_name === "Tag" && typeof value === "string"
      ? { kind: "element", facts, suggest: () => insteadOf({ name: value }) }
      : { kind: "element", facts };
  };
}

/** Not null, nor a list, nor a scalar; what JSON.stringify leaves out is nobody's concern. */
function mayBeObject(element: unknown): boolean {
  return element !== null && (typeof element === "object" ? !Array.isArray(element) : !isSent(element));
}
