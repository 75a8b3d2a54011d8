/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The org's edition has the feature that the operation belongs to, and it is switched on",
  source: "Kaizen #25; edition comparison; v7 and v8 documentation; v8 examples",
};

export const says = {
  lacking: ({ feature, edition }: { feature: string; edition: string }) =>
    `${feature} is not part of the ${edition} edition, which is your org's.`,
  doubted: ({ feature, edition }: { feature: string; edition: string }) =>
    `${feature} may not be part of the ${edition} edition, which is your org's: Zoho's pages disagree.`,
  noneAllowed: ({ feature }: { feature: string }) => `${feature} is not part of your org: its limit is 0.`,
  switchedOff: ({ feature }: { feature: string }) => `${feature} is switched off in your org. Switch it on first.`,
};
