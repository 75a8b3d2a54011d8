import { requestCheck } from "../../../check.ts";
import { judgeInAddress } from "./in-address.ts";
import { kinds } from "./kinds.ts";
import type { says } from "./says.ts";

/**
 * The module named in the path, or in a `module` parameter, is one of the org's by its api_name.
 *
 * reads     the module segment, parameters that take a module, modules named in bodies that hold no records; the snapshot's modules
 * reports   INVALID_MODULE; a warning with the embedded standard org (it is not the user's), for a difference in case, and for modules that
 *           an operation or version is not documented for; INVALID_DATA for one named in a body, an error where a page prints that and the
 *           org's own modules are known
 * silent    when the name cannot be read, or the snapshot lists no modules; on names in a body that are not a slip, with the standard org
 */
export const knownModule = requestCheck<typeof says>()({
  name: "known-module",
  stage: "module",
  severity: "error",
  kinds,

  run(context) {
    const { module, operation, request } = context;
    if (module !== undefined)
      judgeInAddress(context, module.name, ["url", "path", module.index], { index: module.index });
    for (const parameter of operation?.query ?? []) {
      if (parameter.form !== "module") continue;
      const given = request.url.query.find((entry) => entry.name === parameter.name)?.value;
      // Ids are accepted in place of names by some endpoints, lists by others: only a plain name is judged.
      if (typeof given === "string" && /^[A-Za-z]\w*$/.test(given))
        judgeInAddress(context, given, ["query", parameter.name], { param: parameter.name });
    }
  },
});
