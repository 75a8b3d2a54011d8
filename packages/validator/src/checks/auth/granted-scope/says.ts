import { anyOf } from "../../../report/words.ts";

const all = (scopes: readonly string[]): string => scopes.join(" and ");

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The token's scopes cover what the operation needs",
  source:
    "v7 and v8 documentation, scopes of each operation; OpenAPI files; scopes pages of v2, v6 and v8 for what covers what",
};

export const says = {
  missing: ({ scopes, others }: { scopes: readonly string[]; others: readonly (readonly string[])[] }) =>
    `The scopes of the token do not cover this call. Add ${anyOf([scopes, ...others].slice(0, 4).map(all))}.`,
  disputed: ({ scopes }: { scopes: readonly string[] }) =>
    `This call may also need ${all(scopes)}. Add ${scopes.length > 1 ? "them" : "it"} if Zoho refuses the call.`,
};
