import type { Comparison } from "./comparison.ts";
import type { Gap } from "./gap.ts";
import type { ModuleMetadata, Snapshot } from "@zoho-preflight/validator/node";

/** Modules that are named before the rest is counted. */
const NAMED = 3;

const PER_MODULE = [
  ["fields", (module: ModuleMetadata) => module.fields !== undefined],
  ["layouts", (module: ModuleMetadata) => module.layouts !== undefined],
  ["related lists", (module: ModuleMetadata) => module.related_lists !== undefined],
] as const;

/** What `compareSnapshots` had to pass over. Parts that both lack are not listed. Throws what it throws. */
export function gapsBetween(before: Snapshot, after: Snapshot): readonly Gap[] {
  const listed = [before, after].map(({ modules }) => modules.length > 0);
  if (listed[0] !== listed[1])
    return [{ part: "modules", missing: listed[0] === true ? "after" : "before", modules: [] }];
  const both = before.modules.flatMap(({ api_name }) => {
    const [one, other] = [before.module(api_name), after.module(api_name)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const perModule = PER_MODULE.flatMap(([part, has]) =>
    (["before", "after"] as const).flatMap((missing): Gap[] => {
      const modules = both
        .filter(([one, other]) => has(one) !== has(other) && has(one) === (missing === "after"))
        .map(([, { api_name }]) => api_name);
      return modules.length === 0 ? [] : [{ part, missing, modules }];
    }),
  );
  return [
    ...perModule,
    ...accountGap("org", before.org, after.org),
    ...accountGap("permissions", before.profile?.permissions, after.profile?.permissions),
    ...accountGap("features", before.features, after.features),
    ...accountGap("addresses", before.apis, after.apis),
    ...accountGap("scopes", before.scopes, after.scopes),
  ];
}

function accountGap(part: Gap["part"], before: unknown, after: unknown): Gap[] {
  if ((before === undefined) === (after === undefined)) return [];
  return [{ part, missing: before === undefined ? "before" : "after", modules: [] }];
}

/** `Not compared: layouts of Deals, which zoho-metadata.old lacks`; undefined when all was. */
export function describeGaps({
  before,
  after,
  gaps,
}: Pick<Comparison, "before" | "after" | "gaps">): string | undefined {
  if (gaps.length === 0) return undefined;
  return `Not compared: ${gaps.map((gap) => describeGap(gap, (gap.missing === "before" ? before : after).name)).join("; ")}`;
}

function describeGap({ part, modules }: Gap, lacking: string): string {
  const named =
    modules.length > NAMED + 1
      ? `${modules.slice(0, NAMED).join(", ")} and ${modules.length - NAMED} more`
      : modules.join(", ");
  const what = {
    modules: "modules",
    fields: "fields",
    layouts: "layouts",
    "related lists": "related lists",
    org: "the org's own data",
    permissions: "permissions of the profile",
    features: "features",
    addresses: "the org's list of addresses",
    scopes: "scopes of the token",
  }[part];
  return `${what}${modules.length === 0 ? "" : ` of ${named}`}, which ${lacking} lacks`;
}
