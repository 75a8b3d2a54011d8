import { quoted, some } from "../words.ts";
import type { Kind } from "./kind.ts";

/** The org itself, its licences, and what the profile of the token's user may do. */
export const accountKinds = {
  "permission-lost": {
    grade: "breaking",
    means: "The profile has lost a permission",
    sentence: ({ before }) => `The profile no longer has ${quoted(before)}.`,
    reason: "Calls that need it are refused: NO_PERMISSION.",
  },
  "permission-gained": {
    grade: "safe",
    means: "The profile has one more permission",
    sentence: ({ after }) => `The profile has ${quoted(after)} now.`,
    reason: "Nothing that was right is refused.",
  },
  "scope-lost": {
    grade: "breaking",
    means: "The token that pulls has lost a scope",
    sentence: ({ before }) => `The token no longer has ${quoted(before)}.`,
    reason: "Calls that need it are refused: OAUTH_SCOPE_MISMATCH.",
  },
  "scope-gained": {
    grade: "safe",
    means: "The token that pulls has one more scope",
    sentence: ({ after }) => `The token has ${quoted(after)} now.`,
    reason: "Nothing that was right is refused.",
  },
  "feature-lost": {
    grade: "breaking",
    means: "The limit of a feature is 0",
    sentence: ({ feature, before }) => `The limit of the feature ${quoted(feature)} is 0, no longer ${quoted(before)}.`,
    reason: "Calls for it are refused: FEATURE_NOT_SUPPORTED.",
  },
  "feature-gained": {
    grade: "safe",
    means: "The limit of a feature is no longer 0",
    sentence: ({ feature, after }) => `The limit of the feature ${quoted(feature)} is ${quoted(after)}, no longer 0.`,
    reason: "Nothing that was right is refused.",
  },
  "feature-limit-lower": {
    grade: "risky",
    means: "The org may have fewer of a feature",
    sentence: ({ feature, before, after }) =>
      `The limit of the feature ${quoted(feature)} is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Adding one more may be refused: LIMIT_EXCEEDED.",
  },
  "feature-limit-higher": {
    grade: "safe",
    means: "The org may have more of a feature",
    sentence: ({ feature, before, after }) =>
      `The limit of the feature ${quoted(feature)} is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Nothing that was right is refused.",
  },
  "address-removed": {
    grade: "risky",
    means: "The org's own list of addresses lacks a call that it had",
    sentence: ({ before }) => `The org's list of addresses no longer has ${quoted(before)}.`,
    reason: "Such calls may be refused: INVALID_URL_PATTERN. What the list lacks proves nothing.",
  },
  "address-added": {
    grade: "safe",
    means: "The org's own list of addresses has one more call",
    sentence: ({ after }) => `The org's list of addresses has ${quoted(after)} now.`,
    reason: "Nothing that was right is refused.",
  },
  "address-scope-changed": {
    grade: "risky",
    means: "The org's own list of addresses names another scope for a call",
    sentence: ({ after }) => `The org's list of addresses names another scope for ${quoted(after)}.`,
    reason: "A token with the old scope alone may be refused: OAUTH_SCOPE_MISMATCH.",
  },
  "trial-over": {
    grade: "risky",
    means: "A trial is no longer there",
    sentence: ({ before }) => `The trial of ${quoted(before)} is no longer there.`,
    reason: "What only the edition of the trial has is refused: FEATURE_NOT_SUPPORTED.",
  },
  "trial-started": {
    grade: "safe",
    means: "A trial of another edition has begun",
    sentence: ({ after }) => `There is a trial now: ${quoted(after)}.`,
    reason: "Its edition counts until it ends.",
  },
  "trial-changed": {
    grade: "risky",
    means: "A trial is of another edition, or ends on another day",
    sentence: ({ before, after }) => `The trial is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Editions differ in features and limits: FEATURE_NOT_SUPPORTED, LIMIT_EXCEEDED.",
  },
  "edition-changed": {
    grade: "risky",
    means: "The org has another edition",
    sentence: ({ before, after }) => `The edition is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Editions differ in features and limits: FEATURE_NOT_SUPPORTED, LIMIT_EXCEEDED.",
  },
  "multi-currency-off": {
    grade: "risky",
    means: "Multi-currency is switched off",
    sentence: () => "Multi-currency is switched off.",
    reason: "Calls about currencies may be refused; its fields are listed by themselves.",
  },
  "multi-currency-on": {
    grade: "safe",
    means: "Multi-currency is switched on",
    sentence: () => "Multi-currency is switched on.",
    reason: "Requests need not name a currency; its fields are listed by themselves.",
  },
  "licences-fewer": {
    grade: "risky",
    means: "The org has fewer user licences",
    sentence: ({ before, after }) => `The org has ${some(after, "user licence")}, no longer ${quoted(before)}.`,
    reason: "Adding a user may be refused: LICENSE_LIMIT_EXCEEDED.",
  },
  "licences-more": {
    grade: "safe",
    means: "The org has more user licences",
    sentence: ({ before, after }) => `The org has ${some(after, "user licence")}, no longer ${quoted(before)}.`,
    reason: "Nothing that was right is refused.",
  },
} satisfies Record<string, Kind>;
