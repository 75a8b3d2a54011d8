import type { ObjectSchema } from "@zoho-preflight/validator/schemas";

/** Whether an object inside of a record is a row of fields, which gets its own name, and not a small thing such as `{ id }`. */
export function isRow({ members, closed }: ObjectSchema): boolean {
  return closed || members.some(({ description }) => description !== undefined);
}
