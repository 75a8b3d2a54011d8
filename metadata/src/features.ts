import type { FeatureRule, LicenceRule } from "./org-types.ts";

/** Editions from the smallest up, as `paid_type` and `trial_type` name them. Source: v8 documentation, organization. */
const belowEnterprise = ["free", "standard", "professional"];

/** What an edition may lack. Sources contradict each other on most of them, so only the free edition is sure of anything. */
export const features: readonly FeatureRule[] = [
  {
    operations: ["currencies.*"],
    feature: "Multi-currency",
    lacking: ["free"],
    doubted: ["standard", "professional"],
    proven: true,
    api_name: "multi_currency",
    switch: { org: "mc_status", except: ["currencies.enable", "currencies.available_currencies"] },
    source:
      "Kaizen #25 and v7 messages (Enterprise and higher); edition comparison (Standard 5, Professional 10, Enterprise 25); v8 example { limit: 5 }",
  },
  {
    operations: ["graphql.*"],
    feature: "GraphQL",
    lacking: belowEnterprise,
    source: "v8 documentation, GraphQL",
  },
  {
    operations: ["connected_workflows.*", "kiosks.*"],
    feature: "This automation",
    lacking: ["free"],
    source: "v8 documentation, kiosks and connected workflows",
  },
  {
    operations: ["modules.create"],
    feature: "Custom modules",
    lacking: ["free"],
    source: "v7 documentation, custom modules (Enterprise and higher); v8 example LIMIT_EXCEEDED { limit: 10 }",
  },
  {
    operations: ["records.mass_update"],
    param: "cvid",
    feature: "Mass update of a custom view",
    lacking: belowEnterprise,
    source: "examples of zoho/crm-oas, v8.0",
  },
  {
    operations: ["territories.*", "territory_users.*", "user_territories.*"],
    feature: "Territory management",
    lacking: belowEnterprise,
    source: "v7 documentation, territories",
  },
  {
    operations: ["org_enrichment.create", "people_enrichment.create", "data_enrichment.get"],
    feature: "Data enrichment",
    lacking: belowEnterprise,
    api_name: "data_enrichment",
    source: "v7 documentation, data enrichment",
  },
  {
    operations: ["global_picklists.create"],
    feature: "Global picklists",
    lacking: [],
    api_name: "global_picklists",
    source: "v8 example, features",
  },
];

/** What a licence bounds. */
export const licences: readonly LicenceRule[] = [
  {
    operations: ["users.create"],
    of: "users",
    source: "Kaizen #25; examples of zoho/crm-oas, v8.0: users[], no details",
  },
];

/** Hours for which a number of free licences, or the lack of a feature, is taken as it stands. */
export const freshHours = 24;
