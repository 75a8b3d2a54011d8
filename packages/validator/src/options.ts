import { schemaOf } from "./options/schema.ts";
import { says } from "./options/says.ts";
import { rows } from "./options/table.ts";
import { writtenForm } from "./options/written-form.ts";
import type { Door, OptionName, Row } from "./options/table.ts";

export { didYouMean, anyOf } from "./report/words.ts";
export { describeFound } from "./snapshot/snapshot-error.ts";
export { demandKnownKeys, LEVELS, OptionFault, placeIn, saidOf } from "./options/forms.ts";
export type { Form, Reader } from "./options/forms.ts";
export type { Door, OptionName } from "./options/table.ts";

/** One option: where it can be given, what it looks like, and what is said of it. */
export interface Option extends Row {
  /** A value, as JSON; absent for what only a program can give. */
  readonly example?: unknown;
  /** What it is for, in sentences of Markdown: help shows the first, documentation all. */
  readonly advice: string;
  /** The form in JSON Schema. */
  readonly schema: object;
}

/** Every option that there is; help, the schema of `zoho-preflight.json` and the pages are made from it. */
export const options: readonly Option[] = rows.map((row) => ({
  ...row,
  ...says[row.name],
  schema: schemaOf(writtenForm(row)),
}));

/** The options that can be given at a door. */
export function optionsAt(door: Door): readonly Option[] {
  return options.filter(({ where }) => where.includes(door));
}

/** An option by its name. */
export function optionOf(name: OptionName): Option {
  const [found] = options.filter((option) => option.name === name);
  if (found === undefined) throw new Error(`There is no option ${name}`);
  return found;
}
