import { anyOf } from "../../../report/words.ts";

interface Facts {
  readonly permissions: readonly string[];
  /** Those that are switched off: the same, or others that they depend on. */
  readonly off: readonly string[];
}

const disabled = ({ permissions, off }: Facts): string => {
  const isItself = off.every((name) => permissions.includes(name));
  const why = isItself ? "" : ` ${permissions.join(" and ")} depends on it.`;
  return `The profile of the token's user does not allow this: ${anyOf(off)} is off.${why} Turn it on, or use the token of another user.`;
};

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
  disabled,
  disabledOtherwise: disabled,
  flag: ({ module, flag }: { module: string; flag: string }) =>
    `The metadata says that the user who pulled it may not ${DONE[flag] ?? "use"} records of ${module}.`,
};
