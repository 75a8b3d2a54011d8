interface Held {
  readonly api_name: string;
  readonly value: number;
}

const LOST = `has lost digits: beyond ${String(Number.MAX_SAFE_INTEGER)} numbers are rounded`;

export const says = {
  lostId: ({ api_name, value }: Held) =>
    `The number ${String(value)} in ${api_name} ${LOST}, so it may be the id of another record. Send the digits as text.`,
  lost: ({ api_name, value }: Held) =>
    `The number ${String(value)} in ${api_name} ${LOST}, so Zoho gets another value than you meant.`,
};
