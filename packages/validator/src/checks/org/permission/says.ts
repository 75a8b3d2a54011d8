import { anyOf } from "../../../report/words.ts";

const off = ({ permissions }: { permissions: readonly string[] }): string =>
  `The profile of the token's user does not allow this: ${anyOf(permissions)} is off. Turn it on, or use the token of another user.`;

const DONE: Readonly<Record<string, string>> = {
  creatable: "create",
  editable: "edit",
  deletable: "delete",
  viewable: "view",
};

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The profile of the token's user allows what the operation does",
  source: "v8 examples and OpenAPI descriptions, NO_PERMISSION; v7 and v8 documentation, profiles",
};

export const says = {
  disabled: off,
  disabledOtherwise: off,
  flag: ({ module, flag }: { module: string; flag: string }) =>
    `The metadata says that the user who pulled it may not ${DONE[flag] ?? "use"} records of ${module}.`,
};
