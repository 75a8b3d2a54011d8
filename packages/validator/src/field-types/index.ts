import { bigint } from "./bigint.ts";
import { boolean } from "./boolean.ts";
import { computed } from "./computed.ts";
import { date } from "./date.ts";
import { datetime } from "./datetime.ts";
import { decimal } from "./decimal.ts";
import { email } from "./email.ts";
import type { FieldType } from "./field-type.ts";
import { integer } from "./integer.ts";
import { lookup, multiModuleLookup } from "./lookup.ts";
import { multiLookup } from "./multi-lookup.ts";
import { phone } from "./phone.ts";
import { multiselectpicklist, picklist } from "./picklist.ts";
import { reminders, structured, structuredList, textList } from "./structured.ts";
import { subform } from "./subform.ts";
import { text } from "./text.ts";
import { byJsonType } from "./undeclared.ts";
import { upload } from "./upload.ts";
import { website } from "./website.ts";
import type { Field } from "../snapshot/snapshot.ts";

/** Every type that is called by a `data_type`. */
export const fieldTypes: readonly FieldType[] = [
  text,
  email,
  phone,
  website,
  picklist,
  multiselectpicklist,
  boolean,
  integer,
  decimal,
  bigint,
  date,
  datetime,
  lookup,
  multiModuleLookup,
  multiLookup,
  subform,
  upload,
  structured,
  structuredList,
  reminders,
  computed,
];
const byDataType = new Map(fieldTypes.flatMap((type) => type.dataTypes.map((name) => [name, type] as const)));

/** The type of a field: what its `data_type` says, as long as its `json_type` goes with it; otherwise the JSON type alone, if it is a container. */
export function fieldTypeOf({ data_type, json_type }: Field): FieldType {
  const declared = byDataType.get(data_type);
  const shape = json_type !== undefined && Object.hasOwn(byJsonType, json_type) ? byJsonType[json_type] : undefined;
  if (declared === undefined) return shape ?? computed;
  if (declared.takes === undefined || json_type === undefined || declared.json.includes(json_type)) return declared;
  if (declared === text && json_type === "jsonarray") return textList;
  // The container comes first; of two scalars that contradict each other neither is believed.
  return shape !== undefined && (json_type === "jsonarray" || json_type === "jsonobject") ? shape : computed;
}
