import { emptyObject } from "../values/value.ts";
import { firstArgument } from "./arguments.ts";
import type { CallMeaning, Library } from "./library.ts";

/** `ky.create({ prefixUrl, headers })`: a client with defaults. */
const made: CallMeaning = (node, reading) => ({
  kind: "instance",
  what: "http",
  from: node.arguments.length === 0 ? emptyObject(node) : firstArgument(node, reading),
  node,
});

/** Source: the READMEs of ky, got, ofetch and umi-request. */
export const httpClients: Library = {
  calls: {
    "ky:create": made,
    "ky:extend": made,
    "got:extend": made,
    "ofetch:ofetch.create": made,
    "ofetch:$fetch.create": made,
    "$fetch.create": made,
    "umi-request:extend": made,
  },
};
