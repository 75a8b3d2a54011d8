import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { meantOf, oneMeant, sentOf } from "./placeholders.ts";
import { known, oneOf, optionsOf, unknown } from "./value.ts";
import type { Value } from "./value.ts";

const node = parsed("here").at("here");
const unread = unknown(node, "a parameter");
const environment: Value = { kind: "foreign", path: ["process", "env", "STAGE"], node };
const filled: Value = { kind: "text", pieces: [{ text: "Zoho-oauthtoken ", node }, { node }], node };
const moment: Value = { kind: "sample", samples: ["2026-05-17T09:30:00Z"], node };
const date: Value = { kind: "instance", what: "Date", from: unread, node };
const record: Value = { kind: "object", entries: new Map(), open: false, node };

const shown = (values: readonly Value[]): readonly unknown[] =>
  values.map((value) => (value.kind === "known" ? value.value : value.kind));
const meant = (...values: readonly unknown[]): readonly unknown[] =>
  shown(meantOf([...values.map((value) => known(value as string, node)), unread])).slice(0, -1);

describe("what is meant beside something that cannot be read", () => {
  it.each([
    "",
    "  ",
    "xx",
    "XXX",
    "todo",
    "TBD",
    "changeme",
    "placeholder",
    "...",
    "…",
    "<token>",
    "<>",
    "{}",
    "{token}",
    "{{token}}",
    " TODO ",
  ])("not the placeholder %j", (text) => {
    expect(meant(text)).toEqual([]);
  });
  it.each([null, undefined, false, 0])("not %j", (value) => {
    expect(meant(value)).toEqual([]);
  });
  it.each(["x", "Won", "to do", "<a> b", "a {b}", "<a><b>", "..", "xxy", "…a", true, 1])("but %j", (value) => {
    expect(meant(value)).toEqual([value]);
  });
  it("also beside a value of the environment", () => {
    expect(shown(meantOf([environment, known("", node)]))).toEqual(["foreign"]);
  });
  it("everything where all of it can be read, or has holes only", () => {
    expect(shown(meantOf([known("", node), known("a", node)]))).toEqual(["", "a"]);
    expect(shown(meantOf([known("", node), filled, moment]))).toEqual(["", "text", "sample"]);
  });
  it("says of what cannot be read that it may be empty, where the code says so", () => {
    expect(meantOf([unread, known("", node)])).toEqual([{ ...unread, orEmpty: true }]);
    expect(meantOf([unread, known(null, node)])).toEqual([unread]);
    expect(meantOf([environment, known("", node)])).toEqual([environment]);
  });
});

describe("one of the values that are meant", () => {
  it("looks into those that are several themselves", () => {
    const value = oneMeant([oneOf([known("", node), unread], node), known("Won", node)], node);
    expect(shown(optionsOf(value))).toEqual(["unknown", "Won"]);
  });
});

describe("what is meant where it is sent whole", () => {
  it.each([
    ["something that cannot be read", unread],
    ["the environment", environment],
    ["text with holes", filled],
    ["a date", date],
    ["the text of a date", moment],
  ])("nothing empty beside %s", (_, value) => {
    expect(sentOf([value, known("", node), known(null, node), known("Won", node)])).toEqual([
      value,
      known("Won", node),
    ]);
  });
  it("everything beside what the code shows", () => {
    expect(shown(sentOf([known("", node), known("Won", node), record]))).toEqual(["", "Won", "object"]);
  });
});
