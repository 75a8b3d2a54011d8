import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";

import { CONFIG_FILE, ConfigError, loadConfig, loadSnapshot, nearestSnapshot } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import { readOwnJson } from "../own-files.ts";
import { count } from "../terminal/counted.ts";
import { readStoredInfo } from "../snapshot-folder/snapshot-files.ts";
import { fromHome, loginFile } from "../to-zoho/stored-login.ts";
import type { Diagnosis } from "./finding.ts";
import type { Context } from "../context.ts";
import type { DoctorFlags } from "./flags.ts";

/** What the project says of itself, and what is wrong with it. */
export interface Project {
  readonly findings: readonly Diagnosis[];
  readonly dataCenter?: string;
  /** Scopes of the token, by the configuration, else by the metadata. */
  readonly scopes?: readonly string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days after which metadata is called old. */
const OLD_DAYS = 30;

/** Looks at configuration, metadata and stored login of the project above `cwd`. */
export function lookAtProject(flags: DoctorFlags, { cwd, env }: Context["process"], now: number): Project {
  const findings: Diagnosis[] = [];
  const config = lookAtConfig(cwd, findings);
  const named = flags.metadata === undefined ? undefined : resolve(cwd, flags.metadata);
  const folder = named ?? config?.metadata ?? nearestSnapshot(cwd);
  const metadata = lookAtMetadata(folder, cwd, now, findings);
  const given = flags.dataCenter ?? config?.dataCenter;
  const dataCenter = given ?? metadata?.dataCenter;
  if (given !== undefined && metadata?.dataCenter !== undefined && metadata.dataCenter !== given)
    findings.push({
      level: "error",
      about: "metadata",
      text: `The metadata was pulled from the data centre "${metadata.dataCenter}", and the project is of "${given}".`,
      next: "zoho-preflight pull",
    });
  lookAtLogin(env, dataCenter, findings);
  const scopes = flags.scopes ?? config?.scopes ?? metadata?.scopes;
  return {
    findings,
    ...(dataCenter === undefined ? {} : { dataCenter }),
    ...(scopes === undefined ? {} : { scopes }),
  };
}

interface Found {
  readonly metadata?: string | undefined;
  readonly dataCenter?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}

function lookAtConfig(cwd: string, findings: Diagnosis[]): Found | undefined {
  try {
    const loaded = loadConfig(cwd);
    if (loaded === undefined) {
      findings.push({
        level: "note",
        about: "config",
        text: `There is no ${CONFIG_FILE} here or above: every command takes its defaults.`,
        next: "zoho-preflight init",
      });
      return undefined;
    }
    const { dataCenter, scopes } = loaded.config;
    findings.push({
      level: "ok",
      about: "config",
      text: `${relative(cwd, loaded.path) || CONFIG_FILE} can be read${dataCenter === undefined ? "" : `; data centre "${dataCenter}"`}.`,
    });
    return { metadata: loaded.metadata, dataCenter, scopes };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push({ level: "error", about: "config", text: error.message, next: `Correct ${CONFIG_FILE}` });
    return undefined;
  }
}

function lookAtMetadata(
  folder: string | undefined,
  cwd: string,
  now: number,
  findings: Diagnosis[],
): Found | undefined {
  const add = (level: Diagnosis["level"], text: string, next?: string): void => {
    findings.push({ level, about: "metadata", text, ...(next === undefined ? {} : { next }) });
  };
  if (folder === undefined) {
    add(
      "note",
      "There is no metadata of your org: Zoho's default fields are used, which finds fewer problems.",
      "zoho-preflight pull",
    );
    return undefined;
  }
  const name = relative(cwd, folder) || ".";
  if (!existsSync(folder)) {
    add("error", `${name} is not there yet.`, "zoho-preflight pull");
    return undefined;
  }
  try {
    const snapshot = loadSnapshot(folder);
    const info = readStoredInfo(folder) ?? {};
    const age = info.pulledAt === undefined ? undefined : Math.floor((now - info.pulledAt.getTime()) / DAY_MS);
    if (age === undefined)
      add("note", `${name} has ${count(snapshot.modules.length, "module")}, and does not say when it was pulled.`);
    else if (age > OLD_DAYS)
      add(
        "warning",
        `${name} is ${age} days old: fields and options may have changed since.`,
        "zoho-preflight pull --check",
      );
    else
      add(
        "ok",
        `${name} has ${count(snapshot.modules.length, "module")}, pulled ${age < 1 ? "today" : `${count(age, "day")} ago`}.`,
      );
    return { dataCenter: info.dataCenter, scopes: info.scopes };
  } catch (error) {
    add("error", error instanceof Error ? error.message : String(error), "zoho-preflight pull");
    return undefined;
  }
}

const VARIABLES = ["ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET", "ZOHO_REFRESH_TOKEN"] as const;

function lookAtLogin(env: Context["process"]["env"], dataCenter: string | undefined, findings: Diagnosis[]): void {
  const add = (level: Diagnosis["level"], text: string, next?: string): void => {
    findings.push({ level, about: "login", text, ...(next === undefined ? {} : { next }) });
  };
  const missing = VARIABLES.filter((name) => (env[name] ?? "") === "");
  if (missing.length === 0) add("ok", `${VARIABLES.join(", ")} are set.`);
  else if (missing.length < VARIABLES.length)
    add(
      "error",
      `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set, and the others are: all three are needed.`,
      "Set all three, or none",
    );
  if (missing.length < VARIABLES.length) return;
  const file = loginFile(env);
  if (file === undefined || !existsSync(file)) {
    add("note", "No login is stored, and no variables hold one.", "zoho-preflight login self_client.json");
    return;
  }
  const shown = fromHome(file, env);
  const stored = objectIn(file);
  const complete = ["refresh_token", "client_id", "client_secret"].every((key) => typeof stored?.[key] === "string");
  const place = stored?.["data_center"];
  if (!complete) add("error", `${shown} is not complete.`, "zoho-preflight login self_client.json");
  else if (typeof place === "string" && dataCenter !== undefined && place !== dataCenter)
    add(
      "error",
      `The login in ${shown} is of the data centre "${place}", and the project is of "${dataCenter}".`,
      `zoho-preflight login --data-center ${dataCenter} self_client.json`,
    );
  else if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    add("warning", `Others on this machine can read ${shown}.`, `chmod 600 ${shown}`);
  else add("ok", `A login is stored in ${shown}${typeof place === "string" ? ` for the data centre "${place}"` : ""}.`);
}

function objectIn(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = readOwnJson(file, file);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
