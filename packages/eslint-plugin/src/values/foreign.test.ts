import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { foreignMember, foreignReason } from "./foreign.ts";
import type { ForeignValue } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const foreign = (path: readonly string[], module?: string): ForeignValue => ({
  kind: "foreign",
  path,
  ...(module === undefined ? {} : { module }),
  node,
});

describe("a member of something foreign", () => {
  it.each<[string, readonly string[]]>([
    ["create", ["axios", "create"]],
    ["default", ["axios"]],
    ["*", ["axios"]],
    ["", ["axios", ""]],
  ])("%s", (key, path) => {
    expect(foreignMember(foreign(["axios"], "axios"), key, other)).toEqual({
      kind: "foreign",
      module: "axios",
      path,
      node: other,
    });
    expect(foreignMember(foreign(["axios"]), key, other)).toEqual({ kind: "foreign", path, node: other });
  });
});

describe("why it cannot be read", () => {
  it.each<[string, ForeignValue]>([
    ["a value of the package got", foreign(["default"], "got")],
    ["a global variable", foreign(["window"])],
    ["an environment variable", foreign(["process", "env", "ZOHO_TOKEN"])],
    ["an environment variable", foreign(["env"], "node:process")],
  ])("%s", (reason, value) => {
    expect(foreignReason(value)).toBe(reason);
  });
});
