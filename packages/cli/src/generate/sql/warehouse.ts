import type { DialectName } from "./dialect.ts";

/** Where rows are checked: in which table of which warehouse. */
export interface Warehouse {
  readonly dialect: DialectName;
  /** The column by which a row is named in what a query lists. */
  readonly key: string;
  /** The table, `"leads"` or `"staging.leads"`; `{module}` in it is the module's api_name. Absent: that name alone. */
  readonly table?: string;
  /** The columns to read, `["Last_Name", "mail=Email"]`; absent: one for each field that is written. */
  readonly columns?: readonly string[];
}
