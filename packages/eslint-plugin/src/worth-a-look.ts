import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Rule } from "eslint";

import { mayHoldCalls, mayHoldSecrets } from "./gate.ts";
import { fileStamp } from "./settings/file-stamp.ts";
import type { ClientPattern } from "./settings/settings.ts";
import { nearestInRun } from "./settings/upwards.ts";

/**
 * Whether some rule may have something to say about a file: the rules themselves look closer. It needs nothing of what reads code, so most projects
 * have linted half of their files before that is loaded, and those that send nothing to Zoho CRM never load it.
 */
export function isWorthALook(context: Rule.RuleContext): boolean {
  const { sourceCode, options } = context;
  // What an option says of itself is said in any file.
  if ((options[0] as { readonly report?: unknown } | undefined)?.report !== undefined) return true;
  const { ast } = sourceCode;
  if (ast !== lastTree) {
    lastTree = ast;
    lastIsWorth = isWorth(context);
  }
  return lastIsWorth;
}

/** ESLint makes all rules of a file one after the other. */
let lastTree: unknown;
let lastIsWorth = false;

function isWorth(context: Rule.RuleContext): boolean {
  const { text, ast } = context.sourceCode;
  const type: string = ast.type;
  if (type !== "Program") return type === "Document";
  return mayHoldCalls(text, ownClients(context)) || mayHoldSecrets(text) || hasClientsInFile(context);
}

function ownClients({ settings }: Rule.RuleContext): readonly Pick<ClientPattern, "callee">[] {
  const given = settings["zoho-crm"] as { readonly clients?: unknown } | null | undefined;
  return Array.isArray(given?.clients)
    ? (given.clients as readonly unknown[]).filter(
        (client): client is ClientPattern => typeof (client as ClientPattern | null)?.callee === "string",
      )
    : [];
}

const CONFIG_FILE = "zoho-preflight.json";
/** By path, good until the file is written again. */
const naming = new Map<string, { readonly stamp: string | undefined; readonly names: boolean }>();

/** Whether the nearest `zoho-preflight.json` may name clients; which ones, its reader tells. */
function hasClientsInFile({ settings, filename }: Rule.RuleContext): boolean {
  const folder = nearestInRun(settings, filename, CONFIG_FILE);
  if (folder === undefined) return false;
  const path = join(folder, CONFIG_FILE);
  const stamp = fileStamp(path);
  let known = naming.get(path);
  if (known === undefined || known.stamp !== stamp) naming.set(path, (known = { stamp, names: namesClients(path) }));
  return known.names;
}

function namesClients(path: string): boolean {
  try {
    return readFileSync(path, "utf8").includes("clients");
  } catch {
    return true; // the rule `metadata` says what is wrong with it
  }
}
