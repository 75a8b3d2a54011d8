import { describe, expect, it } from "vitest";

import { errors } from "./errors.ts";
import { explainedCodes, explanation } from "./explanations.ts";

describe("explanations", () => {
  it("say what a code means, when it comes and how to mend it", () => {
    expect(explanation("INVALID_HOST")).toEqual({
      code: "INVALID_HOST",
      status: 400,
      predictable: "yes",
      from: ["request"],
      means: "The API does not answer on this host",
      when: "from v2.1 on, anything but the API domain: crm.zoho.com and other web hosts",
      mend: "call https://www.zohoapis.{com, eu, in …} of your data centre",
    });
  });

  it("take a code in any case", () => {
    expect(explanation("invalid_module")?.code).toBe("INVALID_MODULE");
    expect(explanation("FAILURE_IN_ATTACHMENT_HANDLING")?.code).toBe("failure_in_attachment_handling");
  });

  it("know nothing of a code that no source names", () => {
    expect(explanation("TEAPOT")).toBeUndefined();
    expect(explanation("")).toBeUndefined();
  });

  it("leave the status out where no source shows one", () => {
    expect(explanation("ALREADY_SENT")).not.toHaveProperty("status");
  });

  it("cover 186 codes, each in full", () => {
    expect(explainedCodes()).toHaveLength(186);
    const incomplete = explainedCodes()
      .map(explanation)
      .filter(
        (entry) =>
          entry === undefined ||
          !["yes", "in part", "no"].includes(entry.predictable) ||
          [entry.means, entry.when, entry.mend].includes("") ||
          entry.mend.includes(" | "),
      );
    expect(incomplete).toEqual([]);
  });

  it("cover every code that a check may report, with the same status", () => {
    const differing = Object.entries(errors).filter(([code, { status }]) => explanation(code)?.status !== status);
    expect(differing).toEqual([]);
  });
});
