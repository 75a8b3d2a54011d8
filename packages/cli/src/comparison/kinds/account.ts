import { quoted } from "../words.ts";
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
    sentence: ({ before, after }) => `There are ${quoted(after)} user licences, no longer ${quoted(before)}.`,
    reason: "Adding a user may be refused: LICENSE_LIMIT_EXCEEDED.",
  },
  "licences-more": {
    grade: "safe",
    means: "The org has more user licences",
    sentence: ({ before, after }) => `There are ${quoted(after)} user licences, no longer ${quoted(before)}.`,
    reason: "Nothing that was right is refused.",
  },
} satisfies Record<string, Kind>;
