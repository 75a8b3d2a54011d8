import { ruleFor } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import { editionOf } from "../shared/edition.ts";
import { isFresh } from "../shared/freshness.ts";
import type { says } from "./says.ts";

const PATH = ["url", "path", 0];

/**
 * The org's edition has the feature that the operation belongs to, and it is switched on: multi-currency for `POST /crm/v8/org/currencies`.
 *
 * reads     edition, trial, switches and features of the snapshot; the operation; the clock
 * reports   FEATURE_NOT_SUPPORTED as an error for the free edition and a limit of 0, when the metadata is younger than a day; as a warning where it
 *           is older, and for editions about which sources disagree; FEATURE_NOT_ENABLED for what the org has switched off
 * silent    when the org was not pulled; when a trial is over and nothing is paid, so that the edition is not known
 */
export const supportedFeature = requestCheck<typeof says>()({
  name: "supported-feature",
  stage: "org",
  severity: "error",
  kinds: {
    lacking: { code: "FEATURE_NOT_SUPPORTED", names: ["feature"], evidence: "either" },
    doubted: { code: "FEATURE_NOT_SUPPORTED", names: ["feature"], evidence: "thin" },
    noneAllowed: { code: "FEATURE_NOT_SUPPORTED", names: ["feature"], evidence: "either" },
    switchedOff: { code: "FEATURE_NOT_ENABLED", names: ["feature"], answer: "unknown" },
  },

  forOperation({ operation, catalogue, snapshot: { features, org }, options }) {
    const rule = ruleFor(catalogue.features, operation);
    if (rule === undefined || (features === undefined && org === undefined)) return undefined;
    const { feature, param } = rule;
    const listed = features?.find(({ api_name }) => api_name === rule.api_name);
    const isOff =
      rule.switch !== undefined && org?.[rule.switch.org] === false && !rule.switch.except.includes(operation.id);

    return (context) => {
      const { request, report } = context;
      if (param !== undefined && !request.url.query.some(({ name }) => name === param)) return;
      const sure = isFresh(context) ? {} : ({ evidence: "thin" } as const);
      const edition = editionOf(org, options.now());
      if (listed?.total === 0) report({ kind: "noneAllowed", facts: { feature }, ...sure }, PATH);
      else if (edition !== undefined && rule.lacking.includes(edition))
        report(
          { kind: "lacking", facts: { feature, edition }, ...(rule.proven === true ? sure : { evidence: "thin" }) },
          PATH,
        );
      else if (edition !== undefined && rule.doubted?.includes(edition) === true)
        report({ kind: "doubted", facts: { feature, edition } }, PATH);
      else if (isOff) report({ kind: "switchedOff", facts: { feature } }, PATH);
    };
  },
});
