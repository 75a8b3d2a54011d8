const ADVICE = "Deactivate a user or buy a licence first.";

export const says = {
  noneLeft: ({ total }: { total?: number }) =>
    `No user licence is left${total === undefined ? "" : ` of ${total}`}. ${ADVICE}`,
  counted: ({ active, purchased }: { active: number; purchased: number }) =>
    `Your org has ${active} active users and ${purchased} licences, so none may be left. ${ADVICE}`,
};
