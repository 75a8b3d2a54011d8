import { anyOf } from "../../../report/words.ts";

const all = (scopes: readonly string[]): string => scopes.join(" and ");

export const says = {
  missing: ({ scopes, others }: { scopes: readonly string[]; others: readonly (readonly string[])[] }) =>
    `The scopes of the token do not cover this call. Add ${anyOf([scopes, ...others].slice(0, 4).map(all))}.`,
  disputed: ({ scopes }: { scopes: readonly string[] }) =>
    `This call may also need ${all(scopes)}. Add ${scopes.length > 1 ? "them" : "it"} if Zoho refuses the call.`,
};
