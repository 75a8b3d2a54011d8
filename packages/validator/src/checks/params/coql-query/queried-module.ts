import type { Token } from "../../../languages/coql/tokens.ts";
import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { ModuleMetadata } from "../../../snapshot/snapshot.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** The module behind FROM, which is one of the org's that the API knows; undefined where it is not, or nothing is known of its fields. */
export function queriedModule(judged: JudgedQuery, token: Token | undefined, isSub: boolean): WithFields | undefined {
  const { snapshot, catalogue, skip } = judged.context;
  if (token === undefined || snapshot.modules.length === 0 || !judged.isWhole(token)) return undefined;
  // `Leads#554023000000310003` is a custom view of Leads.
  const [name = ""] = token.text.replace(/^!/, "").split("#", 1);
  if (catalogue.unlistedModules.includes(name)) return undefined;
  const module = snapshot.module(name);
  if (module === undefined) {
    reportUnknown(judged, token, name, isSub);
    return undefined;
  }
  if (module.api_supported === false && module.fields === undefined && snapshot.embedded !== true) {
    judged.report({ kind: "moduleNotInApi", facts: { module: name }, evidence: isSub ? "thin" : undefined }, token);
    return undefined;
  }
  if (hasFields(module)) return module;
  skip("no-metadata", `The metadata has no fields of ${name}, so the columns of the query were not checked.`, {
    module: name,
  });
  return undefined;
}

/** A module of which the fields are known. */
export type WithFields = ModuleMetadata & Required<Pick<ModuleMetadata, "fields">>;

export function hasFields(module: ModuleMetadata): module is WithFields {
  return module.fields !== undefined;
}

function reportUnknown(judged: JudgedQuery, token: Token, name: string, isSub: boolean): void {
  const { snapshot } = judged.context;
  const { start, end, text } = token;
  const twin = moduleOfCase(name, snapshot.modules);
  const better = twin ?? moduleOfLabel(name, snapshot.modules);
  const embedded = snapshot.embedded === true;
  const suggest = (): Suggestion[] =>
    (better === undefined ? nearestModules(name, snapshot.modules) : [better]).map((api_name) =>
      ready(
        judged.exchange(
          { start, end },
          text.replace(name, () => api_name),
          api_name,
        ),
        name,
        embedded,
      ),
    );
  if (twin !== undefined)
    judged.report({ kind: "moduleCase", facts: { module: name, listed: twin, embedded }, suggest }, token);
  else {
    const evidence = embedded || isSub || name.endsWith("__s") ? "thin" : undefined;
    judged.report({ kind: "unknownModule", facts: { module: name, embedded }, evidence, suggest }, token);
  }
}
