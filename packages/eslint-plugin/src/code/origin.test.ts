import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { originOf } from "./origin.ts";

/** Where the expression behind `here:` comes from. */
function origin(code: string): string | undefined {
  const { source, first } = parsed(code);
  const { body } = first("LabeledStatement");
  const found = body.type === AST.ExpressionStatement ? originOf(body.expression, source) : undefined;
  return found && `${found.from} ${found.name}`;
}

describe("where an expression comes from", () => {
  it.each([
    ["here: fetch", "global fetch"],
    ["here: globalThis.fetch", "global fetch"],
    ["here: window.ZOHO.CRM.API", "global ZOHO"],
    ['here: global["fetch"]', "global fetch"],
    ["here: global.window.fetch", "global window"],
    ["here: ZOHO.CRM.API.getRecord", "global ZOHO"],
    ["here: globalThis", "global globalThis"],
    ["const self = ZOHO; here: self.CRM", "global ZOHO"],
    ['import axios from "axios"; here: axios', "import axios"],
    ['import { post as send } from "axios"; here: send', "import axios"],
    ['import * as crm from "./crm"; here: crm.leads.add', "import ./crm"],
    ['const axios = require("axios"); here: axios.post', "import axios"],
    ['const { post } = require("axios"); here: post', "import axios"],
    ['here: require("./crm").send', "import ./crm"],
    ['const crm = await import("./crm"); here: crm.send', "import ./crm"],
    ['import axios from "axios"; const crm = axios.create({}); here: crm.post', "import axios"],
    ['import { Crm } from "./crm"; here: new Crm().send', "import ./crm"],
    ['import axios from "axios"; const mocked = axios as Mocked; here: mocked.post', "import axios"],
    ['import axios from "axios"; here: <any>axios', "import axios"],
    ['import axios from "axios"; here: axios!.post', "import axios"],
    ['import axios from "axios"; here: axios?.post', "import axios"],
    ['import axios from "axios"; here: axios satisfies Client', "import axios"],
    ['import axios from "axios"; here: vi.mocked(axios).post', "import axios"],
    ["here: jest.mocked(fetch)", "global fetch"],
    ["here: wrapped(fetch)", "global wrapped"],
    ["here: window.ZOHO || {}", "global ZOHO"],
    ["const send = jest.fn(); here: send", "global jest"],
    ["const send = () => 1; here: send", "file send"],
    ["let send; here: send", "file send"],
    ["function send() {} here: send", "file send"],
    ["class Crm {} here: new Crm()", "file Crm"],
    ["const one = two; const two = one; here: one", "file one"],
    ["here: require(name)", undefined],
    ["here: require()", "global require"],
    ["here: 1", undefined],
    ["here: (() => fetch)", undefined],
    ["here: ({ fetch })", undefined],
  ])("%s", (code, expected) => {
    expect(origin(code)).toBe(expected);
  });
});
