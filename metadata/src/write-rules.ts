import type { Version } from "./types.ts";

/** Rules of writing records that changed between versions and that no metadata API tells. */
export const writeRules: {
  /** A lookup may be given as the bare id, `Account_Name: "1000000000001"`, up to this version; later `{ id }` is wanted. */
  readonly bareLookupIds: { readonly until: Version };
  /** Lookups into one of several modules, which stands beside the id from that version on: `{ module: { api_name: "Leads" }, id: "1000000000001" }`. */
  readonly lookupsWithModule: readonly { readonly module: string; readonly api_name: string; readonly from: Version }[];
} = {
  // Recorded v2 calls and production code on v2.1 send bare ids and are answered SUCCESS; a later Notes.Parent_Id is refused. guess: the version of the change
  bareLookupIds: { until: "v2.1" },
  // v7 and v8 documentation, create notes; a published v4 sample has `{ id }` with $se_module beside it
  lookupsWithModule: [{ module: "Notes", api_name: "Parent_Id", from: "v7" }],
};
