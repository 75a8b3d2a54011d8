/**
 * Keys of a record that no Fields API lists and that are always allowed; keys that begin with `$` are too (`$se_module`, `$approved`,
 * `$append_values`, `$line_tax`). Sources: v7 documentation of insert, update and upsert; Zoho's SDK samples.
 */
export const recordKeys: readonly string[] = [
  "id", // a listed field from v4 on only
  "Layout", // `{ id }`; makes the layout's own mandatory fields count
  "Tag", // `[{ name }]`
  "se_module", // beside `What_Id` or `Parent_Id`: printed without the `$` in v2 notes and v7 external-id samples
  "_delete", // null; removes a row, a link or a file
  "Wizard", // `{ id }`, with `$wizard_connection_path`
  "Territories", // SDK 2.0 and 2.1 write it with the record; the territory actions take it in every version
  "Data_Processing_Basis_Details", // consent; only where GDPR is switched on
  "BEST_TIME", // comes with Tasks in answers, which may be sent back as they are
];

/** Data types whose value the API computes and never takes. Sources: v7 documentation, fields metadata; the SDK marks formula read-only. */
export const computedTypes: readonly string[] = ["formula", "rollup_summary", "autonumber"];
