import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";

/** The words of `zoho-preflight explain`. */
export const explainCommand = buildCommand<object, [string?], Context>({
  loader: async () => (await import("./explain.ts")).explain,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        {
          brief: "An error code such as INVALID_DATA, or a check such as mandatory-fields",
          placeholder: "code|check",
          parse: (input: string) => input,
          optional: true,
        },
      ],
    },
  },
  docs: {
    brief: "Explain an error code of Zoho's, or a check",
    customUsage: [
      { input: "MANDATORY_NOT_FOUND", brief: "What it means, when it comes, how to mend it" },
      { input: "picklist-value", brief: "What a check looks at, and how we know" },
      { input: "", brief: "List all codes and checks" },
    ],
  },
});
