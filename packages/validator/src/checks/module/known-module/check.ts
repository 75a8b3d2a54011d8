import { inRange } from "@zoho-preflight/metadata/catalogue";

import { askedFor } from "../../../request/request-line.ts";
import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { nearestModules } from "../../../nearest/nearest-modules.ts";
import { nearestEndpoints } from "../../../request/nearest-endpoint.ts";
import type { Module, Snapshot } from "../../../snapshot/snapshot.ts";

/**
 * The module named in the path, or in a `module` parameter, is one of the org's by its api_name.
 *
 * reads     the module segment, parameters that take a module; the snapshot's modules
 * reports   INVALID_MODULE; a warning with the embedded standard org (it is not the user's), for a difference in case, and for modules that
 *           an operation or version is not documented for
 * silent    when the name cannot be read, or the snapshot lists no modules
 */
export const knownModule = requestCheck({
  name: "known-module",
  stage: "module",
  description: "The module is one of the org's, by its api_name",
  severity: "error",
  codes: ["INVALID_MODULE"],
  source: "Kaizen #25, 1.a; Modules API",

  run(context) {
    const { module, operation, request } = context;
    if (module !== undefined) judge(context, module.name, ["url", "path", module.index], module.index);
    for (const parameter of operation?.query ?? []) {
      if (parameter.form !== "module") continue;
      const given = request.url.query.find((entry) => entry.name === parameter.name)?.value;
      // Ids are accepted in place of names by some endpoints, lists by others: only a plain name is judged.
      if (typeof given === "string" && /^[A-Za-z]\w*$/.test(given))
        judge(context, given, ["query", parameter.name], undefined);
    }
  },
});

function judge(context: RequestContext, name: string, path: Path, index: number | undefined): void {
  const { snapshot, catalogue, operation, version, report } = context;
  if (snapshot.modules.length === 0 || catalogue.unlistedModules.includes(name)) return;
  const known = snapshot.module(name);
  const details = index === undefined ? {} : { resource_path_index: index };
  if (known === undefined) {
    const folded = name.toLowerCase();
    const twin = snapshot.modules.find((candidate) => candidate.api_name.toLowerCase() === folded);
    const label =
      twin === undefined
        ? snapshot.modules.find((candidate) => labels(candidate).some((text) => text.toLowerCase() === folded))
        : undefined;
    const soft = twin !== undefined || snapshot.embedded === true;
    report({
      code: "INVALID_MODULE",
      details,
      path,
      value: name,
      ...(soft ? { severity: "warning" } : {}),
      say: {
        kind: twin !== undefined ? "case" : label !== undefined ? "label" : "unknown",
        embedded: snapshot.embedded === true,
      },
      suggestions: () =>
        suggest(name, path, twin ?? label, snapshot, index === 0 && !isGiven(operation?.path) ? context : undefined),
    });
    return;
  }
  if (known.api_supported === false) {
    report({
      code: "INVALID_MODULE",
      details,
      path,
      value: name,
      say: { kind: "unsupported" },
      answer: "the given module is not supported in api",
      ...(snapshot.embedded === true ? { severity: "warning" } : {}),
    });
  } else if (version !== undefined && !inRange(version, known.since, known.until)) {
    report({
      code: "INVALID_MODULE",
      details,
      path,
      value: name,
      severity: "warning",
      say: { kind: "version", until: known.until, since: known.since, version },
    });
  } else if (index !== undefined && operation?.modules !== undefined && !operation.modules.includes(name)) {
    report({
      code: "INVALID_MODULE",
      details,
      path,
      value: name,
      severity: "warning",
      say: { kind: "operation", modules: operation.modules, asked: askedFor(context.request, operation) },
    });
  }
}

function labels(module: Module): string[] {
  return [module.plural_label, module.singular_label, module.module_name].filter((text) => text !== undefined);
}

/** Whether the path has more than the module, so that no endpoint of one word can be meant. */
function isGiven(path: string | undefined): boolean {
  return path !== undefined && path !== "/crm/{version}/{module}";
}

function suggest(
  name: string,
  path: Path,
  meant: Module | undefined,
  snapshot: Snapshot,
  whole: RequestContext | undefined,
): Suggestion[] {
  const at = (api_name: string): Suggestion => ({ text: api_name, replace: { path, value: api_name } });
  if (meant !== undefined) return [at(meant.api_name)];
  const endpoints = whole === undefined ? [] : nearestEndpoints(name, whole.catalogue);
  const modules = nearestModules(
    name,
    snapshot.modules.map((module) => module.api_name),
  );
  const version = whole?.version ?? "v8";
  return [...modules.map(at), ...endpoints.map((near) => ({ text: near.replace("{version}", version) }))].slice(0, 3);
}
