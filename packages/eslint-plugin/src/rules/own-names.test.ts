import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";

import type { AnalysedCall, FileAnalysis } from "../analyse.ts";
import { mayBeTheirs, unknownNames } from "./own-names.ts";

/** What Zoho's default fields say of a request, as the analysis of a file whose metadata are somebody's own, or not. */
function analysisOf(isStandardOrg: boolean | undefined, ...records: readonly object[]): FileAnalysis {
  const calls = records.map((record) => {
    const { issues } = createPreflight().validate({
      method: "PUT",
      url: "https://www.zohoapis.eu/crm/v8/Leads",
      body: { data: [{ id: "1000000000001", ...record }] },
    });
    return { issues: () => issues.map((issue) => ({ issue, agreed: true })) } as unknown as AnalysedCall;
  });
  const metadata = isStandardOrg === undefined ? undefined : { isStandardOrg };
  return { calls, metadata } as unknown as FileAnalysis;
}
const issueOf = ({ calls }: FileAnalysis, call = 0) => {
  const [located] = calls[call]?.issues() ?? [];
  if (located === undefined) throw new Error("There is no issue.");
  return located.issue;
};
const line =
  "1 name that Zoho's default fields lack: Loyalty_Points. Run zoho-preflight pull to check against your own.";

describe("names that may be the org's own", () => {
  it("are listed where Zoho's default fields stand in, and nowhere else", () => {
    expect(unknownNames(analysisOf(true, { Loyalty_Points: 1 }))).toBe(line);
    // Who has pulled need not be told to, whatever the issues say.
    expect(unknownNames(analysisOf(false, { Loyalty_Points: 1 }))).toBe(undefined);
    expect(unknownNames(analysisOf(undefined, { Loyalty_Points: 1 }))).toBe(undefined);
  });

  it("are no slips, in whichever call one is seen to be that", () => {
    const [own, slip] = [analysisOf(true, { Loyalty_Points: 1 }), analysisOf(true, { Last_Nme: "a" })];
    expect([mayBeTheirs(issueOf(own), own), mayBeTheirs(issueOf(slip), slip)]).toEqual([true, false]);
    expect([unknownNames(own), unknownNames(slip)]).toEqual([line, undefined]);
    // The record has the name that is meant, so there is nothing to suggest.
    const both = analysisOf(true, { Last_Nme: "a", Last_Name: "a" }, { Last_Nme: "a" });
    expect(issueOf(both).suggestions).toBe(undefined);
    expect(mayBeTheirs(issueOf(both), both)).toBe(false);
    expect(unknownNames(both)).toBe(undefined);
  });
});
