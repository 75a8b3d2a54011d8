import { fileURLToPath } from "node:url";

import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "vitest";

import { newFolder } from "./folders.ts";

const main = fileURLToPath(new URL("../packages/mcp/dist/main.js", import.meta.url));

test("a client lists the tools over stdio and asks them", async () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main], cwd: newFolder() }));
  try {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "describe_module",
      "find_field",
      "check_request",
      "explain_answer",
      "scopes_for",
    ]);
    const request = { method: "PUT", url: "/crm/v8/Leads/upsert", body: { data: [{ Last_Name: "Ng" }] } };
    const { content } = await client.callTool({ name: "check_request", arguments: { request } });
    expect(content).toMatchObject([
      { type: "text", text: expect.stringContaining("This address takes POST") as string },
    ]);
  } finally {
    await client.close();
  }
});
