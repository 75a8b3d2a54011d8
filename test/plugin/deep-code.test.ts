import { callsIn, describe, expect, it, lint } from "./lint.ts";

/** Code that no person writes, as generators do: it ends neither in a crash nor in a report about what was not read to its end. */

const MOST = 10_000;
const chain = (first: string, next: (before: string, index: number) => string): string =>
  Array.from({ length: MOST }, (_, index) => (index === 0 ? first : next(`a${index - 1}`, index))).join("\n");
const post = (body: string): string =>
  `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [${body}] }) });`;

describe("10,000 in a row", () => {
  it.each([
    ["declarations", chain("const a0 = {};", (before, index) => `const a${index} = ${before};`)],
    ["spreads", chain("const a0 = {};", (before, index) => `const a${index} = { ...${before} };`)],
  ])("%s leave the other calls of the file as they are", (_, made) => {
    const code = `${made}\n${post(`a${MOST - 1}`)}\n${post("{}")}`;
    expect(lint(code)).toEqual([expect.stringMatching(/^10002:.* mandatory-fields "Last_Name" is missing/)]);
    const [call, other] = callsIn(code);
    expect(call?.reasons().map(({ reason }) => reason)).toEqual(["more code than is read for one call"]);
    expect(call?.read()).toBe("not at all");
    expect(other?.read()).toBe("fully");
  });
});
