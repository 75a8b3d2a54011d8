interface Field {
  readonly api_name: string;
  readonly module: string;
  /** The field is one of a row of a subform. */
  readonly rows: boolean;
  /** `"create"`, `"update"` or `"upsert"`. */
  readonly write: string;
}

const WRITTEN: Readonly<Record<string, string>> = {
  create: "created",
  update: "updated",
  upsert: "created or updated",
};

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A record holds no fields that the API does not write",
  source: "Fields API; v7 documentation, update records: the answer of a read may be sent back; trial calls",
};

export const says = {
  never: ({ api_name, rows, write }: Field) =>
    `"${api_name}" cannot be set when a ${rows ? "row" : "record"} is ${WRITTEN[write] ?? "written"}. Zoho ignores the value.`,
  computed: ({ api_name }: Field) => `Zoho computes "${api_name}" and ignores the value that is sent.`,
  user: ({ api_name }: Field) =>
    `"${api_name}" is read-only for the user whose token pulled the metadata. Zoho ignores the value.`,
};
