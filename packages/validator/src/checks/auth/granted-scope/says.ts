import { anyOf } from "../../../report/words.ts";

interface Facts {
  readonly scopes: readonly string[];
  /** The scopes are those of the token that pulled the metadata; nobody gave any. */
  readonly pulled?: boolean;
}

const all = (scopes: readonly string[]): string => scopes.join(" and ");
const token = (pulled: boolean | undefined): string =>
  pulled === true ? "the token that pulled the metadata" : "the token";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The token's scopes cover what the operation needs",
  source:
    "v7 and v8 documentation, scopes of each operation; OpenAPI files; scopes pages of v2, v6 and v8 for what covers what; the org's own list, GET /__apis",
};

export const says = {
  missing: ({ scopes, others, pulled }: Facts & { others: readonly (readonly string[])[] }) =>
    `The scopes of ${token(pulled)} do not cover this call. Add ${anyOf([scopes, ...others].slice(0, 4).map(all))}.`,
  disputed: ({ scopes, pulled }: Facts) =>
    `This call may also need ${all(scopes)}${pulled === true ? `, which ${token(pulled)} lacks` : ""}. Add ${scopes.length > 1 ? "them" : "it"} if Zoho refuses the call.`,
};
