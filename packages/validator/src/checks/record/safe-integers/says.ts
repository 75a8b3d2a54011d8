interface Held {
  readonly api_name: string;
  readonly value: number;
}

const LOST = `has lost digits: beyond ${String(Number.MAX_SAFE_INTEGER)} numbers are rounded`;

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Numbers stay below 2^53; longer ids and integers are sent as text",
  source: "documentation of long integers, v7; v8 examples with numbers below 2^53; IEEE 754",
};

export const says = {
  lostId: ({ api_name, value }: Held) =>
    `The number ${String(value)} in ${api_name} ${LOST}, so it may be the id of another record. Send the digits as text.`,
  lost: ({ api_name, value }: Held) =>
    `The number ${String(value)} in ${api_name} ${LOST}, so Zoho gets another value than you meant.`,
};
