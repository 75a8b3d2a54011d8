import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";

import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";

import { isObject } from "../is-object.ts";
import { readOwnJson } from "../own-files.ts";
import { loginFile, fromHome } from "../to-zoho/stored-login.ts";
import { SettingsError } from "../settings.ts";

/** What a pull may prove itself with: a token that lives for an hour, or what new ones are made from, or both. */
export interface Credentials {
  readonly accessToken?: string;
  readonly refresh?: { readonly token: string; readonly clientId: string; readonly clientSecret: string };
  /** Where they hold, `eu`; known of those that `login` has stored. */
  readonly dataCenter?: string;
}

/** Key in a credentials file, and the variable that says the same. */
const NAMES = {
  access_token: "ZOHO_ACCESS_TOKEN",
  refresh_token: "ZOHO_REFRESH_TOKEN",
  client_id: "ZOHO_CLIENT_ID",
  client_secret: "ZOHO_CLIENT_SECRET",
} as const;
type Name = keyof typeof NAMES;
const FORM = '{ "refresh_token": "…", "client_id": "…", "client_secret": "…" }';
/** What a file may say besides. */
const PLACE = "data_center";
type Given = Partial<Record<Name | typeof PLACE, string>>;

/**
 * The credentials in a file, else in the environment, else those that `login` has stored. A file holds `{ "refresh_token": "…", "client_id": "…", "client_secret": "…" }`.
 * Throws `SettingsError` that says what to type; no message ever holds what stands in the file.
 *
 * @param scopes what to grant to the token, for the message
 */
export function readCredentials(
  env: Readonly<Record<string, string | undefined>>,
  file: string | undefined,
  cwd: string,
  scopes: readonly string[],
): Credentials {
  const given = file === undefined ? fromEnvironment(env) : fromFile(resolve(cwd, file), file);
  const stored = file === undefined && Object.keys(given).length === 0 ? storedLogin(env) : undefined;
  if (stored !== undefined) return stored;
  const called = (name: Name): string => (file === undefined ? NAMES[name] : `"${name}"`);
  const { access_token: accessToken, refresh_token: token, client_id: clientId, client_secret: clientSecret } = given;
  const part = accessToken === undefined ? {} : { accessToken };
  if (token !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { ...part, refresh: { token, clientId, clientSecret } };
  if (accessToken !== undefined) return part;
  if (token === undefined && clientId === undefined && clientSecret === undefined)
    throw new SettingsError(howToGiveThem(file, scopes));
  const missing = (["refresh_token", "client_id", "client_secret"] as const)
    .filter((name) => given[name] === undefined)
    .map(called);
  throw new SettingsError(
    `${file === undefined ? "" : `${file}: `}${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing. To make access tokens, pull needs ${called("refresh_token")}, ${called("client_id")} and ${called("client_secret")}; or give it ${called("access_token")}.`,
  );
}

/** Everything in them that must never be shown. */
export function secretsIn({ accessToken, refresh }: Credentials): string[] {
  return [accessToken, refresh?.token, refresh?.clientId, refresh?.clientSecret].filter(
    (secret) => secret !== undefined,
  );
}

/** What `login` has stored; undefined where it has not. */
function storedLogin(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const path = loginFile(env);
  if (path === undefined || !existsSync(path)) return undefined;
  const shown = fromHome(path, env);
  const { refresh_token: token, client_id: clientId, client_secret: clientSecret, data_center } = fromFile(path, shown);
  if (token === undefined || clientId === undefined || clientSecret === undefined)
    throw new SettingsError(`${shown} is not complete: run zoho-preflight login again`);
  return { refresh: { token, clientId, clientSecret }, ...(data_center !== undefined && { dataCenter: data_center }) };
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Given {
  const given: Given = {};
  for (const [name, variable] of Object.entries(NAMES) as [Name, string][]) {
    const value = env[variable];
    if (value !== undefined && value.trim() !== "") given[name] = credential(value, variable);
  }
  return given;
}

function fromFile(path: string, file: string): Given {
  demandPrivate(path, file);
  const json = readOwnJson(path, file, FORM);
  if (!isObject(json)) throw new SettingsError(`${file}: expected an object, ${FORM}`);
  const given: Given = {};
  for (const [name, value] of Object.entries(json)) {
    if (!isName(name)) {
      const near = nearest(name, Object.keys(NAMES), 1);
      throw new SettingsError(`${file}: a key is none of ${Object.keys(NAMES).join(", ")}.${didYouMean(near)}`);
    }
    if (typeof value !== "string" || value.trim() === "") throw new SettingsError(`${file}: "${name}" must be text`);
    given[name] = credential(value, `${file}: "${name}"`);
  }
  return given;
}

/** Windows has no such modes; there the folder decides who may read. */
function demandPrivate(path: string, file: string): void {
  let stat;
  try {
    stat = statSync(path);
  } catch (error) {
    throw new SettingsError(
      codeOf(error) === "ENOENT" ? `There is no credentials file ${file}` : `${file} cannot be read (${codeOf(error)})`,
    );
  }
  if (!stat.isFile()) throw new SettingsError(`${file} is not a file`);
  if (process.platform !== "win32" && (stat.mode & 0o077) !== 0) {
    throw new SettingsError(
      `${file} can be read by other users (mode ${(stat.mode & 0o777).toString(8)}). Make it yours alone:\n\n  chmod 600 ${file}`,
    );
  }
}

/** Without the words that stand before a token in a header; anything that cannot be in a token is refused, since it would end up in a header. */
function credential(value: string, where: string): string {
  const text = value.trim().replace(/^(?:Zoho-oauthtoken|Bearer)\s+/i, "");
  if (/^[\x21-\x7E]+$/.test(text)) return text;
  throw new SettingsError(`${where} holds blanks or letters that no token has`);
}

function howToGiveThem(file: string | undefined, scopes: readonly string[]): string {
  return [
    file === undefined
      ? "There are no credentials. Set an access token, which lives for an hour:"
      : `${file} holds no credentials. It takes "access_token", or "refresh_token", "client_id" and "client_secret"; or set:`,
    "",
    "  export ZOHO_ACCESS_TOKEN=…",
    "",
    "or what pull can make access tokens from:",
    "",
    "  export ZOHO_REFRESH_TOKEN=… ZOHO_CLIENT_ID=… ZOHO_CLIENT_SECRET=…",
    "",
    'or keep { "refresh_token": "…", "client_id": "…", "client_secret": "…" } in a file that only you can read, and say --credentials FILE.',
    "A Self Client in Zoho's API console (https://api-console.zoho.com, or .eu, .in … where your org lives) gives a grant code (valid ten minutes). zoho-preflight login exchanges it for a refresh token, and keeps that for pull. Grant these scopes:",
    "",
    `  ${scopes.join(",")}`,
  ].join("\n");
}

function isName(name: string): name is Name | typeof PLACE {
  return Object.hasOwn(NAMES, name) || name === PLACE;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "an unknown error";
}
