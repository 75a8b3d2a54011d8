import { atLeast, inRange } from "@zoho-preflight/metadata/catalogue";

import { askedFor } from "../../../request/request-line.ts";
import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { offers } from "../../../nearest/offers.ts";
import { nearestEndpoints } from "../../../request/nearest-endpoint.ts";
import { namedIn } from "../../body/shared/named.ts";
import { knownBody } from "../../body/shared/schema-of.ts";
import { nameAt } from "../../body/shared/walk-schema.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

const place = { code: "INVALID_MODULE", names: ["module"], details: ["resource_path_index"] } as const;
const kinds = {
  otherCase: { ...place, evidence: "thin" },
  label: { ...place, evidence: "either" },
  unknown: { ...place, evidence: "either" },
  unsupported: { ...place, evidence: "either", words: "the given module is not supported in api" },
  tooEarly: { ...place, evidence: "thin" },
  tooLate: { ...place, evidence: "thin" },
  // Which code answers differs by call, and is read for few of them.
  inBody: { code: "INVALID_DATA", names: ["module"], details: ["api_name"], evidence: "either", answer: "unknown" },
  otherOperation: { ...place, evidence: "thin" },
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;
type Context = Omit<RequestContext, "report"> & { readonly report: (finding: Finding, path: Path) => void };

/**
 * The module named in the path, or in a `module` parameter, is one of the org's by its api_name.
 *
 * reads     the module segment, parameters that take a module, modules named in bodies that hold no records; the snapshot's modules
 * reports   INVALID_MODULE; a warning with the embedded standard org (it is not the user's), for a difference in case, and for modules that
 *           an operation or version is not documented for; INVALID_DATA for one named in a body, an error where a page prints that and the
 *           org's own modules are known
 * silent    when the name cannot be read, or the snapshot lists no modules; on names in a body that are no slip, with the standard org
 */
export const knownModule = requestCheck<typeof says>()({
  name: "known-module",
  stage: "module",
  severity: "error",
  kinds,

  run(context) {
    const { module, operation, request } = context;
    if (module !== undefined) judge(context, module.name, ["url", "path", module.index], module.index);
    for (const parameter of operation?.query ?? []) {
      if (parameter.form !== "module") continue;
      const given = request.url.query.find((entry) => entry.name === parameter.name)?.value;
      // Ids are accepted in place of names by some endpoints, lists by others: only a plain name is judged.
      if (typeof given === "string" && isName(given)) judge(context, given, ["query", parameter.name], undefined);
    }
  },

  readBody(context) {
    if (context.snapshot.modules.length === 0) return;
    const isProven = knownBody(context)?.isProven === true;
    for (const { value, node, path } of namedIn(context)) {
      if (typeof value !== "string") continue;
      const isSure = node.refIsPrinted === true && isProven;
      if (node.ref === "module" && isName(value)) judgeNamed(context, { module: value, rest: "", path, isSure });
      // `Leads.create`
      const dot = node.ref === "event" ? value.lastIndexOf(".") : 0;
      if (dot > 0 && isName(value.slice(0, dot)))
        judgeNamed(context, { module: value.slice(0, dot), rest: value.slice(dot), path, isSure });
    }
  },
});

function judge(context: Context, name: string, path: Path, index: number | undefined): void {
  const { snapshot, catalogue, operation, version, report } = context;
  if (snapshot.modules.length === 0 || catalogue.unlistedModules.includes(name)) return;
  const known = snapshot.module(name);
  const evidence = snapshot.embedded === true ? "thin" : undefined;
  const facts = { module: name, resource_path_index: index };
  if (known === undefined) {
    judgeUnknown(context, name, path, index);
  } else if (known.api_supported === false) {
    report({ kind: "unsupported", facts, evidence }, path);
  } else if (version !== undefined && !inRange(version, known.since, known.until)) {
    const { since, until } = known;
    if (until !== undefined && !atLeast(until, version))
      report({ kind: "tooLate", facts: { ...facts, until, version } }, path);
    else if (since !== undefined) report({ kind: "tooEarly", facts: { ...facts, since, version } }, path);
  } else if (index !== undefined && operation?.modules !== undefined && !operation.modules.includes(name)) {
    const asked = askedFor(context.request, operation);
    report({ kind: "otherOperation", facts: { ...facts, modules: operation.modules, asked } }, path);
  }
}

function isName(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text);
}

/** A module that a body names, and what follows it there. The standard org has none of the org's own, so that with it only a slip is clear. */
function judgeNamed(
  { snapshot, catalogue, report }: Context,
  {
    module,
    rest,
    path,
    isSure,
  }: { readonly module: string; readonly rest: string; readonly path: Path; readonly isSure: boolean },
): void {
  const { modules } = snapshot;
  if (catalogue.unlistedModules.includes(module) || snapshot.module(module) !== undefined) return;
  const embedded = snapshot.embedded === true;
  const meant = [moduleOfCase(module, modules), moduleOfLabel(module, modules)].filter((name) => name !== undefined);
  const names = meant.length > 0 ? meant : nearestModules(module, modules);
  if (embedded && names.length === 0) return;
  const suggest = (): Suggestion[] =>
    names
      .slice(0, 3)
      .flatMap((name) => offers(path, [`${name}${rest}`]))
      .map((offer) => ready(offer, `${module}${rest}`, embedded));
  const evidence = isSure && !embedded ? undefined : "thin";
  report({ kind: "inBody", facts: { module, api_name: nameAt(path), embedded }, evidence, suggest }, path);
}

function judgeUnknown(context: Context, name: string, path: Path, index: number | undefined): void {
  const { snapshot, operation, report } = context;
  const { modules } = snapshot;
  const embedded = snapshot.embedded === true;
  const evidence = embedded ? "thin" : undefined;
  const facts = { module: name, resource_path_index: index, embedded };
  const twin = moduleOfCase(name, modules);
  const labelled = moduleOfLabel(name, modules);
  const offered = (names: readonly string[]): Suggestion[] =>
    offers(path, names).map((offer) => ready(offer, name, embedded));
  if (twin !== undefined) {
    report({ kind: "otherCase", facts: { ...facts, api_name: twin }, suggest: () => offered([twin]) }, path);
  } else if (labelled !== undefined) {
    report({ kind: "label", facts, evidence, suggest: () => offered([labelled]) }, path);
  } else {
    const mayBeEndpoint = index === 0 && !isGiven(operation?.path);
    const suggest = (): Suggestion[] => {
      const near = offered(nearestModules(name, modules));
      return [...near, ...(mayBeEndpoint ? endpointsLike(name, context) : [])].slice(0, 3);
    };
    report({ kind: "unknown", facts, evidence, suggest }, path);
  }
}

/** Whether the path has more than the module, so that no endpoint of one word can be meant. */
function isGiven(path: string | undefined): boolean {
  return path !== undefined && path !== "/crm/{version}/{module}";
}

function endpointsLike(
  name: string,
  { catalogue, version = "v8" }: Pick<Context, "catalogue" | "version">,
): Suggestion[] {
  return nearestEndpoints(name, catalogue).map((near) => ({ text: near.replace("{version}", version) }));
}
