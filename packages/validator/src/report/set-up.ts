/**
 * What a preflight may have nothing to judge by: `what` was not checked, and `why`. Whoever names several at once joins them: "Scopes and licences
 * were not checked: no scopes given, no licences pulled."
 */
export const setUpReasons = {
  "no-scopes": { check: "granted-scope", what: "scopes", why: "no scopes given" },
  "no-profile": { check: "permission", what: "permissions", why: "no profile pulled" },
  "no-features": { check: "supported-feature", what: "features", why: "no features pulled" },
  "no-licences": { check: "license-limit", what: "licences", why: "no licences pulled" },
} as const;

/** Why something could not be judged in any request: `"no-scopes"`. */
export type SetUpReason = keyof typeof setUpReasons;

/** `Scopes were not checked: no scopes given.` */
export function setUpText(reasons: readonly SetUpReason[], inWords: (names: readonly string[]) => string): string {
  const rows = reasons.map((reason) => setUpReasons[reason]);
  const what = inWords(rows.map((row) => row.what));
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} were not checked: ${rows.map(({ why }) => why).join(", ")}.`;
}

/** Whether a reason of `skipped` is about the set-up, such as scopes that were not given, and not about the request. */
export function isSetUpReason(reason: string): reason is SetUpReason {
  return Object.hasOwn(setUpReasons, reason);
}
