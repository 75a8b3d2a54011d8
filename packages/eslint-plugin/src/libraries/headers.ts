import { emptyObject } from "../values/value.ts";
import type { ForeignValue } from "../values/value.ts";
import type { Library } from "./library.ts";

/** Packages that bring their own, as the run-time has them. */
const PACKAGES: ReadonlySet<string> = new Set(["undici", "node-fetch", "form-data"]);

export const headers: Library = {
  made(target, [first], node) {
    const what = classOf(target);
    return what === undefined ? undefined : { kind: "instance", what, from: first ?? emptyObject(node), node };
  },
};

function classOf({ module, path }: ForeignValue): "Headers" | "FormData" | undefined {
  if (module !== undefined && !PACKAGES.has(module)) return undefined;
  // `import FormData from "form-data"`
  const name = path.at(-1) ?? (module === "form-data" ? "FormData" : "");
  return name === "Headers" || name === "FormData" ? name : undefined;
}
