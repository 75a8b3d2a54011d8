import { listed, quoted } from "../words.ts";
import type { Kind } from "./kind.ts";

/** Modules, what the API does with them, and their related lists. */
export const moduleKinds = {
  "module-removed": {
    grade: "breaking",
    means: "A module is gone",
    sentence: () => "The module is gone.",
    reason: "Calls to it are refused: INVALID_MODULE.",
  },
  "unserved-module-removed": {
    grade: "safe",
    means: "A module is gone that the API did not serve",
    sentence: () => "The module, which the API did not serve, is gone.",
    reason: "Calls to it were refused before.",
  },
  "module-added": {
    grade: "safe",
    means: "A module is new",
    sentence: () => "The module is new.",
    reason: "Nothing that was right names it.",
  },
  "module-renamed": {
    grade: "breaking",
    means: "A module seems to have another api_name; a guess",
    sentence: ({ after, same }) =>
      `The module seems to be called ${quoted(after)} now; it has the same ${same === "module_name" ? "module_name" : "labels"}.`,
    reason: "Calls under the old name are refused: INVALID_MODULE.",
  },
  "module-unsupported": {
    grade: "breaking",
    means: "The API no longer serves a module",
    sentence: () => "The API no longer serves the module.",
    reason: "Calls to it are refused: INVALID_MODULE.",
  },
  "module-supported": {
    grade: "safe",
    means: "The API serves a module that it did not serve",
    sentence: () => "The API serves the module now.",
    reason: "Nothing that was right is refused.",
  },
  "module-right-lost": {
    grade: "breaking",
    means: "Records of a module can no longer be created, edited, deleted or viewed",
    sentence: ({ before }) => `Records can no longer be ${listed(before, "or")}.`,
    reason:
      "Such calls are refused, probably with NO_PERMISSION, at least for the user whose token pulled the metadata.",
  },
  "module-right-gained": {
    grade: "safe",
    means: "Records of a module can be created, edited, deleted or viewed now",
    sentence: ({ after }) => `Records can be ${listed(after, "and")} now.`,
    reason: "Nothing that was right is refused.",
  },
  "module-label-changed": {
    grade: "safe",
    means: "A module has another label",
    sentence: ({ before, after }) => `The module is labelled ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Requests name it by its api_name, which is the same.",
  },
  "related-list-removed": {
    grade: "breaking",
    means: "A related list is gone",
    sentence: ({ related_list }) => `The related list ${quoted(related_list)} is gone.`,
    reason: "Calls that name it are refused: INVALID_DATA.",
  },
  "related-list-added": {
    grade: "safe",
    means: "A related list is new",
    sentence: ({ related_list }) => `The related list ${quoted(related_list)} is new.`,
    reason: "Nothing that was right names it.",
  },
  "related-list-module-changed": {
    grade: "breaking",
    means: "A related list holds records of another module",
    sentence: ({ related_list, before, after }) =>
      `The related list ${quoted(related_list)} holds ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Records of the old module cannot be related there.",
  },
} satisfies Record<string, Kind>;
