import type { TSESTree } from "@typescript-eslint/types";

import { concat, encoded, someText, textOf } from "../values/text.ts";
import { mayBeLeftOut } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { firstArgument, NOT_FOLLOWED } from "./arguments.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";
import { writtenAsText } from "./urls.ts";

export const texts: Library = {
  calls: {
    String: asText,
    Boolean: (node) => ({ kind: "sample", samples: [true, false], node }),
    encodeURIComponent: (node, reading) => encoded(firstArgument(node, reading), node),
  },
};

function asText(node: TSESTree.CallExpression, reading: Reading): Value | undefined {
  const value = firstArgument(node, reading);
  switch (value.kind) {
    case "instance":
      return writtenAsText(value, node);
    case "known":
    case "text":
      return concat([value], node);
    case "unknown":
      return textOf([{ node: value.node, reason: value.reason }], node);
    case "sample":
      if (mayBeLeftOut(value)) return someText(node, NOT_FOLLOWED);
      return { kind: "sample", samples: value.samples.map(String), node };
    default:
      return someText(node, NOT_FOLLOWED);
  }
}
