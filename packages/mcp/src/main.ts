#!/usr/bin/env node
import { parseArgs } from "node:util";

import { loadPreflight, loadSnapshot } from "@zoho-preflight/validator/node";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

import { createServer } from "./server.ts";

const USAGE = `Tools for agents that write Zoho CRM requests, over standard input and output (MCP).

  zoho-preflight-mcp                            the nearest zoho-metadata, or Zoho's default fields
  zoho-preflight-mcp --metadata ./zoho-metadata a snapshot folder of zoho-preflight pull

Nothing is sent anywhere, and no token is needed.
`;

try {
  const { values } = parseArgs({ options: { metadata: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help === true) process.stdout.write(USAGE);
  else {
    const cwd = process.cwd();
    const { metadata } = values;
    const fixed = metadata === undefined ? undefined : loadPreflight(cwd, { snapshot: loadSnapshot(metadata) });
    const preflight = (): ReturnType<typeof loadPreflight> => fixed ?? loadPreflight(cwd);
    // Said before an agent waits for an answer.
    preflight();
    serveStdio(() => createServer(preflight));
  }
} catch (error) {
  process.stderr.write(`zoho-preflight-mcp: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
