import type { Node } from "../values/source.ts";
import { emptyObject } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import type { Library } from "./library.ts";

/** Before the name of a field constant, where the api_name is not known yet. */
export const FIELD_CONSTANT = "\uFFFEField.";

/** The class that an import of the SDK means: by name, or by the file that it comes from (`…/record/record`, exported as `MasterModel`). */
function sdkClass(module: string, path: readonly string[]): string | undefined {
  const name = path.at(-1);
  if (name !== undefined && name !== "MasterModel") return name;
  return module
    .split("/")
    .at(-1)
    ?.replace(/\.js$/, "")
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `@zohocrm/nodejs-sdk-8.0` speaks v8, `…-sdk-2.1` v2.1. */
function sdkVersion(module: string): string | undefined {
  const [, major, minor] = /-sdk-(\d+)(?:\.(\d+))?/.exec(module) ?? [];
  return major === undefined ? undefined : `v${major}${minor === undefined || minor === "0" ? "" : `.${minor}`}`;
}

export const zohoSdk: Library = {
  made({ module, path }, given, node) {
    if (module?.startsWith("@zohocrm/") !== true) return undefined;
    const [name, version] = [sdkClass(module, path), sdkVersion(module)];
    return {
      kind: "instance",
      what: "sdk",
      from: fieldsOf(given, node),
      node,
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
    };
  },
};

/** `new Choice("Won")` holds its value; other classes of the SDK begin empty. */
function fieldsOf([first]: readonly Value[], node: Node): Value {
  return first === undefined
    ? emptyObject(node)
    : { kind: "object", entries: new Map([["value", { value: first, key: first.node }]]), open: false, node };
}
