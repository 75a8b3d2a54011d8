export const says = {
  lacking: ({ feature, edition }: { feature: string; edition: string }) =>
    `${feature} is not part of the ${edition} edition, which is your org's.`,
  doubted: ({ feature, edition }: { feature: string; edition: string }) =>
    `${feature} may not be part of the ${edition} edition, which is your org's: Zoho's pages disagree.`,
  noneAllowed: ({ feature }: { feature: string }) => `${feature} is not part of your org: its limit is 0.`,
  switchedOff: ({ feature }: { feature: string }) => `${feature} is switched off in your org. Switch it on first.`,
};
