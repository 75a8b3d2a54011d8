import { resolve } from "node:path";

import { markedText } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import { demandEncoding, parseOwnJson, readOwnText } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import type { World } from "../context.ts";

/** What a refresh token is made from. */
export interface Grant {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly code: string;
}

/** Key in the file of a Self Client, and the variable that says the same. */
const NAMES = { client_id: "ZOHO_CLIENT_ID", client_secret: "ZOHO_CLIENT_SECRET", code: "ZOHO_GRANT_CODE" } as const;
type Name = keyof typeof NAMES;

/** What a self-made file would hold; most are downloaded. */
const FORM = '{ "client_id": "…", "client_secret": "…", "code": "…" }';

/**
 * The grant in the file that Zoho's console offers for download, and in the environment, which wins. Throws `SettingsError` that says what to do;
 * no message holds anything of the file.
 *
 * @param file its name; `-` is standard input, undefined the environment alone
 */
export async function readGrant(file: string | undefined, { cwd, env, stdin }: World): Promise<Grant> {
  const given: Partial<Record<Name, string>> = {};
  if (file !== undefined) Object.assign(given, inText(await textOf(file, cwd, stdin), file));
  for (const [name, variable] of Object.entries(NAMES) as [Name, string][]) {
    const value = env[variable]?.trim() ?? "";
    if (value !== "") given[name] = demandToken(value, variable);
  }
  const { client_id: clientId, client_secret: clientSecret, code } = given;
  if (clientId !== undefined && clientSecret !== undefined && code !== undefined)
    return { clientId, clientSecret, code };
  const missing = (Object.keys(NAMES) as Name[]).filter((name) => given[name] === undefined);
  if (file === undefined && missing.length === Object.keys(NAMES).length)
    throw new SettingsError(
      `Name the file of your Self Client: zoho-preflight login self_client.json\n\nZoho's API console (https://api-console.zoho.com, or .eu, .in … where your org lives) offers it for download when it has made a grant code. Or set ${Object.values(NAMES).join(", ")}.`,
    );
  const are = missing.length === 1 ? "is" : "are";
  throw new SettingsError(
    `${missing.map((name) => `"${name}"`).join(" and ")} ${are} missing${file === undefined ? "" : ` in ${file}`}; set ${missing.map((name) => NAMES[name]).join(" and ")}, or name a file with ${FORM}`,
  );
}

async function textOf(file: string, cwd: string, stdin: World["stdin"]): Promise<string> {
  if (file === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return demandEncoding(markedText(Buffer.concat(chunks)), "standard input");
  }
  return readOwnText(resolve(cwd, file), file);
}

/** The three keys of a JSON object; a text without blanks that is not JSON is the code itself. */
function inText(text: string, file: string): Partial<Record<Name, string>> {
  const plain = text.trim();
  if (/^[\w.-]+$/.test(plain)) return { code: plain };
  const json = parseOwnJson(text, file, `the file of a Self Client, ${FORM}`);
  if (!isObject(json)) throw new SettingsError(`${file}: expected the file of a Self Client, ${FORM}`);
  const found: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(NAMES) as Name[]) {
    const value = json[name];
    if (typeof value === "string" && value.trim() !== "") found[name] = demandToken(value.trim(), `${file}: "${name}"`);
  }
  return found;
}

function demandToken(value: string, where: string): string {
  if (/^[\x21-\x7E]+$/.test(value)) return value;
  throw new SettingsError(`${where} holds blanks or letters that no token has`);
}
