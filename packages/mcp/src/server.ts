import { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";

import { packageVersion } from "./package-version.ts";
import { checkRequest } from "./tools/check-request.ts";
import { describeModule } from "./tools/describe-module.ts";
import { explainAnswer } from "./tools/explain-answer.ts";
import { findField } from "./tools/find-field.ts";
import { INSTRUCTIONS, TOOLS } from "./tool-words.ts";
import { scopesFor } from "./tools/scopes-for.ts";
import type { FullPreflight } from "./preflight.ts";

const module = z.string().describe("api_name of the module: Leads, Contacts, Deals …");
const request = z
  .object({
    method: z.string().optional(),
    url: z.string().describe("https://www.zohoapis.eu/crm/v8/Leads, or the path alone"),
    headers: z.record(z.string(), z.unknown()).optional(),
    body: z.unknown().optional(),
  })
  .describe("A request to Zoho CRM, as it would be sent; leave headers out when they are not known");

/** The server with its tools; `preflight` is asked at each call, so that metadata pulled meanwhile counts. */
export function createServer(preflight: () => FullPreflight): McpServer {
  const server = new McpServer(
    { name: "zoho-preflight", version: packageVersion() },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  const answered = (say: (by: FullPreflight) => string): { content: { type: "text"; text: string }[] } => ({
    content: [{ type: "text", text: say(preflight()) }],
  });
  const annotations = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    "describe_module",
    {
      description: TOOLS.describe_module,
      inputSchema: z.object({
        module,
        operation: z.enum(["insert", "update", "upsert"]).default("insert"),
        from: z.number().int().min(1).optional().describe("Number of the first field to list"),
      }),
      annotations,
    },
    (input) => answered((by) => describeModule(by, input)),
  );
  server.registerTool(
    "find_field",
    {
      description: TOOLS.find_field,
      inputSchema: z.object({ module, field: z.string() }),
      annotations,
    },
    (input) => answered((by) => findField(by, input)),
  );
  server.registerTool(
    "check_request",
    {
      description: TOOLS.check_request,
      inputSchema: z.object({
        request,
        from: z.number().int().min(1).optional().describe("Number of the first finding to list"),
      }),
      annotations,
    },
    (input) => answered((by) => checkRequest(by, input.request, input.from)),
  );
  server.registerTool(
    "explain_answer",
    {
      description: TOOLS.explain_answer,
      inputSchema: z.object({
        answer: z.unknown().describe("The body of the answer, or { status, body }"),
        request: request.optional(),
        module: module.optional(),
      }),
      annotations,
    },
    (input) => answered((by) => explainAnswer(by, input)),
  );
  server.registerTool(
    "scopes_for",
    {
      description: TOOLS.scopes_for,
      inputSchema: z.object({ requests: z.array(request).min(1).max(50) }),
      annotations,
    },
    (input) => answered((by) => scopesFor(by, input.requests)),
  );
  return server;
}
