import type { Catalogue } from "./types.ts";

/**
 * What the API answers on a wrong host. Sources: Kaizen #25, 2.a (AUTHENTICATION_FAILURE for a URL that is not of the own domain, written for
 * v2); changelogs of v2.1 to v5 (INVALID_HOST on any other host); an observed INVALID_TOKEN for an EU token on the US host.
 */
export const hostAnswers: Catalogue["hostAnswers"] = {
  unknownHost: [
    { until: "v2", code: "AUTHENTICATION_FAILURE", severity: "error" },
    { from: "v2.1", code: "INVALID_HOST", severity: "error" },
  ],
  otherDataCenter: [
    { until: "v2", code: "AUTHENTICATION_FAILURE", severity: "error" },
    // guess: no source for v2.1 and later
    { from: "v2.1", code: "INVALID_TOKEN", severity: "warning" },
  ],
};

/**
 * How the web application calls the API at its own host, by cookie: the version and the header that goes with the cookies. Source: its traffic,
 * as browsers record it; public code that copies it.
 */
export const webApplication: Catalogue["webApplication"] = { version: "v2.2", tokenHeader: "x-zcsrf-token" };

/** Modules that the Modules API does not list although paths take them: `/Users/search`, `/Users/actions/count`. Source: OpenAPI v8, search and count. */
export const unlistedModules: Catalogue["unlistedModules"] = ["Users"];
