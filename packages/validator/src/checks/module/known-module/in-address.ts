import { atLeast, fitsOperation, inRange } from "@zoho-preflight/metadata/catalogue";

import { ready } from "../../../nearest/likely.ts";
import { moduleOfCase, moduleOfLabel, nearestModules } from "../../../nearest/nearest-modules.ts";
import { offers } from "../../../nearest/offers.ts";
import type { Path, Suggestion } from "../../../report/issue.ts";
import { nearestEndpoints } from "../../../request/nearest-endpoint.ts";
import { askedFor } from "../../../request/request-line.ts";
import type { ModuleContext } from "./kinds.ts";

/** Where a module is named: the segment of the path, or the parameter. */
interface Place {
  readonly index?: number;
  readonly param?: string;
}

/** A module in the path, with the index of its segment, or in a parameter. */
export function judgeInAddress(context: ModuleContext, name: string, path: Path, { index, param }: Place): void {
  const { snapshot, catalogue, operation, version, report } = context;
  if (snapshot.modules.length === 0 || catalogue.unlistedModules.includes(name)) return;
  const known = snapshot.module(name);
  const evidence = snapshot.embedded === true ? "thin" : undefined;
  const isNamed = operation !== undefined && fitsOperation(operation, catalogue.moduleParametersNamed);
  const facts = { module: name, resource_path_index: index, param: isNamed ? param : undefined };
  if (known === undefined) {
    judgeUnknown(context, path, facts);
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

/** What each finding about a module in the address says. */
interface PlaceFacts {
  readonly module: string;
  readonly resource_path_index: number | undefined;
  readonly param: string | undefined;
}

function judgeUnknown(context: ModuleContext, path: Path, place: PlaceFacts): void {
  const { snapshot, operation, report } = context;
  const { modules } = snapshot;
  const embedded = snapshot.embedded === true;
  const evidence = embedded ? "thin" : undefined;
  const { module: name, resource_path_index: index } = place;
  const facts = { ...place, embedded };
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
  { catalogue, version = "v8" }: Pick<ModuleContext, "catalogue" | "version">,
): Suggestion[] {
  return nearestEndpoints(name, catalogue).map((near) => ({ text: near.replace("{version}", version) }));
}
