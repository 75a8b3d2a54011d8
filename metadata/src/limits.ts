import type { Limits, Version } from "./types.ts";

/** Limits that hold in every edition. Sources: the v7 documentation of each API; Zoho's v8 examples where they print the refusal. */
export const limits: Limits = {
  recordsPerCall: 100, // v7 insert, update, upsert; v8 updateRecords example: LIMIT_EXCEEDED { maximum_length: 100, api_name: "data" }
  idsPerDelete: 100, // v7 delete records
  fieldsPerList: 50, // v7 get records; v8 getRecords example: LIMIT_EXCEEDED { limit: 50, param_name: "fields" }
  perPage: 200, // v7 get records
  discretePagination: 2000, // v7 get records; v8 getRecords example: DISCRETE_PAGINATION_LIMIT_EXCEEDED { limit: 2000 }
  subformRows: 100, // v7 subforms; a layout may allow fewer (`maximum_rows`); line items of a v8 example allow 200
  participants: 50, // v7 insert records, events: "Only 50 participants can be added to an event"
};

/** Pages are counted from 1; up to this version 0 is let through. Source: samples of Zoho's old package zcrmsdk, which speaks v2, ask for `page: 0`. */
export const pageZero: { readonly until: Version } = { until: "v2" };
