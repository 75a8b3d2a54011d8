import { inRange } from "@zoho-preflight/metadata/catalogue";

import { passing } from "../../../check.ts";
import type { FieldTest, PlanContext } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { hasGoodId } from "../../../field-types/usual-objects.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { isObject, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { expected_data_type } from "./kinds.ts";
import type { Finding } from "./kinds.ts";
import { namingObject } from "./naming-object.ts";
import { insteadOf } from "./instead-of.ts";

/** A lookup of one record, an owner or a layout: an object with an id; a bare id as text in early versions. */
export function oneRecord(field: Field, context: PlanContext): FieldTest<Finding> {
  const { module, version, underParent, catalogue } = context;
  const { api_name } = field;
  const { writeRules } = catalogue;
  const takesBareIds = inRange(version, undefined, writeRules.bareLookupIds.until);
  const wantsModule =
    !underParent &&
    writeRules.lookupsWithModule.some(
      (each) =>
        each.module === module.api_name && each.api_name === field.api_name && inRange(version, each.from, undefined),
    );
  const takesText = field.json_types?.includes("string") === true;
  const judge = namingObject(field, context);
  const test: FieldTest<Finding> = (value, record) => {
    if (typeof value === "string") {
      if (takesText) return undefined;
      if (isDigits(value) && takesBareIds) return undefined;
      const facts = { api_name, expected_data_type, value };
      if (isDigits(value)) return { kind: "bareId", facts, suggest: () => bareId(value, wantsModule, record) };
      return { kind: value === "" ? "empty" : takesBareIds ? "doubtfulName" : "bareName", facts };
    }
    return isObject(value) && !hasGoodId(value) ? judge(value) : undefined;
  };
  return passing(["number", "boolean"], test, { passesObjects: hasGoodId });
}

function bareId(id: string, wantsModule: boolean, record: SeenObject): Suggestion[] {
  if (!wantsModule) return insteadOf({ id });
  // The pages want the module too. Where the record does not say which one, only its author knows.
  const named = readable(record, "$se_module") ?? readable(record, "se_module");
  if (typeof named === "string") return insteadOf({ module: { api_name: named }, id });
  return [{ text: `{"module":{"api_name":"…"},"id":${JSON.stringify(id)}}` }];
}
