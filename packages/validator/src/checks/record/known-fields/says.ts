import { didYouMean, quoted } from "../../../report/words.ts";

interface Place {
  readonly key: string;
  readonly module: string;
  /** The key stands in a row of a subform, and `module` is that of the rows. */
  readonly rows: boolean;
}

interface Range {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Every key of a record is a field of the module, by its api_name",
  source:
    "v7 documentation, insert records; calls recorded with v2, trial calls with v6 to v8: SUCCESS, and the value is nowhere",
};

export const says = {
  unknown: ({ key, embedded, ...place }: Place & { embedded: boolean }, suggestions: readonly string[]) =>
    `${embedded ? "Zoho's standard " : ""}${holder(place, embedded)} has no field ${quoted(key)}: Zoho answers SUCCESS and drops the value.${didYouMean(suggestions)}`,
  renamed: ({ key, from, until, now, version, ...place }: Place & Range & { now: string; version: string }) =>
    `${holder(place)} has ${quoted(key)} only ${range({ from, until })}; in ${version} it is "${now}". Zoho answers SUCCESS and drops the value.`,
  otherVersion: ({ key, from, until, version, ...place }: Place & Range & { version: string }) =>
    `${holder(place)} has ${quoted(key)} only ${range({ from, until })}. In ${version} Zoho answers SUCCESS and drops the value.`,
  inBody: (
    { field, module, embedded }: { field: string; api_name: string; module: string; embedded: boolean },
    suggestions: readonly string[],
  ) => `${embedded ? "Zoho's standard " : ""}${module} has no field ${quoted(field)}.${didYouMean(suggestions)}`,
  beside: ({ key, writes }: { key: string; writes: readonly string[] }) =>
    `${quoted(key)} belongs beside "data"${writes.length === 1 ? `, in an ${writes.join()}` : ""}. Inside a record Zoho ignores it.`,
};

function holder({ module, rows }: Pick<Place, "module" | "rows">, embedded = false): string {
  return rows ? `${embedded ? "row" : "A row"} of ${module}` : module;
}

/** `until v2`, `from v2.1 on`, `from v3 to v6`. */
function range({ from, until }: Range): string {
  if (from === undefined) return `until ${String(until)}`;
  return until === undefined ? `from ${from} on` : `from ${from} to ${until}`;
}
