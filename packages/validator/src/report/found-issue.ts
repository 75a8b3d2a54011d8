import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import type { CheckMeta, SkipReason } from "../check.ts";
import type { Facts, Finding, Issue, Path, Severity, Stage, Suggestion } from "./issue.ts";
import { sentence } from "./message.ts";

/** Why a check was silent: `{ check: "known-fields", reason: "no-metadata", about: "request", module: "Projects", text: "…" }`. One per check and cause. */
export interface Skipped {
  readonly check: string;
  readonly reason: SkipReason;
  /** `request`: something in this request was not judged; `setup`: the same for every request of the preflight. */
  readonly about: "request" | "setup";
  readonly module?: string;
  readonly text: string;
}

/** A user's severity for a check. */
export type Level = Severity | "off";

/** What an issue needs to speak: the version for the names in `details`. */
export interface Voice {
  readonly catalogue: Catalogue;
  readonly version: Version | undefined;
}

/** An issue as facts; sentence, details and suggestions are made when they are read, and once. */
export class FoundIssue implements Issue {
  readonly check: string;
  readonly stage: Stage;
  readonly code: string | null;
  readonly severity: Severity;
  readonly path: Path;
  readonly #finding: Finding;
  readonly #voice: Voice;
  /** What the check itself says, whatever the user set: only these build the predicted answer. */
  readonly #refusal: boolean;
  #suggestions: readonly Suggestion[] | undefined;

  constructor(
    check: CheckMeta & { readonly stage: Stage },
    finding: Finding,
    path: Path,
    own: Severity,
    level: Severity,
    voice: Voice,
  ) {
    this.check = check.name;
    this.stage = check.stage;
    this.code = finding.code;
    this.severity = level;
    this.path = path;
    this.#finding = finding;
    this.#voice = voice;
    this.#refusal = own === "error" && finding.code !== null;
  }

  get message(): string {
    const { details = {}, value, say = {} } = this.#finding;
    return sentence(this.check, {
      code: this.code,
      path: this.path,
      details,
      value,
      say,
      suggestions: this.suggestions ?? [],
    });
  }

  get details(): Facts {
    return answerDetails(this.#finding, this.path, this.#voice);
  }

  get suggestions(): readonly Suggestion[] | undefined {
    this.#suggestions ??= this.#finding.suggestions?.() ?? [];
    return this.#suggestions.length === 0 ? undefined : this.#suggestions;
  }

  get standardOrg(): true | undefined {
    return this.#finding.say?.["embedded"] === true ? true : undefined;
  }

  get docs(): string {
    return `docs/checks/${this.check}.md`;
  }

  toJSON(): object {
    const { check, stage, code, severity, path, message, details, standardOrg, docs } = this;
    const suggestions = this.suggestions?.map(({ text, replace }) =>
      replace === undefined || !isJson(replace.value) ? { text } : { text, replace },
    );
    return {
      check,
      stage,
      code,
      severity,
      path,
      message,
      details,
      ...(suggestions === undefined ? {} : { suggestions }),
      ...(standardOrg === undefined ? {} : { standardOrg }),
      docs,
    };
  }

  /** Zoho refuses the request because of it, by the check's own evidence. */
  static isRefusal(issue: FoundIssue): boolean {
    return issue.#refusal;
  }

  /** What it is about where the path does not say: the missing field or parameter. */
  static subject(issue: FoundIssue): unknown {
    return issue.#finding.details?.["api_name"] ?? issue.#finding.details?.["param"];
  }

  /** Zoho's words where they are not the code's usual ones. */
  static answer(issue: FoundIssue): string | undefined {
    return issue.#finding.answer;
  }
}

/** Whether JSON can carry a value: no cycle, no big integer, and no deeper than the stack. A suggestion may hold what the caller gave. */
function isJson(value: unknown): boolean {
  try {
    return (JSON.stringify(value) as string | undefined) !== undefined;
  } catch {
    return false;
  }
}

/** From v3 on answers carry `json_path` and `resource_path_index` (seen in v8; in between a guess). */
const PLACES_SINCE: Version = "v3";

/** Zoho's `details` for the request's version: neutral names become the wire's, places are added where that version sends them. */
function answerDetails(finding: Finding, path: Path, { catalogue, version }: Voice): Facts {
  const { code, details } = finding;
  if (code === null || details === undefined) return {};
  const later = version === undefined || atLeast(version, PLACES_SINCE);
  const names = Object.hasOwn(catalogue.details, code) ? catalogue.details[code] : undefined;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(details)) {
    const listed = names !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
    const name = listed === undefined ? (key === "resource_path_index" && !later ? null : key) : listed[later ? 1 : 0];
    if (name !== null && value !== undefined) out[name] = later ? placed(value, path) : value;
  }
  if (later && names?.["json_path"]?.[1] !== null && path[0] === "body" && typeof details["api_name"] === "string")
    out["json_path"] = jsonPath(path, details["api_name"]);
  return out;
}

/** `dependee` and the like name another key of the same record, and get its place: `{ api_name: "Call_Type", json_path: "$.data[0].Call_Type" }`. */
function placed(value: unknown, path: Path): unknown {
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    !("api_name" in value) ||
    typeof value.api_name !== "string"
  )
    return value;
  const record = path.slice(0, path.findLastIndex((part) => typeof part === "number") + 1);
  return { ...value, json_path: jsonPath(record, value.api_name) };
}

/** `$.data[0].Stage` for `["body", "data", 0, "Stage"]`; the missing key's own place when the path is that of its container. */
function jsonPath(path: Path, api_name: string): string {
  let text = "$";
  for (const part of path.slice(1)) text += typeof part === "number" ? `[${part}]` : `.${part}`;
  const last = path.at(-1);
  return last === api_name || path.includes(api_name) ? text : `${text}.${api_name}`;
}
