import type { WriteRules } from "./types.ts";

/** Rules of writing records that changed between versions and that no metadata API tells. */
export const writeRules: WriteRules = {
  // Recorded v2 calls and production code on v2.1 send bare ids and are answered SUCCESS; a later Notes.Parent_Id is refused. guess: the version of the change
  bareLookupIds: { until: "v2.1" },
  // v7 and v8 documentation, create notes; a published v4 sample has `{ id }` with $se_module beside it
  lookupsWithModule: [{ module: "Notes", api_name: "Parent_Id", from: "v7" }],
  // SDK samples; v7 documentation, create notes
  otherRecordNames: ["email", "zuid", "module", "api_name"],
};
