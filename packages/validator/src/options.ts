export { describeFound } from "./snapshot/snapshot-error.ts";
export { demandKnownKeys, LEVELS, OptionFault, placeIn, saidOf } from "./options/forms.ts";
export type { Form, Reader } from "./options/forms.ts";
export { optionOf, options, optionsAt } from "./options/table.ts";
export type { Door, Option, OptionName } from "./options/table.ts";
