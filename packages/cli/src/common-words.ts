/** What several commands say of the same flag. */
export const COMMON = {
  dataCenter: "Where your org lives: us eu in au jp cn ca sa ae uk",
  environment: "production, sandbox or developer",
  urlVersion: "Version for URLs without one, such as /Leads",
  operation: "With --module: what to do with the records (default: insert)",
  ignore: "Leave out a check; may be repeated",
} as const;

/** What can be done with bare records, as `--operation` names it. */
export const RECORD_WRITES = ["insert", "update", "upsert"] as const;
