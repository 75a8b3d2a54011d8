/** A command that checks the text: a here-document, so that nothing in it is touched by the shell. */
export function commandLine(text: string): string {
  const end = text.includes("\nEND\n") ? "END_OF_REQUEST" : "END";
  return `npx zoho-preflight check - <<'${end}'\n${text.trimEnd()}\n${end}\n`;
}

/** A test that holds the text to be right. */
export function testCode(text: string): string {
  let request = "";
  try {
    request = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    request = "/* the request as an object: { method, url, headers, body } */";
  }
  return [
    'import { validate } from "@zoho-preflight/validator";',
    'import { expect, test } from "vitest";',
    "",
    'test("Zoho CRM takes the request", () => {',
    `  const request = ${request.replaceAll("\n", "\n  ")};`,
    "  expect(validate(request).issues).toEqual([]);",
    "});",
    "",
  ].join("\n");
}
