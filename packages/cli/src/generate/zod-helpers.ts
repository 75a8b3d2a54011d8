/** What generated zod files may need besides zod itself, by name; a file holds only what it uses, so that it stands alone. */
export const zodHelpers = {
  recordId: `/** A record's id: digits as text; a number only as long as it keeps its digits. */
const recordId = z.union([z.string().regex(/^\\d+$/u), z.int()]);`,

  reference: `/** What names a record. */
const reference = z.looseObject({ id: recordId.nullable() });`,

  answered: `/** A record or user as an answer names it. */
const answered = z.looseObject({ id: z.string(), name: z.string().nullable().optional() });`,

  upTo: `/** Counts as Zoho does: an emoji is one character, spaces around the text are none. */
const upTo = (most: number) =>
  z.refine<string>((text) => text.length <= most || Array.from(text.trim()).length <= most, {
    error: \`Too long: at most \${String(most)} characters\`,
  });`,

  exact: `/** Beyond 2^53 - 1 numbers lose digits. */
const exact = z.refine<number>((number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER, {
  error: "Beyond 9007199254740991 a number loses digits",
});`,

  decimals: `/** No more digits behind the point. */
const decimals = (most: number) =>
  z.refine<number>(
    (number) => {
      const scaled = Math.round(number * 10 ** most);
      return Number.isInteger(number) || scaled / 10 ** most === number || !Number.isSafeInteger(scaled);
    },
    { error: \`Too many decimals: at most \${String(most)}\` },
  );`,

  upToFiles: `/** Rows that remove a file do not count. */
const upToFiles = (most: number) =>
  z.refine<readonly Record<string, unknown>[]>((files) => files.filter(({ _delete }) => _delete === undefined).length <= most, {
    error: \`Too many files: at most \${String(most)}\`,
  });`,

  newRow: `/** A row without \`id\` and \`_delete\` is a new one: some keys it needs, some must not be empty. */
const newRow = (needs: readonly string[], keeps: readonly string[]) =>
  z.superRefine<Record<string, unknown>>((row, context) => {
    const { id, _delete } = row;
    if (id !== undefined || _delete !== undefined) return;
    for (const key of keeps) {
      const value = row[key];
      const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
      if (isEmpty || (value === undefined && needs.includes(key))) {
        context.addIssue({ code: "custom", path: [key], message: "Mandatory in a new row" });
      }
    }
  });`,
} as const;

export type ZodHelper = keyof typeof zodHelpers;

/** Helpers that others are made of. */
export const zodHelperNeeds: Partial<Record<ZodHelper, ZodHelper>> = { reference: "recordId" };
