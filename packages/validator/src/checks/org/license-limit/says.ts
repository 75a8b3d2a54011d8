import { amount } from "../../../report/words.ts";

const ADVICE = "Deactivate a user or buy a licence first.";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "There is a licence left for what the operation adds",
  source: "Kaizen #25; examples of zoho/crm-oas, v8.0: create user, features",
};

export const says = {
  noneLeft: ({ total }: { total?: number }) =>
    `No user licence is left${total === undefined ? "" : ` of ${total}`}. ${ADVICE}`,
  counted: ({ active, purchased }: { active: number; purchased: number }) =>
    `Your org has ${amount(active, "active user")} and ${amount(purchased, "licence")}, so none may be left. ${ADVICE}`,
};
