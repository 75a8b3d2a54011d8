/** The class that an import of the SDK means: by name, or by the file that it comes from (`…/record/record`, exported as `MasterModel`). */
export function sdkClass(module: string, path: readonly string[]): string | undefined {
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
export function sdkVersion(module: string): string | undefined {
  const [, major, minor] = /-sdk-(\d+)(?:\.(\d+))?/.exec(module) ?? [];
  return major === undefined ? undefined : `v${major}${minor === undefined || minor === "0" ? "" : `.${minor}`}`;
}
