import { describe, expect, it } from "vitest";

import { errors } from "./errors.ts";
import { codesOfMessage, explainedCodes, explanation, messagesOf } from "./explanations.ts";

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

describe("messages of answers", () => {
  it("lead to their code: in any case, in a line of a log, in part", () => {
    expect(codesOfMessage("required field not found")).toEqual(["MANDATORY_NOT_FOUND", "DEPENDENT_FIELD_MISSING"]);
    expect(codesOfMessage('400: "Mandatory key not found".')).toEqual(["MANDATORY_NOT_FOUND"]);
    expect(codesOfMessage("module name given seems")).toEqual(["INVALID_MODULE"]);
  });

  it("may come with several codes", () => {
    expect(codesOfMessage("Pattern not matched")).toContain("INVALID_DATA");
  });

  it("that no source prints lead to nothing", () => {
    expect(codesOfMessage("the milk is sour")).toEqual([]);
    expect(codesOfMessage("")).toEqual([]);
  });

  it("the usual one stands first", () => {
    expect(messagesOf("MANDATORY_NOT_FOUND")[0]).toBe("required field not found");
    expect(messagesOf("TEAPOT")).toEqual([]);
  });

  it("are of codes that are explained", () => {
    const codes = new Set(explainedCodes());
    expect(
      explainedCodes()
        .flatMap(messagesOf)
        .flatMap(codesOfMessage)
        .filter((code) => !codes.has(code)),
    ).toEqual([]);
  });
});
