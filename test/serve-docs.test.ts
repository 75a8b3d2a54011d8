import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { curlCommands } from "../packages/cli/src/requests-in/curl/curl-command.ts";
import { curlRequest } from "../packages/cli/src/requests-in/curl/curl-request.ts";
import { shellCommands } from "../packages/cli/src/requests-in/curl/shell-words.ts";
import { root } from "./docs/page.ts";
import { serving, TOKEN } from "./serving.ts";

const page = readFileSync(join(root, "docs/serve.md"), "utf8");

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
}

/** What a console block shows: commands, each with the lines below it. */
function commands(): { readonly command: string; readonly output: string }[] {
  return blocks("console").flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((part) => part !== "")
      .map((part) => ({
        command: part.slice(0, part.indexOf("\n")),
        output: part.slice(part.indexOf("\n") + 1).trimEnd(),
      })),
  );
}

const withoutTimes = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:]+\+00:00/g, "<time>");

test("docs/serve.md shows what the server really answers and logs", async () => {
  const [start, ...calls] = commands();
  const { url, printed } = await serving([], { pretty: true });
  expect([start?.command, start?.output]).toEqual([
    "zoho-preflight serve",
    printed().stdout.trimEnd().replace(url, "http://127.0.0.1:8787"),
  ]);

  const answers: string[] = [];
  for (const { command } of calls) {
    const [words] = shellCommands(command.replaceAll("$TOKEN", TOKEN).replaceAll("http://127.0.0.1:8787", url));
    const [curl] = words !== undefined && "words" in words ? curlCommands(words) : [];
    const [address] = curl?.urls ?? [];
    if (curl === undefined || address === undefined) throw new Error(`this is no curl command: ${command}`);
    const { method, headers, body } = curlRequest(curl, address.text) as {
      method: string;
      headers: Record<string, string>;
      body?: string;
    };
    const response = await fetch(address.text, { method, headers, ...(body === undefined ? {} : { body }) });
    answers.push(await response.text());
  }
  expect(answers.length).toBe(4);
  expect(answers.map(withoutTimes)).toEqual(calls.map(({ output }) => withoutTimes(output)));
  expect(printed().stdout.split("\n").slice(1).join("\n")).toBe(blocks("log")[0]);
});
